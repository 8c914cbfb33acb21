import { ContractError, isWritable, searchWords } from '@talent/contract'
import { sql, type RawBuilder } from 'kysely'

type Key = string | number

/** Where a list goes on: the sort key of the last row, opaque to the client. */
export const encodeCursor = (key: readonly Key[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

const INTEGER_MOST = 2_147_483_647
const isPart = (part: unknown, type: 'string' | 'number' | undefined) =>
  type === 'number'
    ? Number.isInteger(part) && Math.abs(part as number) <= INTEGER_MOST
    : typeof part === 'string' && isWritable(part)

/** @throws malformed when it isn't one of ours: `types` says what each part of the key must be. */
export function decodeCursor(cursor: string, types: readonly ('string' | 'number')[]): Key[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(key) && key.length === types.length && key.every((part, i) => isPart(part, types[i])))
      return key as Key[]
  } catch {
    // Not JSON: said below like any other cursor that isn't ours.
  }
  throw new ContractError('malformed')
}

/** The words searched for, each to be found in a text that was stored by `searchableText`; `%`, `_` and `\` stand for themselves. */
export const likePatterns = (asked: string): string[] =>
  searchWords(asked).map((word) => `%${word.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`)

/** What has no known day is ordered by this one, and comes last. */
export const UNDATED = '1900-01-01'

/** Days from `day` to the end of time: newest first when sorted upwards, so that a mixed order compares as one row. */
export const newestFirst = (day: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`(date '9999-12-31' - ${day})`
