import type { Slot } from '@talent/contract/matter'
import { chooseDay, dropDay, stillOffered, toggleSlot } from './slots'

const slot = (day: string, time: string | null = '14:30'): Slot => ({ day, time })
const [wed, thu, fri, mon] = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'] as const

describe('preferred slots', () => {
  it('are added and taken off by the same press, three at most', () => {
    const three = [wed, thu, fri].map((day) => slot(day))
    expect(toggleSlot(three, slot(mon)).map(({ day }) => day)).toEqual([thu, fri, mon])
    expect(toggleSlot([slot(wed), slot(wed, '09:30')], slot(wed))).toEqual([slot(wed, '09:30')])
  })

  it('of a day alone are any of its times, until one is picked; taken off again, the day stays', () => {
    const day = chooseDay([slot(wed)], thu)
    expect(day).toEqual([slot(wed), slot(thu, null)])
    expect(chooseDay(day, thu)).toEqual(day)
    const picked = toggleSlot(day, slot(thu))
    expect(picked).toEqual([slot(wed), slot(thu)])
    expect(toggleSlot(picked, slot(thu))).toEqual(day)
    expect(toggleSlot([slot(thu), slot(thu, '09:30')], slot(thu, null))).toEqual([slot(thu, null)])
    expect(dropDay(picked, thu)).toEqual([slot(wed)])
  })

  it('of an old draft that are no longer offered are left out', () => {
    const old = [slot('2026-11-20'), slot('2026-11-20', null), slot(wed), slot(wed, '7:00'), slot(wed, null)]
    expect(stillOffered(old, [wed], ['14:30'])).toEqual([slot(wed), slot(wed, null)])
  })
})
