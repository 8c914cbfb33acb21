import { splitAmounts } from './split-amounts'

const amounts = (sentence: string) =>
  splitAmounts(sentence).flatMap((part) => (part.amount ? [part.text] : []))

test.each([
  ['生活补贴：博士每月 1500 元，硕士每月 1000 元', ['1500 元', '1000 元']],
  ['首次购房补贴：博士 10 万元，最高 500 万元', ['10 万元', '500 万元']],
  ['租房补贴每月 500–4000 元', ['500–4000 元']],
  ['每年 1 次体检', []],
])('%s', (sentence, expected) => {
  expect(amounts(sentence)).toEqual(expected)
})

test('nothing of the sentence is lost', () => {
  const sentence = '配偶暂未就业的每月补助 5000 元，最高 6 万元；已就业的对等安置。'
  expect(
    splitAmounts(sentence)
      .map((part) => part.text)
      .join(''),
  ).toBe(sentence)
})
