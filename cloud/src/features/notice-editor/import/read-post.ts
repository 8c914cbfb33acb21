import type { CellFault, CellReading } from '@talent/contract/import'
import { endInWords } from '@talent/contract/notice-editor'
import { PostContent, type PostContent as Post } from '@talent/contract/recruitment'
import * as v from 'valibot'
import type { About, ReadRow } from '../../../importers.ts'
import { hasColumn, namedAbove, RowReading } from '../../../row-reading.ts'
import { POST_COLUMNS, type PostColumn } from './columns.ts'
import { orderIn, readDeadline, type DayOrder } from './deadline.ts'
import { pay, readWords, unitIn, type Meaning } from './read-words.ts'

/** The same employer as in the row above. */
export const GROUPS = 'groups'
export const SAME = 'same'
/** Which of 03/04/2026 is the day. */
export const ORDER = 'day-order'
/** The sheet is called as the employer is. */
export const SHEET_EMPLOYER = 'sheet-employer'

/** What is known of the whole file when a row is read. */
export interface FileContext {
  readonly about: About
  /** When it was filled in, where it says so. */
  readonly writtenOn: string | null
  readonly order: DayOrder | null
  /** The end most rows have. */
  readonly usualEnd: string | null
  /** By row, the employer named last above it in its sheet. */
  readonly employerAbove: ReadonlyMap<string, string>
}

export interface PostRow {
  readonly row: ReadRow
  /** What its columns say: of one that isn't in the file nothing is said. */
  readonly said: Partial<Post>
  /** Its end is a day alone. */
  readonly wholeDay: boolean
  readonly faults: CellFault[]
  readonly asks: CellFault[]
  readonly reads: CellReading[]
}

const headingOf = ({ columns }: About, key: string) =>
  columns.find((column) => column.key === key)?.heading ?? ''
class Reading extends RowReading<PostColumn> {
  constructor(row: ReadRow, context: FileContext) {
    super(row, context.about, POST_COLUMNS)
  }
  /** @returns its words; null where nothing is said, or what is can't be taken */
  take(key: PostColumn, meaning: Meaning): string | null {
    const { words, read, ask, fault, offers = [] } = meaning
    if (fault !== undefined) this.refuse(key, fault, offers)
    else if (ask !== undefined) this.ask(key, ask, offers)
    else if (read !== undefined && read !== words) this.understood(key, read)
    else if (this.row.cells[key]?.was !== undefined && words !== null) this.understood(key, words)
    return fault === undefined ? words : null
  }
  words(key: PostColumn): string | null {
    const cell = this.row.cells[key]
    if (cell === undefined) return null
    if (cell.fault !== undefined) {
      this.refuse(key, cell.fault)
      return null
    }
    return this.take(key, readWords(key, cell.text, headingOf(this.about, key)))
  }
}

/** Columns whose words are a post's own. */
const OWN = [
  ...([
    'code',
    'industry',
    'title',
    'headcount',
    'major',
    'age',
    'experience',
    'skillLevel',
    'benefits',
  ] as const),
  ...(['place', 'employment', 'duties', 'applyBy'] as const),
]

function employerOf(reading: Reading, row: ReadRow, { about, employerAbove }: FileContext): string | null {
  const own = reading.words('employer')
  if (own !== null || row.cells['employer']?.fault !== undefined) return own
  if (!hasColumn(about, 'employer')) return about.answers[SHEET_EMPLOYER] === SAME ? row.sheet : null
  const above = employerAbove.get(row.at)
  if (above !== undefined && about.answers[GROUPS] === SAME) {
    reading.understood('employer', `${above}（同上一行）`)
    return above
  }
  reading.refuse('employer', '没写用人单位', above === undefined ? [] : [above])
  return null
}

/** Both ends in columns of their own: 月薪下限, 月薪上限. */
function payOf(reading: Reading, { about }: FileContext): string | null {
  if (hasColumn(about, 'pay')) {
    const own = reading.words('pay')
    if (own !== null) return own
  }
  const [min, max] = [reading.words('payMin'), reading.words('payMax')]
  const one = min ?? max
  if (one === null) return null
  const key = min === null ? 'payMax' : 'payMin'
  const heading = headingOf(about, key)
  const { unit, period } = unitIn(heading)
  const both = min !== null && max !== null
  const words = `${both ? `${min}-${max}` : one}${/\d$/.test(one) ? unit || '元' : ''}${period}${both ? '' : min === null ? '以下' : '以上'}`
  return reading.take(key, pay(words, ''))
}

const joined = (parts: readonly (string | null)[], by = ' '): string | null =>
  [...new Set(parts.filter((part) => part !== null))].join(by) || null

