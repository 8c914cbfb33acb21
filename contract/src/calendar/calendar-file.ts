import { addDays, type DayString } from './dates.ts'

/** What a calendar is told of a thing that happens (RFC 5545, RFC 5546): at a time, or on a whole day. */
export type CalendarEvent = EventWords &
  ({ readonly startsAt: Date; readonly endsAt: Date } | { readonly day: DayString })

interface EventWords {
  /** The same for every version of one thing. */
  readonly uid: string
  /** Rises with every change, so that a calendar knows which is newer. */
  readonly sequence: number
  readonly cancelled: boolean
  readonly writtenAt: Date
  readonly title: string
  readonly place: string
  readonly words: string
}

const wholeDay = (day: DayString): string => day.replace(/-/g, '')

/** In UTC: any phone shows it by its own clock, and no zone has to be described. */
const utc = (instant: Date): string => `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

const escaped = (words: string): string =>
  words
    .replace(/\\/g, '\\\\')
    .replace(/\r?\n/g, '\\n')
    .replace(/([,;])/g, '\\$1')

const octets = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

const MOST_OCTETS = 75

/** Lines of at most 75 octets, never cut within a character; what goes on begins with a space. */
function folded(line: string): string {
  let [text, length] = ['', 0]
  for (const character of line) {
    const size = octets(character)
    if (length + size > MOST_OCTETS) {
      text += '\r\n '
      length = 1
    }
    text += character
    length += size
  }
  return text
}

const timeOf = (event: CalendarEvent): string[] =>
  'day' in event
    ? [`DTSTART;VALUE=DATE:${wholeDay(event.day)}`, `DTEND;VALUE=DATE:${wholeDay(addDays(event.day, 1))}`]
    : [`DTSTART:${utc(event.startsAt)}`, `DTEND:${utc(event.endsAt)}`]

const linesOf = (event: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  `SEQUENCE:${event.sequence}`,
  `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  `DTSTAMP:${utc(event.writtenAt)}`,
  ...timeOf(event),
  `SUMMARY:${escaped(event.title)}`,
  ...(event.place === '' ? [] : [`LOCATION:${escaped(event.place)}`]),
  ...(event.words === '' ? [] : [`DESCRIPTION:${escaped(event.words)}`]),
  'END:VEVENT',
]

/**
 * Events as a calendar file. Of a cancelled one it has METHOD:CANCEL, the UID it always had and a higher SEQUENCE, so that
 * the phone takes it out. Reminders are ours, so it has no alarm: one that was cancelled without opening the file would ring.
 */
export function calendarFile(events: CalendarEvent | readonly CalendarEvent[]): string {
  const all = [events].flat()
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//talent-services//calendar//ZH',
    `METHOD:${all.length > 0 && all.every(({ cancelled }) => cancelled) ? 'CANCEL' : 'PUBLISH'}`,
    ...all.flatMap(linesOf),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
