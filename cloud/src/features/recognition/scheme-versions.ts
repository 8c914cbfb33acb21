import { ContractError } from '@talent/contract'
import type { DayString } from '@talent/contract/calendar'
import type { Scheme } from '@talent/contract/recognition'
import { contentOfScheme, type SchemeContent } from '@talent/contract/scheme-editor'
import type { Reader, Trx } from '../../db/database.ts'

/** Every version of a scheme, the newest first; also those taken back. */
export async function listSchemeVersions(
  reader: Reader,
  code: string,
): Promise<{ version: number; content: SchemeContent; withdrawn: boolean }[]> {
  const rows = await reader
    .selectFrom('recognition_scheme')
    .select(['version', 'definition', 'withdrawn_on'])
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ version, definition, withdrawn_on: withdrawn }) => ({
    version,
    content: contentOfScheme(definition),
    withdrawn: withdrawn !== null,
  }))
}

/** Of each scheme what was published last and not taken back: it holds, or will from its day on. */
export async function listSchemes(reader: Reader, code?: string): Promise<Scheme[]> {
  const rows = await reader
    .selectFrom('recognition_scheme')
    .distinctOn('code')
    .select('definition')
    .where('withdrawn_on', 'is', null)
    .$if(code !== undefined, (query) => query.where('code', '=', code ?? ''))
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ definition }) => definition)
}

export const latestScheme = async (reader: Reader, code: string): Promise<Scheme | null> =>
  (await listSchemes(reader, code))[0] ?? null

/** A version of its own, with a number no other ever had; what is there stays as it is. @returns its number */
export async function putScheme(trx: Trx, code: string, content: SchemeContent): Promise<number> {
  const [newest] = await listSchemeVersions(trx, code)
  const version = (newest?.version ?? 0) + 1
  await trx
    .insertInto('recognition_scheme')
    .values({
      ...{ code, version, in_force_from: content.inForceFrom, withdrawn_on: null },
      definition: JSON.stringify({ ...content, code, version } satisfies Scheme),
    })
    .execute()
  return version
}

/**
 * Takes back what wasn't in force yet. Sent twice it is done once.
 * @throws ContractError `not_found`; `stale_version` where another one was published since; `wrong_state` from its day on
 */
export async function withdrawScheme(
  trx: Trx,
  today: DayString,
  code: string,
  version: number,
): Promise<void> {
  const latest = await latestScheme(trx, code)
  if (latest === null) throw new ContractError('not_found')
  if (latest.version !== version) throw new ContractError('stale_version')
  if (latest.inForceFrom <= today)
    throw new ContractError('wrong_state', {
      message: `第 ${version} 版已经执行，有人按它申请过，不能撤下；要改请发布新的一版`,
    })
  const { numUpdatedRows: done } = await trx
    .updateTable('recognition_scheme')
    .set({ withdrawn_on: today })
    .where('code', '=', code)
    .where('version', '=', version)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst()
  if (done === 0n) throw new ContractError('stale_version')
}
