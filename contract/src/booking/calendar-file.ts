/** What a calendar is told of a booking (RFC 5545, RFC 5546). */
export interface CalendarEvent {
  /** The same for every version of one booking. */
  readonly uid: string
  /** Rises with every change, so that a calendar knows which is newer. */
  readonly sequence: number
  readonly cancelled: boolean
  readonly startsAt: Date
  readonly endsAt: Date
  readonly writtenAt: Date
  readonly title: string
  readonly place: string
  readonly words: string
}

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

/**
 * One event as a calendar file. A cancelled one has METHOD:CANCEL, the UID it always had and a higher SEQUENCE, so that the
 * phone takes it out. Reminders are ours, so it has no alarm: one that was cancelled without opening the file would ring.
 */
export function calendarFile(event: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//talent-services//booking//ZH',
    `METHOD:${event.cancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTAMP:${utc(event.writtenAt)}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(event.endsAt)}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.place === '' ? [] : [`LOCATION:${escaped(event.place)}`]),
    ...(event.words === '' ? [] : [`DESCRIPTION:${escaped(event.words)}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
