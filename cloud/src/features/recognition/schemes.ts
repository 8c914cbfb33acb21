import { ContractError } from '@talent/contract'
import { chinaTime, type DayString } from '@talent/contract/calendar'
import type { Scheme, ShownScheme } from '@talent/contract/recognition'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'

/**
 * What held on a day: of the versions whose day had come the one published last, since each is written over the one before.
 * Those taken back never held.
 */
async function schemeOn(db: Reader, day: DayString): Promise<Scheme | undefined> {
  const row = await db
    .selectFrom('recognition_scheme')
    .select('definition')
    .where('in_force_from', '<=', day)
    .where('withdrawn_on', 'is', null)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.definition
}

/** @throws ContractError `not_found` where none is in force yet */
export async function currentScheme(
  { clock }: Pick<Deps, 'clock'>,
  db: Reader,
  on: DayString = chinaTime(clock.now()).day,
): Promise<Scheme> {
  const scheme = await schemeOn(db, on)
  if (scheme === undefined) throw new ContractError('not_found')
  return scheme
}

/** With when the next one begins. @throws ContractError `not_found` */
export async function shownScheme(
  { clock }: Pick<Deps, 'clock'>,
  db: Reader,
  on: DayString = chinaTime(clock.now()).day,
): Promise<ShownScheme> {
  const scheme = await currentScheme({ clock }, db, on)
  const next = await db
    .selectFrom('recognition_scheme')
    .select('in_force_from')
    .where('code', '=', scheme.code)
    .where('version', '>', scheme.version)
    .where('in_force_from', '>', on)
    .where('withdrawn_on', 'is', null)
    .orderBy('in_force_from')
    .limit(1)
    .executeTakeFirst()
  return { ...scheme, coming: next?.in_force_from ?? null }
}

/** What a request is verified by: what held on the day it was handed in, so that nobody is judged by a later table. */
export const schemeOfRequest = async (
  deps: Pick<Deps, 'clock'>,
  db: Reader,
  { submitted_at: at }: { submitted_at: Date },
): Promise<Scheme> => (await schemeOn(db, chinaTime(at).day)) ?? currentScheme(deps, db)

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
