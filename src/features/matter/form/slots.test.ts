import { stillOffered, toggleSlot } from './slots'

const slot = (day: string, time = '14:30') => ({ day, time })

describe('preferred slots', () => {
  it('are added and taken off by the same press, three at most', () => {
    const three = ['2026-11-25', '2026-11-26', '2026-11-27'].map((day) => slot(day))
    expect(toggleSlot([], slot('2026-11-25'))).toEqual([slot('2026-11-25')])
    expect(toggleSlot(three, slot('2026-11-26'))).toEqual([slot('2026-11-25'), slot('2026-11-27')])
    expect(toggleSlot(three, slot('2026-11-30')).map(({ day }) => day)).toEqual([
      '2026-11-26',
      '2026-11-27',
      '2026-11-30',
    ])
  })

  it('of an old draft that are no longer offered are left out', () => {
    expect(
      stillOffered(
        [slot('2026-11-20'), slot('2026-11-25'), slot('2026-11-25', '7:00')],
        ['2026-11-25'],
        ['14:30'],
      ),
    ).toEqual([slot('2026-11-25')])
  })
})
