import { ContractError } from '@talent/contract'
import type { MatterFile } from '@talent/contract/matter'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Binary } from '../../http/bind-endpoint.ts'
import type { Caller } from '../../http/caller.ts'

/** A published version has it: whoever may read the matter may read it. */
export async function isPublishedFile(reader: Reader, code: string, fileId: string): Promise<boolean> {
  const named = JSON.stringify({ files: [{ file: { id: fileId } }] })
  const row = await reader
    .selectFrom('matter')
    .select('version')
    .where('code', '=', code)
    .where(sql<boolean>`definition @> ${named}::jsonb`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** One of a working copy is for those who write it. @throws ContractError `not_found` */
export async function requireReadable(
  reader: Reader,
  by: Caller | null,
  code: string,
  fileId: string,
): Promise<void> {
  if (by?.roles.includes('coordinator')) return
  if (!(await isPublishedFile(reader, code, fileId))) throw new ContractError('not_found')
}

export async function readMatterFile(deps: Deps, by: Caller | null, id: string): Promise<Binary> {
  const row = await deps.db
    .selectFrom('file')
    .select(['subject_id', 'type'])
    .where('id', '=', id)
    .where('subject_kind', '=', 'matter')
    .executeTakeFirst()
  if (row === undefined || row.subject_id === null) throw new ContractError('not_found')
  await requireReadable(deps.db, by, row.subject_id, id)
  return { type: row.type, bytes: await deps.files.get(id) }
}

/** By matter, of the version in force or the last that was; without whole forms. */
export async function currentFiles(
  reader: Reader,
  codes: readonly string[],
): Promise<Map<string, readonly MatterFile[]>> {
  if (codes.length === 0) return new Map()
  const rows = await reader
    .selectFrom('matter as m')
    .leftJoin('matter_closing as c', (join) =>
      join.onRef('c.code', '=', 'm.code').onRef('c.version', '=', 'm.version'),
    )
    .select(['m.code', sql<MatterFile[] | null>`m.definition -> 'files'`.as('files')])
    .where('m.code', 'in', [...codes])
    .where((eb) => eb.or([eb('m.active', '=', true), eb('c.code', 'is not', null)]))
    .execute()
  return new Map(rows.map(({ code, files }) => [code, files ?? []]))
}
