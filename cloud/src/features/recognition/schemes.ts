import { ContractError } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import type { Scheme } from '@talent/contract/recognition'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'

/** @throws ContractError `not_found` where none is in force yet */
export async function currentScheme({ clock }: Pick<Deps, 'clock'>, db: Reader): Promise<Scheme> {
  const row = await db
    .selectFrom('recognition_scheme')
    .select('definition')
    .where('in_force_from', '<=', chinaTime(clock.now()).day)
    .orderBy('in_force_from', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  return row.definition
}

type Named = { readonly scheme_code: string; readonly scheme_version: number }
const keyOf = (code: string, version: number) => `${code} ${version}`

/** Those these rows rest on, in whatever version; a few documents in all. */
export async function schemesOf(db: Reader, rows: readonly Named[]): Promise<(row: Named) => Scheme> {
  const codes = [...new Set(rows.map(({ scheme_code: code }) => code))]
  const found =
    codes.length === 0
      ? []
      : await db
          .selectFrom('recognition_scheme')
          .select(['code', 'version', 'definition'])
          .where('code', 'in', codes)
          .execute()
  const byKey = new Map(found.map((one) => [keyOf(one.code, one.version), one.definition]))
  return (row) => byKey.get(keyOf(row.scheme_code, row.scheme_version)) as Scheme
}
