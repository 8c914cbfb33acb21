import { FairEmployerInput } from '@talent/contract/fair'
import type { CellFault } from '@talent/contract/import'
import { plainWords } from '@talent/contract/recruitment'
import * as v from 'valibot'
import type { About, ReadRow } from '../../../importers.ts'
import { hasColumn, namedAbove, RowReading } from '../../../row-reading.ts'
import { EMPLOYER_COLUMNS, EXAMPLE_MARK, type EmployerColumn } from './columns.ts'
import { postNames } from './post-names.ts'

/** A row without a name belongs to the one above. */
export const GROUPS = 'groups'
export const SAME = 'same'

/** One employer of the file, from one row or several. */
export interface EmployerRows {
  readonly rows: readonly ReadRow[]
  readonly name: string
  /** What its columns say: of one that isn't in the file nothing is said. */
  readonly said: Partial<Pick<FairEmployerInput, 'stand' | 'posts'>>
  readonly faults: CellFault[]
  readonly isExample: boolean
}

class EmployerReading extends RowReading<EmployerColumn> {
  constructor(row: ReadRow, about: About) {
    super(row, about, EMPLOYER_COLUMNS)
  }
  posts(): string[] {
    const words = this.plain('posts')
    if (words === null) return []
    const names = postNames(words)
    if (names.join() !== words) this.understood('posts', names.length === 0 ? '没有岗位' : names.join('；'))
    return names
  }
}

/** Names that are one another's written otherwise come once. */
function once(names: readonly string[]): string[] {
  const first = new Map<string, string>()
  for (const name of names) if (!first.has(plainWords(name))) first.set(plainWords(name), name)
  return [...first.values()]
}

interface Named {
  readonly row: ReadRow
  readonly name: string
}

/** By name: each row with a name of its own, those without with the one above where that is so. */
function named(rows: readonly ReadRow[], about: About, above: ReadonlyMap<string, string>): Named[] {
  return rows.map((row) => {
    const own = row.cells['name']
    const other =
      about.answers[GROUPS] === SAME || isExample(above.get(row.at)) ? above.get(row.at) : undefined
    return { row, name: own?.fault === undefined ? (own?.text.trim() ?? '') || (other ?? '') : '' }
  })
}
const isExample = (name: string | undefined) => name?.startsWith(EXAMPLE_MARK) ?? false

function readGroup(
  group: readonly ReadRow[],
  name: string,
  about: About,
  above: ReadonlyMap<string, string>,
): EmployerRows {
  const read = group.map((row) => {
    const reading = new EmployerReading(row, about)
    return { reading, stand: reading.plain('stand') ?? [], posts: reading.posts() }
  })
  const readings = read.map(({ reading }) => reading)
  const [first] = readings
  if (first !== undefined && name === '') {
    const other = above.get(group[0]?.at ?? '')
    first.plain('name')
    if (!first.wasRefused('name')) first.refuse('name', '没写单位名称', other === undefined ? [] : [other])
  }
  const stand = once(read.flatMap(({ stand }) => stand)).join('、')
  const posts = once(read.flatMap((one) => one.posts))
  const said = {
    ...(hasColumn(about, 'stand') && { stand }),
    ...(hasColumn(about, 'posts') && { posts }),
  }
  const refused = readings.some(({ faults }) => faults.length > 0)
  const checked = v.safeParse(FairEmployerInput, { stand: '', posts: [], ...said, name })
  if (!refused && !checked.success)
    for (const { path, message } of checked.issues) {
      const key = String(path?.[0]?.key) as EmployerColumn
      const index = path?.[1]?.key
      const post = key === 'posts' && typeof index === 'number' ? posts[index] : undefined
      const at = post === undefined ? first : read.find((one) => one.posts.includes(post))?.reading
      at?.refuse(key, post === undefined ? message : `${message}：${[...post].slice(0, 20).join('')}…`)
    }
  return {
    ...{ rows: group, name, isExample: isExample(name) },
    said: checked.success ? { ...said, ...('stand' in said && { stand: checked.output.stand }) } : said,
    faults: readings.flatMap(({ faults }) => faults),
  }
}

/** Rows that name nobody, though one is named above them. */
export const nameless = (rows: readonly ReadRow[]): number =>
  [...namedAbove(rows, 'name').values()].filter((name) => !isExample(name)).length

/** Every employer of the file in the order of their first rows; a row that names nobody is one of its own. */
export function employersIn(rows: readonly ReadRow[], about: About): EmployerRows[] {
  const above = namedAbove(rows, 'name')
  const groups = new Map<string, Named[]>()
  for (const one of named(rows, about, above)) {
    const key = one.name === '' ? `\n${one.row.at}` : plainWords(one.name)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].map((group) =>
    readGroup(
      group.map(({ row }) => row),
      group[0]?.name ?? '',
      about,
      above,
    ),
  )
}

export const readingsOfRow = (row: ReadRow, about: About) => {
  const reading = new EmployerReading(row, about)
  reading.plain('name')
  reading.plain('stand')
  reading.posts()
  return reading.reads
}
