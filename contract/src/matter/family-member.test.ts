import { familyMember, memberAnswer, memberParts } from './family-member.ts'
import type { FieldLimits } from './field-kind.ts'

const field = (options: string[]): FieldLimits => ({ label: '家人', options, max: 5 })
const CHILD = ['子女']

test.each([
  ['周小满', CHILD, { relation: '子女', name: '周小满', bornIn: null }, '周小满'],
  [
    '周小满 2018-09',
    CHILD,
    { relation: '子女', name: '周小满', bornIn: '2018-09' },
    '周小满，2018 年 9 月生',
  ],
  ['Li An 2018-09', CHILD, { relation: '子女', name: 'Li An', bornIn: '2018-09' }, 'Li An，2018 年 9 月生'],
  ['配偶 陈映川', [], { relation: '配偶', name: '陈映川', bornIn: null }, '陈映川（配偶）'],
] as const)('%s of %p', (answer, options, parts, shown) => {
  expect(memberParts(answer, options)).toEqual(parts)
  expect(memberAnswer(parts, options)).toBe(answer)
  expect(familyMember.show(answer, field([...options]))).toBe(shown)
})

test.each([
  ['周小满', CHILD, null],
  ['周小满 2018-09', CHILD, null],
  ['周小满 2018-13', CHILD, '出生年月不对，请核对'],
  ['周小满 2026-12', CHILD, '出生年月不对，请核对'],
  ['一二三四五六', CHILD, '家人不超过 5 个字'],
  ['一二三四五 2018-09', CHILD, null],
  ['陈映川', [], '请选择家人是您的什么人'],
  ['配偶', [], '请填写家人'],
  ['配偶 陈映川', [], null],
  [['周小满'], CHILD, '家人的格式不对，请重新填写'],
])('what is wrong with %s of %p: %s', (answer, options, fault) => {
  expect(familyMember.fault(field(options), answer, { today: '2026-11-24' })).toBe(fault)
})

test('without a name there is no answer', () => {
  expect(memberAnswer({ relation: '子女', name: ' ', bornIn: '2018-09' }, CHILD)).toBe('')
})
