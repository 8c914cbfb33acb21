import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { isProvisionalDay } from '@talent/contract/calendar'
import { statutoryDays } from './statutory-days.ts'
import { createCalendar, libraryKnows } from './working-days.ts'

describe('working calendar', () => {
  it.each([
    ['2026-10-01', 'off', '国庆'],
    ['2026-10-10', 'working', '调休上班的周六'],
    ['2026-02-17', 'off', '春节'],
    ['2026-11-24', 'working', '周二'],
    ['2026-11-28', 'off', '周六'],
    ['2027-01-01', 'off', '元旦，2027 年的安排还没有公布'],
    ['2027-02-05', 'off', '除夕'],
    ['2027-02-08', 'off', '初三'],
    ['2027-02-09', 'working', '初四：是否调休等通知'],
    ['2027-04-05', 'off', '清明'],
    ['2027-06-09', 'off', '端午'],
    ['2027-09-15', 'off', '中秋'],
    ['2027-10-01', 'off', '国庆'],
    ['2027-10-04', 'working', '是否调休等通知'],
    ['2028-05-29', 'working', '闰五月没有第二个端午'],
    ['2070-10-01', 'off', '国庆，很久以后'],
    ['0001-01-01', 'off', '不是可以承诺的日子'],
    ['9999-12-31', 'off', '不是可以承诺的日子'],
  ] as const)('%s is %s (%s)', (day, kind, _why) => {
    expect(createCalendar().kindOf(day)).toBe(kind)
  })

  it('knows for each year which days the law gives, and that all of an announced year are among those announced', () => {
    expect(statutoryDays(2027)).toEqual(
      [
        ...['01-01', '02-05', '02-06', '02-07', '02-08', '04-05', '05-01', '05-02', '06-09', '09-15'],
        ...['10-01', '10-02', '10-03'],
      ].map((day) => `2027-${day}`),
    )
    const calendar = createCalendar()
    for (const year of [2025, 2026])
      expect(statutoryDays(year).filter((day) => calendar.isWorkingDay(day))).toEqual([])
  })

  it('says that 2027 is provisional, and the last days of December 2026 with it', () => {
    const calendar = createCalendar()
    expect([2026, 2027].map(libraryKnows)).toEqual([true, false])
    expect([2026, 2027].map((year) => calendar.isProvisional(year))).toEqual([false, true])
    expect(['2026-12-24', '2026-12-25', '2027-01-04'].map((day) => isProvisionalDay(calendar, day))).toEqual([
      false,
      true,
      true,
    ])
  })

  it('follows what a coordinator entered, and is no longer provisional once the year is confirmed', () => {
    const calendar = createCalendar()
    const before = calendar.revision()
    calendar.use({
      overrides: new Map([
        ['2027-10-01', 'working'],
        ['2027-10-09', 'working'],
        ['2027-02-04', 'half'],
        ['0001-01-01', 'working'],
        ['9999-12-31', 'working'],
      ]),
      confirmedYears: new Set([2027]),
      revision: 'six',
    })
    expect(calendar.isWorkingDay('2027-10-01')).toBe(true)
    expect(calendar.isWorkingDay('2027-10-09')).toBe(true)
    expect(calendar.kindOf('2027-02-04')).toBe('half')
    expect(calendar.isProvisional(2027)).toBe(false)
    expect(calendar.isProvisional(2028)).toBe(true)
    expect(isProvisionalDay(calendar, '2026-12-31')).toBe(false)
    expect(calendar.revision()).not.toBe(before)
  })
})

test('a server in any time zone counts the same days', async () => {
  const script = join(process.cwd(), 'cloud/test/print-calendar.ts')
  const under = async (zone: string) => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, TZ: zone },
    })
    return JSON.parse(stdout) as Record<string, unknown>
  }
  const utc = await under('UTC')
  // The frozen days of the moon are those that the library reckons, where it reckons rightly.
  expect(utc).toMatchObject({ offset: 0, workingDays2026: 248, statutory: utc.reckoned })
  for (const zone of ['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati']) {
    const there = await under(zone)
    expect(there.offset).not.toBe(0)
    expect({ ...there, offset: 0, reckoned: 0 }).toEqual({ ...utc, offset: 0, reckoned: 0 })
  }
}, 60_000)

describe('read anew', () => {
  const read = (revision: string) => ({ overrides: new Map(), confirmedYears: new Set<number>(), revision })

  it('what was read later stays, however long the earlier reading takes', async () => {
    const calendar = createCalendar()
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    // As two notices in a row cause it: the table changes between what the one and the other read.
    let table = 'before'
    const slow = calendar.reload(async () => {
      const found = read(table)
      await held
      return found
    })
    await Promise.resolve()
    table = 'after'
    const quick = calendar.reload(async () => read(table))
    setImmediate(release)
    await Promise.all([slow, quick])
    expect(calendar.revision()).toMatch(/\/after$/)
  })

  it('goes on after a reading that failed', async () => {
    const calendar = createCalendar()
    await expect(calendar.reload(() => Promise.reject(new Error('no connection')))).rejects.toThrow()
    await calendar.reload(async () => read('after'))
    expect(calendar.revision()).toMatch(/\/after$/)
  })
})
