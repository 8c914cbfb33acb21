import { ContractError, isWritable } from '@talent/contract'
import { isCalendarDay } from '@talent/contract/calendar'
import { sql, type Expression, type RawBuilder } from 'kysely'

/** What a part of a sort key is: how it is written into a cursor, read back and compared. */
export type KeyKind = 'number' | 'real' | 'text' | 'day' | 'instant'
export type CursorKey = readonly (string | number)[]

const INTEGER_MOST = 2_147_483_647
/** As `KEY_SQL` writes it: in UTC, to the microsecond, so that no two rows become one. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/
/** The databases know no year 0. */
const isDay = (value: string) => isCalendarDay(value) && !value.startsWith('0000')

const KINDS: Record<
  KeyKind,
  {
    is: (part: unknown) => boolean
    toKey: (value: Expression<unknown>) => RawBuilder<unknown>
    fromKey: (part: string | number) => RawBuilder<unknown>
  }
> = {
  number: {
    is: (part) => Number.isInteger(part) && Math.abs(part as number) <= INTEGER_MOST,
    toKey: (value) => sql`${value}`,
    fromKey: (part) => sql`${part}::int`,
  },
  real: {
    is: (part) => Number.isFinite(part),
    toKey: (value) => sql`${value}`,
    fromKey: (part) => sql`${part}::float8`,
  },
  text: {
    is: (part) => typeof part === 'string' && isWritable(part),
    toKey: (value) => sql`${value}`,
    fromKey: (part) => sql`${part}::text`,
  },
  day: {
    is: (part) => typeof part === 'string' && isDay(part),
    toKey: (value) => sql`to_char(${value}, 'YYYY-MM-DD')`,
    fromKey: (part) => sql`${part}::date`,
  },
  instant: {
    is: (part) => typeof part === 'string' && isDay(INSTANT.exec(part)?.[1] ?? ''),
    toKey: (value) => sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    fromKey: (part) => sql`${part}::timestamptz`,
  },
}

export const keyToSql = (kind: KeyKind, value: Expression<unknown>) => KINDS[kind].toKey(value)
export const keyFromSql = (kind: KeyKind, part: string | number) => KINDS[kind].fromKey(part)

/** Where a list goes on: the sort key of the last row, opaque to the client. */
export const encodeCursor = (key: CursorKey): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/** @throws malformed when it isn't one of ours: `kinds` says what each part of the key must be. */
export function decodeCursor(cursor: string, kinds: readonly KeyKind[]): CursorKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(key) && key.length === kinds.length && kinds.every((kind, i) => KINDS[kind].is(key[i])))
      return key as CursorKey
  } catch {
    // Not JSON: said below like any other cursor that isn't ours.
  }
  throw new ContractError('malformed')
}
