import { ContractError, type EndpointInput, type EndpointOutput, type FieldFault } from '@talent/contract'
import type {
  addToRoster as adding,
  RosterEntry,
  RosterInput,
  saveRosterEntry as saving,
} from '@talent/contract/roster'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { grantCommissioner, listAreas } from '../account/index.ts'
import { recordAct } from '../audit/index.ts'
import { lockCommissioner } from '../commissioner/index.ts'
import { matterTitles } from '../matter/index.ts'
import { MATCH_QUEUED } from '../service-request/index.ts'
import { putPlace } from './put-place.ts'
import { getRosterEntry } from './read-roster.ts'

interface Named {
  departments: ReadonlyMap<string, string>
  areas: ReadonlyMap<string, string>
  matters: ReadonlyMap<string, string>
}

async function loadNamed(trx: Trx): Promise<Named> {
  const names = (rows: readonly { code: string; name: string }[]) =>
    new Map(rows.map(({ code, name }) => [code, name]))
  return {
    departments: names(await trx.selectFrom('department').select(['code', 'name']).execute()),
    areas: names(await listAreas(trx)),
    matters: await matterTitles(trx),
  }
}

const fault = (field: string, label: string, message: string): FieldFault => ({
  field: `place.${field}`,
  label,
  message,
})

/** Enterprises by the ids they have now; one that was merged is what it was merged into. */
async function presentIds(trx: Trx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await trx
    .selectFrom('enterprise')
    .select(['id', sql<string>`coalesce(merged_into, id)`.as('present')])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, present }) => [id, present]))
}

/**
 * `kept` stays, though it is offered no more: nobody took it away.
 * @throws ContractError `invalid` naming every fault
 */
async function checked(
  trx: Trx,
  input: RosterInput,
  named: Named,
  kept: readonly string[],
): Promise<RosterInput> {
  const present = await presentIds(trx, input.enterpriseIds)
  const faults = [
    ...(named.departments.has(input.departmentCode)
      ? []
      : [fault('departmentCode', '部门', '请从列出的部门里选择')]),
    ...(input.areaCodes.every((code) => named.areas.has(code))
      ? []
      : [fault('areaCodes', '片区', '请从列出的片区里选择')]),
    ...(input.matterCodes.every((code) => named.matters.has(code) || kept.includes(code))
      ? []
      : [fault('matterCodes', '能办的事项', '有的事项已不在目录里，请重新选择')]),
    ...(input.enterpriseIds.every((id) => present.has(id))
      ? []
      : [fault('enterpriseIds', '联系的企业', '请从单位名录里选择')]),
  ]
  if (faults.length > 0) throw new ContractError('invalid', { fields: faults })
  return { ...input, enterpriseIds: [...new Set(present.values())] }
}

const names = (codes: readonly string[], of: ReadonlyMap<string, string>) =>
  codes.map((code) => of.get(code) ?? code).join('、')

/** What was changed, in words for the trail: never a number one could call. */
function changesOf(before: RosterEntry['place'], after: RosterInput, named: Named): string[] {
  const without = (some: readonly string[], others: readonly string[]) =>
    some.filter((one) => !others.includes(one))
  const sorted = (some: readonly string[]) => [...some].sort().join('、')
  const { categories = before.categories } = after
  const added = without(after.matterCodes, before.matterCodes)
  const removed = without(before.matterCodes, after.matterCodes)
  const joined = without(after.enterpriseIds, before.enterpriseIds).length
  const left = without(before.enterpriseIds, after.enterpriseIds).length
  return [
    ...(before.departmentCode === after.departmentCode
      ? []
      : [`部门改为${named.departments.get(after.departmentCode) ?? ''}`]),
    ...(added.length === 0 ? [] : [`加事项 ${names(added, named.matters)}`]),
    ...(removed.length === 0 ? [] : [`去掉事项 ${names(removed, named.matters)}`]),
    ...(joined === 0 ? [] : [`加 ${joined} 家企业`]),
    ...(left === 0 ? [] : [`去掉 ${left} 家企业`]),
    ...(without(after.areaCodes, before.areaCodes).length +
      without(before.areaCodes, after.areaCodes).length ===
    0
      ? []
      : [`片区改为${names(after.areaCodes, named.areas)}`]),
    ...(sorted(categories) === sorted(before.categories)
      ? []
      : [`联系服务的人才类别改为${sorted(categories) || '没有'}`]),
    ...(before.capacity === after.capacity ? [] : [`上限 ${before.capacity} 改为 ${after.capacity}`]),
    ...(before.officePhone === after.officePhone ? [] : ['改了办公电话']),
  ]
}

/** Locked like a claim, so that what is being given out at this moment counts by the old or the new. */
export async function saveRosterEntry(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params: { id }, body }: EndpointInput<typeof saving>,
): Promise<EndpointOutput<typeof saving>> {
  if (!(await lockCommissioner(trx, id))) throw new ContractError('not_found')
  const known = await getRosterEntry({ ...deps, db: trx }, id)
  if (known.version !== body.version) throw new ContractError('stale_copy')
  const named = await loadNamed(trx)
  const place = await checked(trx, body.place, named, known.place.matterCodes)
  const changes = changesOf(known.place, place, named)
  if (changes.length === 0) return { id, version: known.version }
  const version = await putPlace(trx, id, { ...place, isNew: false })
  await recordAct(deps, trx, {
    by: { accountId: by.accountId, role: 'coordinator' },
    ownerId: id,
    action: 'change_commissioner',
    what: changes.join('；'),
    subject: null,
  })
  await deps.queue.send(trx, MATCH_QUEUED, {})
  return { id, version }
}

/** Whoever was one before keeps what they once handled; everything else is as it is said now. */
export async function addToRoster(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { body }: EndpointInput<typeof adding>,
): Promise<EndpointOutput<typeof adding>> {
  const place = await checked(trx, body.place, await loadNamed(trx), [])
  const id = await grantCommissioner(deps, trx, by.accountId, body.phone)
  const version = await putPlace(trx, id, { ...place, isNew: true })
  await deps.queue.send(trx, MATCH_QUEUED, {})
  return { id, version }
}
