import { addDays } from '../calendar/dates.ts'
import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import { isWaitOver, reminderOf, waitedForFrom, waitsThrough, type Reminder } from './unanswered.ts'

const at = (moment: string) => `2026-${moment.replace(' ', 'T')}:00+08:00`
/** Asked on a Monday, for the Friday. */
const asked = { at: at('11-02 10:00'), dueOn: '2026-11-06' }

test('the wait ends ten working days after the day, weekends aside', () => {
  expect(waitsThrough(calendar, '2026-11-06')).toBe('2026-11-20')
})

test.each([
  ['11-06 18:00', false],
  ['11-20 17:59', false],
  ['11-20 18:01', true],
  ['11-21 09:00', true],
])('at %s it is over: %s', (moment, over) => {
  expect(isWaitOver(calendar, asked.dueOn, at(moment))).toBe(over)
})

test('the day of an index says the same, on every day of a quarter', () => {
  for (let i = 0; i < 90; i += 1) {
    const dueOn = addDays('2026-09-21', i)
    for (const moment of [
      '2026-10-12T10:00:00+08:00',
      '2026-11-20T18:00:00+08:00',
      '2026-11-20T18:00:01+08:00',
    ])
      expect([dueOn, moment, dueOn < waitedForFrom(calendar, moment)]).toEqual([
        dueOn,
        moment,
        isWaitOver(calendar, dueOn, moment),
      ])
  }
})

test.each([null, '0026-12-10', '9999-12-31'])('a day of %s never ends the wait', (dueOn) => {
  expect([waitsThrough(calendar, dueOn), isWaitOver(calendar, dueOn, at('11-21 09:00'))]).toEqual([
    null,
    false,
  ])
})

test.each<[string, Reminder[], Reminder | null]>([
  ['11-02 11:00', [], null],
  ['11-03 09:00', [], null],
  ['11-04 09:00', [], 'due'],
  ['11-04 09:00', ['due'], null],
  ['11-06 09:00', [], 'due'],
  ['11-06 19:00', [], null],
  ['11-09 09:00', [], null],
  ['11-20 09:00', ['due'], null],
  ['11-23 09:00', ['due'], 'over'],
  ['11-23 09:00', [], 'over'],
  ['12-30 09:00', ['due', 'over'], null],
])('at %s, told of %j, the talent is told of %s', (moment, said, reminder) => {
  expect(reminderOf(calendar, asked, said, at(moment))).toBe(reminder)
})

test('whoever is asked for tomorrow isn’t reminded on the day itself', () => {
  const short = { at: at('11-05 10:00'), dueOn: '2026-11-06' }
  expect(reminderOf(calendar, short, [], at('11-05 17:00'))).toBeNull()
  expect(reminderOf(calendar, short, [], at('11-06 09:00'))).toBe('due')
})
