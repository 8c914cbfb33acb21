import type { Reader, Trx } from '../../db/database.ts'

/** The materials of a request that something was handed in for, with it or later, by their keys. */
export async function handedInOf(trx: Trx, requestId: string): Promise<string[]> {
  const [first, later] = await Promise.all([
    trx
      .selectFrom('request_material')
      .select('material_key')
      .where('request_id', '=', requestId)
      .where('file_id', 'is not', null)
      .execute(),
    trx
      .selectFrom('timeline_attachment as a')
      .innerJoin('timeline_entry as e', 'e.id', 'a.entry_id')
      .select('a.material_key')
      .where('e.request_id', '=', requestId)
      .execute(),
  ])
  return [...new Set([...first, ...later].flatMap(({ material_key: key }) => key ?? []))]
}

/** What requests are numbered, and what their matters call the materials, by id. */
export async function matterOfRequests(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { number: string; materialNames: Readonly<Record<string, string>> }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('service_request as r')
    .innerJoin('matter as m', (join) =>
      join.onRef('m.code', '=', 'r.matter_code').onRef('m.version', '=', 'r.matter_version'),
    )
    .select(['r.id', 'r.number', 'm.definition'])
    .where('r.id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(({ id, number, definition: { materials } }) => [
      id,
      { number, materialNames: Object.fromEntries(materials.map(({ key, name }) => [key, name])) },
    ]),
  )
}