function educationOf(reading: Reading): string | null {
  const [education, degree] = [reading.words('education'), reading.words('degree')]
  return joined([education, degree === null || /^(?:无|不限)/.test(degree) ? null : degree], '，')
}

function deadlineOf(reading: Reading, row: ReadRow, context: FileContext) {
  const none = { deadline: null, wholeDay: false }
  const cell = row.cells['deadline']
  if (cell === undefined || /^[-—–/]*$/.test(cell.text.trim())) {
    if (cell?.fault !== undefined) reading.refuse('deadline', cell.fault)
    return none
  }
  const { usualEnd } = context
  const usual = usualEnd === null ? [] : [endInWords(usualEnd)]
  const found = readDeadline(cell.text, context)
  if ('fault' in found) reading.refuse('deadline', found.fault, usual)
  else if ('unknown' in found) {
    const why = {
      year: '没写是哪一年',
      order: '日和月分不清，请写成 2026-12-08 这样',
      words: '没读懂截止到什么时候，请写成 2026-12-08 17:30 这样',
    }
    reading.refuse('deadline', why[found.unknown], usual)
  } else if (found.until === null) {
    reading.understood('deadline', '没有自己的截止时间，按公告的')
    return none
  } else {
    const words = endInWords(found.until)
    if (!found.sure || found.whole || words !== cell.text || cell.was !== undefined)
      reading.understood('deadline', `${words} 截止`)
    return { deadline: found.until, wholeDay: found.whole }
  }
  return none
}

/** What a row says of a post, with everything that can't be taken and everything that isn't understood. */
export function readPostRow(row: ReadRow, context: FileContext): PostRow {
  const { about } = context
  const reading = new Reading(row, context)
  const said: Partial<Record<keyof Post, unknown>> = {}
  for (const key of OWN) if (hasColumn(about, key)) said[key] = reading.words(key)
  if (said.title === null && row.cells['title']?.fault === undefined && !reading.wasRefused('title'))
    reading.refuse('title', '没写岗位名称')
  if (hasColumn(about, 'employer') || about.answers[SHEET_EMPLOYER] === SAME)
    said.employer = employerOf(reading, row, context)
  if (hasColumn(about, 'education')) said.education = educationOf(reading)
  if (['pay', 'payMin', 'payMax'].some((key) => hasColumn(about, key))) said.pay = payOf(reading, context)
  if (['contact', 'person', 'phone'].some((key) => hasColumn(about, key)))
    said.contact = joined([reading.words('contact'), reading.words('person'), reading.words('phone')])
  if (hasColumn(about, 'notes')) {
    const notes = reading.words('notes')
    said.notes = notes === null ? [] : [notes]
  }
  const ends = hasColumn(about, 'deadline') ? deadlineOf(reading, row, context) : null
  if (ends !== null) said.deadline = ends.deadline
  if (reading.faults.length === 0) tooLong(said, reading)
  const { faults, asks, reads } = reading
  return { row, said: said as Partial<Post>, wholeDay: ends?.wholeDay ?? false, faults, asks, reads }
}

/** What was joined out of several cells may be longer than each. */
function tooLong(said: object, reading: Reading): void {
  for (const [key, schema] of Object.entries(PostContent.entries)) {
    if (!(key in said) || key === 'title') continue
    const parsed = v.safeParse(schema, (said as Record<string, unknown>)[key])
    if (!parsed.success) reading.refuse(key as PostColumn, parsed.issues[0].message)
  }
}

const FILLED = /(?:填报|填表|制表|报送|统计|发布)(?:日期|时间)[:：]?\s*(\S+)/

/** What holds for every row. */
export function contextOf(rows: readonly ReadRow[], about: About): FileContext {
  const written = about.words
    .map((words) =>
      readDeadline(FILLED.exec(words.normalize('NFKC'))?.[1] ?? '', { writtenOn: null, order: null }),
    )
    .find((one) => 'until' in one && one.until !== null)
  const writtenOn =
    written !== undefined && 'until' in written && written.until !== null
      ? endInWords(written.until).slice(0, 10)
      : null
  const ends = rows.flatMap(({ cells }) => cells['deadline']?.text ?? [])
  const answer = about.answers[ORDER]
  const order = answer === 'day-first' || answer === 'month-first' ? answer : orderIn(ends)
  const employerAbove = namedAbove(rows, 'employer')
  return { about, writtenOn, order, employerAbove, usualEnd: usualOf(ends, { writtenOn, order }) }
}

function usualOf(
  texts: readonly string[],
  context: { writtenOn: string | null; order: DayOrder | null },
): string | null {
  const counted = new Map<string, number>()
  for (const text of texts) {
    const found = readDeadline(text, context)
    if ('until' in found && found.until !== null)
      counted.set(found.until, (counted.get(found.until) ?? 0) + 1)
  }
  return [...counted].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
