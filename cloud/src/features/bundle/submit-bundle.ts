import { ContractError, MOST, type EndpointInput, type FieldFault } from '@talent/contract'
import type { BundleSubmitted, Part, submitBundle as endpoint } from '@talent/contract/bundle'
import { chinaTime } from '@talent/contract/calendar'
import { OPEN_REQUESTS_PER_MATTER } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { copyFiles } from '../file/index.ts'
import { removeDraftOf } from '../matter/index.ts'
import { makeRequest, matchTogether } from '../service-request/index.ts'
import { currentBundle } from './bundle-queries.ts'

type Form = EndpointInput<typeof endpoint>['body']['requests'][number]

/** YJS-2026-000031. Its sequence has gaps like that of the requests. */
const nextNumber = (year: string) =>
  sql<string>`${`YJS-${year}-`} || to_char(nextval('cover_number'), 'FM999999000000')`

function requireParts(parts: readonly Part[], forms: readonly Form[]): Part[] {
  return forms.map(({ matterCode }, at) => {
    const part = parts.find(({ matter }) => matter.code === matterCode)
    const twice = forms.findIndex((form) => form.matterCode === matterCode) < at
    if (part !== undefined && !twice) return part
    throw new ContractError('invalid', {
      fields: [
        {
          field: `requests.${at}.matterCode`,
          label: '服务事项',
          message: twice ? '同一个事项只能选一次' : '这个事项已不在这件事里，请返回重新选择',
        },
      ],
    })
  })
}

/** What a single request would be told, with the matter it is about; its faults under the request's place in the list. */
function toldOfPart(error: unknown, { matter: { title } }: Part, at: number): unknown {
  if (!(error instanceof ContractError)) return error
  if (error.code === 'open_limit')
    return new ContractError('open_limit', {
      message: `“${title}”最多同时办 ${OPEN_REQUESTS_PER_MATTER} 件，这几件都没有提交。请取消勾选它，或先等一件办结`,
    })
  if (error.code === 'stale_version')
    return new ContractError('stale_version', {
      ...error.detail,
      message: `“${title}”的表单刚刚更新，请核对后再提交`,
    })
  const { fields, ...detail } = error.detail
  if (error.code !== 'invalid' || fields === undefined) return error
  const placed = (fault: FieldFault): FieldFault =>
    fault.field === 'profile'
      ? fault
      : { ...fault, field: `requests.${at}.${fault.field}`, label: `${title}：${fault.label}` }
  return new ContractError('invalid', { ...detail, fields: fields.map(placed) })
}

/** A file belongs to one request: of one that several forms name, all but the first get a copy. */
async function withOwnFiles(deps: Deps, trx: Trx, by: Caller, form: Form, taken: Set<string>): Promise<Form> {
  const materials: Form['materials'] = {}
  for (const [key, ids] of Object.entries(form.materials)) {
    const shared = ids.filter((id) => taken.has(id)).map((id) => ({ id, handedInAt: deps.clock.now() }))
    const copies = shared.length === 0 ? [] : await copyFiles(deps, trx, by.accountId, shared)
    materials[key] = ids.map((id) => copies[shared.findIndex((one) => one.id === id)]?.id ?? id)
  }
  for (const id of Object.values(form.materials).flat()) taken.add(id)
  return { ...form, materials }
}

/**
 * All requests or none. Each is made as a single one is, under one cover; places are claimed when all are there, so that
 * nobody waits for a commissioner while the forms are being checked.
 */
export async function submitBundle(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<BundleSubmitted> {
  const { bundle, parts } = await currentBundle(trx, params.code)
  const wanted = requireParts(parts, body.requests)
  const now = deps.clock.now()
  const cover = await trx
    .insertInto('cover')
    .values({
      id: deps.newId(),
      number: nextNumber(chinaTime(now).day.slice(0, 4)),
      talent_account_id: by.accountId,
      bundle_code: bundle.code,
      title: bundle.title,
      submitted_at: now,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
  const taken = new Set<string>()
  const made = []
  const faults: FieldFault[] = []
  for (const [at, part] of wanted.entries()) {
    const form = body.requests[at] as Form
    try {
      const own = await withOwnFiles(deps, trx, by, form, taken)
      made.push(await makeRequest(deps, trx, by, own, { coverId: cover.id }))
    } catch (error) {
      const told = toldOfPart(error, part, at)
      // What is wrong with the forms is named for all of them at once; the transaction is given up anyway.
      if (!(told instanceof ContractError) || told.code !== 'invalid') throw told
      faults.push(...(told.detail.fields ?? []))
    }
  }
  if (faults.length > 0)
    throw new ContractError('invalid', { fields: onceEach(faults).slice(0, MOST.faults) })
  await removeDraftOf(trx, by.accountId, bundle.code)
  return { ...cover, requests: await matchTogether(deps, trx, made) }
}

/** That the profile is missing is said once. */
const onceEach = (faults: readonly FieldFault[]): FieldFault[] =>
  faults.filter((fault, at) => faults.findIndex(({ field }) => field === fault.field) === at)
