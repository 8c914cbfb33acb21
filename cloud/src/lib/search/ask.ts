import { searchWords } from '@talent/contract'
import { sql, type RawBuilder } from 'kysely'
import { initialsPattern, mayBeInitials } from './initials.ts'
import type { SearchedTable } from './index-text.ts'
import { wordAsked } from './pieces.ts'

const column = (alias: string, name: string) => sql.ref(`${alias}.${name}`)
const byInitials = (alias: string, word: string) =>
  sql<boolean>`${column(alias, 'search_initials')} ~ ${initialsPattern(word)}`

/** Word for word, where the pieces alone may be there by chance. */
function isThere(alias: string, word: string): RawBuilder<boolean> {
  // Head and first letters are at hand, the text has to be unpacked: it is looked at last.
  const atHand = sql`strpos(${column(alias, 'search_head')}, ${word}) > 0`
  const near = mayBeInitials(word) ? sql`${atHand} or ${byInitials(alias, word)}` : atHand
  return sql<boolean>`(${near} or strpos(${column(alias, 'search_text')}, ${word}) > 0)`
}

/** One way to be found: by pieces, and where those don't tell, by words looked for in the row itself. */
interface Way {
  readonly pieces: string
  readonly words: readonly string[]
}

const both = (queries: readonly string[]) => queries.join(' & ')

/** How rows are found that have each of these words: nearly all by the index alone. */
function waysOf(words: readonly string[]): Way[] {
  const asked = words.map((word) => ({ word, ...wordAsked(word) }))
  const certain = asked.flatMap((one) => one.certain ?? [])
  const doubtful = asked.flatMap((one) => one.doubtful ?? [])
  const told = { pieces: both(certain), words: [] }
  if (doubtful.length === 0) return [told]
  const untold = {
    pieces: both([...asked.map(({ pieces }) => pieces), `(${doubtful.join(' | ')})`]),
    words: asked.flatMap(({ word, doubtful: some }) => (some === null ? [] : [word])),
  }
  return certain.length < words.length ? [untold] : [told, untold]
}

const hasPieces = (alias: string, pieces: readonly string[]) =>
  sql<boolean>`${column(alias, 'search_words')} @@ ${pieces.map((one) => `(${one})`).join(' | ')}::tsquery`

/** Whether a row of a table has each word of one of these ways to ask (`readAsks`), or the first letters of its title. */
export function foundIn(
  table: SearchedTable,
  asks: readonly string[],
  alias: string = table,
): RawBuilder<boolean> {
  const asked = asks.map(searchWords)
  if (asked.some((words) => words.length === 0)) return sql<boolean>`true`
  const ways = asked.flatMap(waysOf)
  const told = ways.filter(({ words }) => words.length === 0).map(({ pieces }) => pieces)
  if (told.length === ways.length) return hasPieces(alias, told)
  // Each way by the index alone: together they would be looked at row by row, and each row's pieces be unpacked. Where rows
  // are is one list, made first, so that no statistics are needed to begin with it.
  const selected = [
    ...(told.length > 0 ? [hasPieces('t', told)] : []),
    ...ways
      .filter(({ words }) => words.length > 0)
      .map(({ pieces, words }) =>
        sql.join([hasPieces('t', [pieces]), ...words.map((word) => isThere('t', word))], sql` and `),
      ),
  ].map((holds) => sql`select t.ctid from ${sql.table(table)} as t where ${holds}`)
  return sql<boolean>`${column(alias, 'ctid')} = any (array(${sql.join(selected, sql` union all `)}))`
}

/** Where the words are, the nearer to what one means the lower, by the nearest way to ask. */
export const farFromTitle = (alias: string, asks: readonly string[]): RawBuilder<number> => {
  const each = asks.map((asked) => farOf(alias, asked))
  return each.length === 1 && each[0] ? each[0] : sql<number>`least(${sql.join(each)})`
}

/** Of each word: in the title 0, in the number 1, elsewhere 2. */
function farOf(alias: string, asked: string): RawBuilder<number> {
  const head = column(alias, 'search_head')
  const each = searchWords(asked).map((word) => {
    const inTitle = sql`strpos(split_part(${head}, E'\\n', 1), ${word}) > 0`
    const inHead = sql`strpos(${head}, ${word}) > 0`
    // Most rows have it in neither, which one look tells.
    return mayBeInitials(word)
      ? sql`(case when ${inTitle} or ${byInitials(alias, word)} then 0 when ${inHead} then 1 else 2 end)`
      : sql`(case when not ${inHead} then 2 when ${inTitle} then 0 else 1 end)`
  })
  return each.length === 0 ? sql<number>`0::int` : sql<number>`(${sql.join(each, sql` + `)})`
}
