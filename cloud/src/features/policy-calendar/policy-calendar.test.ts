import { getPolicyDaysFile, getPolicyMonth, getPolicyMonthFile } from '@talent/contract/policy-calendar'
import { useDistrict } from '../../../test/district.ts'
import { putPolicy } from '../../../test/policy-marks.ts'

const { t } = useDistrict({})

const daysOf = async (month?: string) => {
  const visitor = await t.as(null)
  const { days } = await visitor.call(getPolicyMonth, { query: month === undefined ? {} : { month } })
  return days.map(({ day, kind, policy }) => [day, kind, policy.title])
}
const text = (file: ArrayBuffer) =>
  Buffer.from(file)
    .toString('utf8')
    .replace(/\r\n[ \t]/g, '')

test('a month is what opens and closes in it, by day, opening first; the next day belongs to the next month', async () => {
  await putPolicy(t, { id: 'a', title: '甲', applyFrom: '2026-12-01', applyUntil: '2026-12-31' })
  await putPolicy(t, { id: 'b', title: '乙', applyFrom: '2026-12-31', applyUntil: '2027-01-01' })
  await putPolicy(t, { id: 'c', title: '丙', applyFrom: '2026-11-30', applyUntil: null })
  expect(await daysOf('2026-12')).toEqual([
    ['2026-12-01', 'opens', '甲'],
    ['2026-12-31', 'opens', '乙'],
    ['2026-12-31', 'closes', '甲'],
  ])
  expect(await daysOf('2027-01')).toEqual([['2027-01-01', 'closes', '乙']])
  // The clock of the tests is in November.
  expect(await daysOf()).toEqual([['2026-11-30', 'opens', '丙']])
  expect(await daysOf('2026-10')).toEqual([])
})

test('what names no day, was replaced, withdrawn or holds elsewhere is not in it', async () => {
  await putPolicy(t, { id: 'a', applyFrom: null, applyUntil: null })
  await putPolicy(t, { id: 'b', validity: 'superseded' })
  await putPolicy(t, { id: 'c', level: '市', place: '郑州市' })
  const id = await putPolicy(t, { id: 'd' })
  await t.deps.db
    .updateTable('policy')
    .set({ withdrawn_on: '2026-11-20', withdrawn_reason: '停止执行' })
    .where('id', '=', id)
    .execute()
  expect(await daysOf('2026-12')).toEqual([])
})

test('the month as a file has each day once, as a whole day', async () => {
  await putPolicy(t, { id: 'a', title: '甲', applyFrom: '2026-12-01', applyUntil: '2026-12-31' })
  const visitor = await t.as(null)
  const file = text(await visitor.call(getPolicyMonthFile, { query: { month: '2026-12' } }))
  expect(file.match(/BEGIN:VCALENDAR/g)).toHaveLength(1)
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  expect(file).toContain('DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202\r\nSUMMARY:甲：开始申请')
  expect(file).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:甲：申请截止')
  const empty = text(await visitor.call(getPolicyMonthFile, { query: { month: '2026-10' } }))
  expect(empty).not.toContain('VEVENT')
})

test('one policy as a file has its opening and its end, under the same uid whatever the month', async () => {
  const id = await putPolicy(t, { id: 'a', title: '甲' })
  const visitor = await t.as(null)
  const file = text(await visitor.call(getPolicyDaysFile, { params: { id } }))
  expect(file.match(/UID:.*/g)).toEqual([
    'UID:policy-a-opens@talent-services',
    'UID:policy-a-closes@talent-services',
  ])
  const month = text(await visitor.call(getPolicyMonthFile, { query: { month: '2026-12' } }))
  expect(month.match(/UID:.*/g)).toEqual(file.match(/UID:.*/g))
})

test('without days there is no file, and what is no month is refused', async () => {
  const id = await putPolicy(t, { id: 'a', applyFrom: null, applyUntil: null })
  const visitor = await t.as(null)
  expect((await visitor.try(getPolicyDaysFile, { params: { id } })).error?.code).toBe('wrong_state')
  expect((await visitor.try(getPolicyDaysFile, { params: { id: 'none' } })).error?.code).toBe('not_found')
  for (const month of ['2026-13', '2026-2', '26-12', '0000-01', 'x'])
    expect((await visitor.try(getPolicyMonth, { query: { month } })).error?.code).toBe('invalid')
})
