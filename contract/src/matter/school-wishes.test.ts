import { FIELD_KINDS } from './field-kinds.ts'
import { WISHES } from './school-wishes.ts'

const kind = FIELD_KINDS['school-wishes']
const field = { label: '志愿学校', options: ['一小', '二小', '三小', '四小'], max: 3 }
const fault = (answer: string | string[], of = field) => kind.fault(of, answer, { today: '2026-11-24' })

test.each<[string, string[]]>([
  ['one', ['二小']],
  ['three in any order', ['三小', '一小', '二小']],
])('%s is right', (_, answer) => {
  expect(fault(answer)).toBeNull()
})

test.each<[string, string | string[], string]>([
  ['a word', '一小', '志愿学校的格式不对，请重新填写'],
  ['a school that isn’t offered', ['五小'], '请从列出的选项里选志愿学校'],
  ['a school twice', ['一小', '二小', '一小'], '志愿学校里同一所学校只填一次，请换一所'],
  ['a fourth', ['一小', '二小', '三小', '四小'], '志愿学校最多填 3 个'],
])('%s is refused', (_, answer, message) => {
  expect(fault(answer)).toBe(message)
})

test('a field may take fewer, and never more than have a name', () => {
  expect(fault(['一小', '二小'], { ...field, max: 1 })).toBe('志愿学校最多填 1 个')
  expect(fault(field.options, { ...field, max: 9 })).toBe(`志愿学校最多填 ${WISHES.length} 个`)
})

test('it is kept in its order and read with it', () => {
  const kept = kind.tidy([' 三小 ', '', '一小'], field)
  expect(kept).toEqual(['三小', '一小'])
  expect(kind.show(kept, field)).toBe('第一志愿 三小，第二志愿 一小')
})
