import { allowedEvents } from '../workflow.ts'
import {
  BOOKING_ACTORS,
  BOOKING_STATES,
  bookingWorkflow,
  type BookingActor,
  type BookingEvent,
  type BookingFacts,
  type BookingState,
} from './workflow.ts'

const AHEAD: BookingFacts = { started: false, inTime: true, movesLeft: true, revocable: false }
const LATE: BookingFacts = { ...AHEAD, inTime: false }
const SPENT: BookingFacts = { ...AHEAD, movesLeft: false }
const STARTED: BookingFacts = { started: true, inTime: false, movesLeft: true, revocable: true }
const OVER: BookingFacts = { ...STARTED, revocable: false }

const NOBODY = { guest: [], host: [], system: [] }
/** Written out by hand, so that a changed row of the table shows here. A state that isn't named: nobody does anything. */
const EXPECTED: [
  string,
  BookingFacts,
  Partial<Record<BookingState, Record<BookingActor, BookingEvent[]>>>,
][] = [
  [
    'ahead',
    AHEAD,
    {
      preferred: { guest: ['cancel'], host: ['confirm', 'cancel'], system: ['cancel', 'lapse'] },
      booked: { guest: ['move', 'cancel'], host: ['move', 'cancel'], system: ['cancel', 'remind'] },
    },
  ],
  [
    'too late for the guest',
    LATE,
    {
      preferred: { guest: ['cancel'], host: ['confirm', 'cancel'], system: ['cancel', 'lapse'] },
      booked: { guest: [], host: ['move', 'cancel'], system: ['cancel', 'remind'] },
    },
  ],
  [
    'moved too often',
    SPENT,
    {
      preferred: { guest: ['cancel'], host: ['confirm', 'cancel'], system: ['cancel', 'lapse'] },
      booked: { guest: ['cancel'], host: ['move', 'cancel'], system: ['cancel', 'remind'] },
    },
  ],
  [
    'started',
    STARTED,
    {
      preferred: { guest: ['cancel'], host: ['confirm', 'cancel'], system: ['cancel', 'lapse'] },
      booked: { guest: [], host: ['attend', 'note_absence'], system: [] },
      no_show: { guest: [], host: ['revoke_absence'], system: [] },
    },
  ],
  [
    'a day after the absence was noted',
    OVER,
    {
      preferred: { guest: ['cancel'], host: ['confirm', 'cancel'], system: ['cancel', 'lapse'] },
      booked: { guest: [], host: ['attend', 'note_absence'], system: [] },
    },
  ],
]

describe.each(EXPECTED)('%s', (_name, facts, expected) => {
  it.each(BOOKING_STATES)('%s', (state) => {
    const allowed = Object.fromEntries(
      BOOKING_ACTORS.map((actor) => [actor, allowedEvents(bookingWorkflow, state, actor, facts)]),
    )
    expect(allowed).toEqual(expected[state] ?? NOBODY)
  })
})
