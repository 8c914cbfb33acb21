import { calendarFile, type CalendarEvent } from './calendar-file.ts'

const EVENT: CalendarEvent = {
  uid: 'b1@talent',
  sequence: 1,
  cancelled: false,
  startsAt: new Date('2026-11-26T06:30:00Z'),
  endsAt: new Date('2026-11-26T07:00:00Z'),
  writtenAt: new Date('2026-11-24T06:32:00Z'),
  title: '子女入学：约林专员',
  place: '科创园人才工作站，科创园 2 号楼 1 层；前台报姓名, 带户口簿原件\\复印件',
  words: '第一行\n第二行',
}

/** As a phone reads it: unfolded, unescaped, by the name of the property. */
function read(file: string): Record<string, string> {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n')
  return Object.fromEntries(
    lines.flatMap((line) => {
      const at = line.indexOf(':')
      const value = line
        .slice(at + 1)
        .replace(/\\([\\;,nN])/g, (_, one: string) => (one.toLowerCase() === 'n' ? '\n' : one))
      return at < 0 ? [] : [[line.slice(0, at), value]]
    }),
  )
}

it('says when, where and what, in UTC', () => {
  expect(read(calendarFile(EVENT))).toMatchObject({
    METHOD: 'PUBLISH',
    UID: 'b1@talent',
    SEQUENCE: '1',
    STATUS: 'CONFIRMED',
    DTSTART: '20261126T063000Z',
    DTEND: '20261126T070000Z',
    SUMMARY: EVENT.title,
    LOCATION: EVENT.place,
    DESCRIPTION: EVENT.words,
  })
})

it('a cancelled one has the same UID, a higher SEQUENCE and METHOD:CANCEL', () => {
  const [first, then] = [EVENT, { ...EVENT, sequence: 2, cancelled: true }].map((one) =>
    read(calendarFile(one)),
  )
  expect(then).toMatchObject({ METHOD: 'CANCEL', STATUS: 'CANCELLED', UID: first?.['UID'] })
  expect(Number(then?.['SEQUENCE'])).toBeGreaterThan(Number(first?.['SEQUENCE']))
})

it('no line is longer than 75 octets, and none is cut within a character', () => {
  const file = calendarFile({ ...EVENT, place: '科'.repeat(200), title: `${'a'.repeat(74)}😀` })
  for (const line of file.split('\r\n')) {
    expect(encodeURIComponent(line).replace(/%../g, 'x').length).toBeLessThanOrEqual(75)
    expect(line).not.toContain('\uFFFD')
  }
  expect(read(file)).toMatchObject({ LOCATION: '科'.repeat(200), SUMMARY: `${'a'.repeat(74)}😀` })
})
