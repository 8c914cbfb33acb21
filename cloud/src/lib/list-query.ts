import { searchWords } from '@talent/contract'
import { sql, type Expression, type RawBuilder } from 'kysely'

/** Each word searched for is in a text that was stored by `searchableText`; `%`, `_` and `\` mean themselves. */
export function wordsIn(text: Expression<unknown>, asked: string): RawBuilder<boolean> {
  const words = searchWords(asked).map((word) => `%${word.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`)
  if (words.length === 0) return sql<boolean>`true`
  return sql<boolean>`(${sql.join(
    words.map((word) => sql`${text} like ${word}`),
    sql` and `,
  )})`
}

/** What has no known day is ordered by this one, and comes last. */
export const UNDATED = '1900-01-01'

/** Days from `day` to the end of time: newest first when sorted upwards, so that a mixed order compares as one row. */
export const newestFirst = (day: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`(date '9999-12-31' - ${day})`
