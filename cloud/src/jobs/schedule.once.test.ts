import fc from 'fast-check'
import { latestOccurrence, type Schedule } from './schedule.ts'

const at = (schedule: Schedule, now: string) => latestOccurrence(schedule, new Date(now)).toISOString()

describe('a schedule', () => {
  it.each<[Schedule, string, string]>([
    [{ dailyAt: '03:10' }, '2026-11-24T03:09:59+08:00', '2026-11-23T03:10:00+08:00'],
    [{ dailyAt: '03:10' }, '2026-11-24T03:10:00+08:00', '2026-11-24T03:10:00+08:00'],
    [{ dailyAt: '09:00' }, '2026-01-01T00:30:00+08:00', '2025-12-31T09:00:00+08:00'],
    [{ everyMinutes: 30 }, '2026-11-24T14:59:59+08:00', '2026-11-24T14:30:00+08:00'],
    [{ everyMinutes: 7 }, '2026-11-24T00:05:00+08:00', '2026-11-24T00:00:00+08:00'],
  ])('%j at %s was last due at %s', (schedule, now, due) => {
    expect(at(schedule, now)).toBe(new Date(due).toISOString())
  })

  it('is never due later than now, and once due stays so until the next time', () => {
    const schedules = fc.oneof(
      fc.integer({ min: 1, max: 1440 }).map((everyMinutes): Schedule => ({ everyMinutes })),
      fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map(([hour, minute]): Schedule => ({ dailyAt: `${hour}:${minute}` })),
    )
    const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(schedules, moments, (schedule, now) => {
        const due = latestOccurrence(schedule, now)
        expect(due.getTime()).toBeLessThanOrEqual(now.getTime())
        expect(now.getTime() - due.getTime()).toBeLessThan(86_400_000)
        expect(latestOccurrence(schedule, due)).toEqual(due)
      }),
    )
  })
})
