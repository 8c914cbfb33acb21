import { ContractError } from '@talent/contract'
import type { Matter } from '@talent/contract/matter'
import { formChanges } from '@talent/contract/matter-editor'
import type { Change } from '@talent/contract/publication'
import type { Reader, Trx } from '../../db/database.ts'

export interface MatterVersion {
  version: number
  active: boolean
  definition: Matter
}

/** Every version of a matter, the newest first. */
export const listVersions = (reader: Reader, code: string): Promise<MatterVersion[]> =>
  reader
    .selectFrom('matter')
    .select(['version', 'active', 'definition'])
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .execute()

/** In force, or the last that was; null where there is no such matter. */
export async function latestVersion(reader: Reader, code: string): Promise<MatterVersion | null> {
  const row = await reader
    .selectFrom('matter as m')
    .leftJoin('matter_closing as c', (join) =>
      join.onRef('c.code', '=', 'm.code').onRef('c.version', '=', 'm.version'),
    )
    .select(['m.version', 'm.active', 'm.definition'])
    .where('m.code', '=', code)
    .where((eb) => eb.or([eb('m.active', '=', true), eb('c.code', 'is not', null)]))
    .orderBy('m.active', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** Of each matter the version in force, or the last that was, in the order they are listed. */
export const listLatest = (reader: Reader) =>
  reader
    .selectFrom('matter as m')
    .leftJoin('matter_closing as c', (join) =>
      join.onRef('c.code', '=', 'm.code').onRef('c.version', '=', 'm.version'),
    )
    .select(['m.code', 'm.version', 'm.active', 'm.definition'])
    .where((eb) => eb.or([eb('m.active', '=', true), eb('c.code', 'is not', null)]))
    .orderBy('m.position')
    .orderBy('m.code')
    .execute()

/** In force from now on, as a version nothing was ever called by; what was submitted under another keeps it. */
export async function putVersion(
  trx: Trx,
  code: string,
  definitionOf: (version: number) => Matter,
): Promise<number> {
  const before = await trx
    .selectFrom('matter')
    .select(['version', 'position'])
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .forUpdate()
    .execute()
  const [newest] = before
  if (newest === undefined) throw new ContractError('not_found')
  const version = newest.version + 1
  await trx.updateTable('matter').set({ active: false }).where('code', '=', code).execute()
  await trx
    .insertInto('matter')
    .values({
      code,
      version,
      definition: JSON.stringify(definitionOf(version)),
      active: true,
      position: newest.position,
    })
    .execute()
  await trx.deleteFrom('matter_closing').where('code', '=', code).execute()
  return version
}

/** What `matter` asks, wants and promises otherwise than this version of it did; nothing where that never was. */
export async function changesSince(reader: Reader, matter: Matter, version: number): Promise<Change[]> {
  if (version === matter.version) return []
  const before = await reader
    .selectFrom('matter')
    .select('definition')
    .where('code', '=', matter.code)
    .where('version', '=', version)
    .executeTakeFirst()
  return before === undefined ? [] : formChanges(before.definition, matter)
}
