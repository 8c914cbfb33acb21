import { FIELD_KINDS } from './field-kinds.ts'

const kind = FIELD_KINDS.hospital
const field = {
  ...{ label: '希望的医院', options: ['人民医院', '中医院'], max: 3 },
  ...{ from: 'today+1', to: 'today+60', workingDays: true },
}
/** A Tuesday; 2026-12-05 is a Saturday. */
const facts = { today: '2026-11-24', isWorkingDay: (day: string) => day !== '2026-12-05' }
const fault = (answer: string | string[], of = field, known: Partial<typeof facts> = facts) =>
  kind.fault(of, answer, { today: facts.today, ...known })

test.each<[string, string[]]>([
  ['a hospital alone', ['中医院']],
  ['a hospital and days in the order wanted', ['中医院', '2026-12-04', '2026-11-25', '2026-12-01']],
  ['the last day of its field', ['中医院', '2027-01-23']],
])('%s is right', (_, answer) => {
  expect(fault(answer)).toBeNull()
})

test.each<[string, string | string[], string]>([
  ['a word', '中医院', '希望的医院的格式不对，请重新填写'],
  ['days without a hospital', ['2026-12-01'], '请选择希望的医院'],
  ['a hospital that isn’t listed', ['口腔医院'], '请从列出的选项里选希望的医院'],
  ['two hospitals', ['中医院', '人民医院'], '请重新选择希望的日期'],
  ['a day of another form', ['中医院', '明天'], '请重新选择希望的日期'],
  ['four days', ['中医院', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'], '希望的日期最多选 3 天'],
  ['today', ['中医院', '2026-11-24'], '希望的日期不能早于 2026 年 11 月 25 日，请核对'],
  ['too far off', ['中医院', '2027-01-24'], '希望的日期不能晚于 2027 年 1 月 23 日，请核对'],
  ['no working day', ['中医院', '2026-12-04', '2026-12-05'], '2026-12-05 不是工作日，请换一天'],
])('%s is refused', (_, answer, message) => {
  expect(fault(answer)).toBe(message)
})

test('a day that is none is refused', () => {
  expect(fault(['中医院', '2026-02-30'])).not.toBeNull()
})

test('without working days any day serves, and where nobody knows them the server has the word', () => {
  const saturday = ['中医院', '2026-12-05']
  expect(fault(saturday, { ...field, workingDays: false })).toBeNull()
  expect(fault(saturday, field, { isWorkingDay: undefined })).toBeNull()
})

test('a day is kept once, and the whole is read in one line', () => {
  const kept = kind.tidy(['中医院 ', '2026-12-04', '2026-12-04'], field)
  expect(kept).toEqual(['中医院', '2026-12-04'])
  expect(kind.show(kept, field)).toBe('中医院，希望 2026-12-04')
  expect(kind.show(['中医院'], field)).toBe('中医院')
})
