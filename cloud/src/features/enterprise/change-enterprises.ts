import { ContractError, type EndpointInput } from '@talent/contract'
import type {
  changeEnterprise as changing,
  EnterpriseInput,
  mergeEnterprise as merging,
} from '@talent/contract/enterprise'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { listAreas } from '../account/index.ts'
import { encryptContact } from './contact.ts'
import { NAMES_CHANGED } from './jobs.ts'
import { isListed, putNames, searchColumns } from './names.ts'

interface Changed {
  id: string
  version: number
}

async function columnsOf(deps: Deps, trx: Trx, id: string, input: EnterpriseInput) {
  const areas = await listAreas(trx)
  if (input.areaCode !== null && !areas.some(({ code }) => code === input.areaCode))
    throw new ContractError('invalid', {
      fields: [{ field: 'areaCode', label: '片区', message: '请从列出的片区里选择' }],
    })
  return {
    name: input.name,
    other_names: input.otherNames,
    area_code: input.areaCode,
    industry: input.industry,
    contact_encrypted: encryptContact(deps.cipher, id, input),
    ...searchColumns([input.name, ...input.otherNames]),
  }
}

export async function addEnterprise(deps: Deps, trx: Trx, input: EnterpriseInput): Promise<Changed> {
  const id = deps.newId()
  await trx
    .insertInto('enterprise')
    .values({ id, ...(await columnsOf(deps, trx, id, input)) })
    .execute()
  await putNames(deps, trx, id, [input.name, ...input.otherNames])
  await deps.queue.send(trx, NAMES_CHANGED, { id })
  return { id, version: 1 }
}

/** Locked in the order of their ids, so that two merges don't wait for each other. */
async function lock(
  trx: Trx,
  ids: readonly string[],
): Promise<Map<string, Changed & { name: string; other_names: string[] }>> {
  const rows = await trx
    .selectFrom('enterprise as e')
    .select(['e.id', 'e.version', 'e.name', 'e.other_names'])
    .where('e.id', 'in', [...ids])
    .where(isListed)
    .orderBy('e.id')
    .forUpdate('e')
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export async function changeEnterprise(
  deps: Deps,
  trx: Trx,
  { params, body }: EndpointInput<typeof changing>,
): Promise<Changed> {
  const { id } = params
  const known = (await lock(trx, [id])).get(id)
  if (known === undefined) throw new ContractError('not_found')
  if (known.version !== body.version) throw new ContractError('stale_version')
  const version = known.version + 1
  await trx
    .updateTable('enterprise')
    .set({ ...(await columnsOf(deps, trx, id, body.enterprise)), version })
    .where('id', '=', id)
    .execute()
  await putNames(deps, trx, id, [body.enterprise.name, ...body.enterprise.otherNames])
  await deps.queue.send(trx, NAMES_CHANGED, { id })
  return { id, version }
}

/** Everything that named the one names the other: its names, its talents, who is attached to it. */
export async function mergeEnterprise(
  deps: Deps,
  trx: Trx,
  { params, body }: EndpointInput<typeof merging>,
): Promise<Changed> {
  const [from, into] = [params.id, body.intoId]
  const rows = await lock(trx, [from, into])
  const [one, other] = [rows.get(from), rows.get(into)]
  if (one === undefined) throw new ContractError('not_found')
  if (one.version !== body.version) throw new ContractError('stale_version')
  if (other === undefined || from === into)
    throw new ContractError('invalid', {
      fields: [{ field: 'intoId', label: '并入的单位', message: '请从名录里选另一家单位' }],
    })
  await trx
    .updateTable('enterprise')
    .set({ merged_into: into, version: one.version + 1 })
    .where((eb) => eb.or([eb('id', '=', from), eb('merged_into', '=', from)]))
    .execute()
  for (const table of ['profile', 'typed_employer', 'enterprise_name'] as const)
    await trx.updateTable(table).set({ enterprise_id: into }).where('enterprise_id', '=', from).execute()
  await sql`insert into role_scope (account_id, role, kind, value)
    select account_id, role, kind, ${into} from role_scope where kind = 'enterprise' and value = ${from}
    on conflict do nothing`.execute(trx)
  await trx.deleteFrom('role_scope').where('kind', '=', 'enterprise').where('value', '=', from).execute()
  const otherNames = [...new Set([...other.other_names, one.name, ...one.other_names])].filter(
    (name) => name !== other.name,
  )
  const version = other.version + 1
  await trx
    .updateTable('enterprise')
    .set({ other_names: otherNames, version, ...searchColumns([other.name, ...otherNames]) })
    .where('id', '=', into)
    .execute()
  await putNames(deps, trx, into, [other.name, ...otherNames])
  await deps.queue.send(trx, NAMES_CHANGED, { id: into })
  return { id: into, version }
}
