import { names, triedFor } from './named.ts'

test.each([
  ['会计', '会计', true],
  ['会计师', '会计主管', true],
  ['会计', '出纳', false],
  ['中学英语教师', '英语教师', true],
  ['中学英语教师', '小学语文教师', false],
  ['软件工程师', '软件开发', true],
  ['软件工程师', '材料工程师', false],
  ['护士', '护士', true],
  ['护士', '护理员', false],
  ['行政人员', '行政专员', true],
  ['行政人员', '销售人员', false],
  ['新能源汽车工程师', '汽车装配', true],
  ['教师', '幼儿园教师', true],
])('“%s” is named by “%s”: %s', (word, text, is) => {
  expect(names(text, word)).toBe(is)
})

test('nothing names nothing, and full-width letters are letters', () => {
  expect(names(null, '会计')).toBe(false)
  expect(names('ＪＡＶＡ开发', 'JAVA')).toBe(true)
})

test('a longer name is tried whole, then by both of its ends', () => {
  expect(triedFor('中学英语教师')).toEqual([['中学英语'], ['英语', '中学']])
  expect(triedFor('会计师')).toEqual([['会计']])
})
