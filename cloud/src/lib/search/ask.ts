import { searchWords } from '@talent/contract'
import { sql, type RawBuilder } from 'kysely'
import { initialsPattern, mayBeInitials } from './initials.ts'
import { isPiece, piecesAsked } from './pieces.ts'

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

/** Whether a row of a table `add_search` was called for has each word of one of these ways to ask (`readAsks`). */
export const foundIn = (alias: string, asks: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    asks.map((asked) => hasAll(alias, asked)),
    sql` or `,
  )})`

/** Whether each word asked for is in a row, or the first letters of its title. */
function hasAll(alias: string, asked: string): RawBuilder<boolean> {
  const words = searchWords(asked)
  if (words.length === 0) return sql<boolean>`true`
  const known = sql<boolean>`${column(alias, 'search_words')} @@ ${words.map(piecesAsked).join(' & ')}::tsquery`
  const exact = words.filter((word) => !isPiece(word)).map((word) => isThere(alias, word))
  return sql<boolean>`(${sql.join([known, ...exact], sql` and `)})`
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
    const title = mayBeInitials(word) ? sql`(${inTitle} or ${byInitials(alias, word)})` : inTitle
    return sql`(case when ${title} then 0 when strpos(${head}, ${word}) > 0 then 1 else 2 end)`
  })
  return each.length === 0 ? sql<number>`0::int` : sql<number>`(${sql.join(each, sql` + `)})`
}
