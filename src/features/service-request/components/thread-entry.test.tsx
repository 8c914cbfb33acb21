import { screen } from '@testing-library/react'
import type { ClockView, TimelineEntryOf } from '@talent/contract/service-request'
import { aClock } from '@/testing/factories'
import { render } from '@/testing/render'
import { ThreadEntry } from './thread-entry'

const LATE_AT = '2026-11-23T02:00:00.000Z'
const accepted = (mine: boolean): TimelineEntryOf<'accept'> => ({
  id: 'e1',
  seq: 1,
  at: LATE_AT,
  author: { role: 'commissioner', name: '林专员', mine, portrait: null },
  kind: 'accept',
  promisedOn: '2026-12-07',
  provisional: false,
  note: '',
})
const withdrawn: TimelineEntryOf<'withdraw'> = {
  id: 'e1',
  seq: 1,
  at: LATE_AT,
  author: { role: 'talent', name: '周予安', mine: true, portrait: null },
  kind: 'withdraw',
  reason: '',
}
const lateness = (over: Partial<ClockView['latenesses'][number]> = {}): ClockView['latenesses'][number] => ({
  what: 'acceptance',
  event: 'accept',
  at: LATE_AT,
  dueOn: '2026-11-18',
  lateBy: 3,
  ...over,
})
const show = (
  entry: Parameters<typeof ThreadEntry>[0]['entry'],
  late: ClockView['latenesses'][number],
  largeText = false,
) =>
  render(
    <ThreadEntry
      entry={entry}
      request={{ supplement: null, viewer: 'talent', clock: aClock({ latenesses: [late] }) }}
    />,
    { largeText },
  )

describe('a lateness that happened stays on the thread', () => {
  it.each([
    ['the talent', false, false],
    ['the talent, in large letters', false, true],
    ['the commissioner', true, false],
    ['the commissioner, in large letters', true, true],
  ])('for %s', (_, mine, largeText) => {
    show(accepted(mine), lateness(), largeText)
    expect(screen.getByText('受理晚了 3 个工作日，原定 11月18日前')).toBeInTheDocument()
  })

  it('is not at an entry it does not belong to', () => {
    show(accepted(false), lateness({ at: '2026-11-24T02:00:00.000Z' }))
    expect(screen.queryByText(/晚了/)).not.toBeInTheDocument()
  })

  it('blames no talent who withdraws what was late already', () => {
    show(withdrawn, lateness({ event: 'withdraw' }))
    expect(screen.getByText('这时答复已晚 3 个工作日，原定 11月18日前')).toBeInTheDocument()
    expect(screen.queryByText(/您.*晚/)).not.toBeInTheDocument()
  })
})
