import { type EndpointInput, type EndpointOutput } from '@talent/contract'
import type { previewRefusals, refuseSeveral as endpoint, RefusalPreview } from '@talent/contract/employer'
import type { ApplicationState } from '@talent/contract/application'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { holdContactRole, nameToEmployer, refuseApplicant, sentOf } from '../application/index.ts'
import { ownApplicants } from './applicants.ts'
import { requireOwnPost } from './interview-times.ts'

/** Nobody who was invited or answered is refused by the dozen. */
const DROPPED: Partial<Record<ApplicationState, string>> = {
  invited: '已邀面试，请单独答复',
  hired: '已录用',
  unsuitable: '已答复过',
}
const CHANGED = '刚有变化，请看过再答复'

type Asked = EndpointInput<typeof previewRefusals>

/** Those of a post that are one's own, each named once, in the order of their ids: the order of locking. */
export async function chosenOf(
  db: Reader,
  by: Caller,
  { post, applicants }: { readonly post: string; readonly applicants: Asked['body']['applicants'] },
  { lock }: { lock: boolean },
) {
  await requireOwnPost(db, by, post)
  const seen = new Map(applicants.map(({ id, version }) => [id, version]))
  const own = (await ownApplicants(db, by))
    .selectAll('application')
    .where('application.post_id', '=', post)
    .where('application.id', 'in', [...seen.keys()])
    .orderBy('application.id')
  const rows = seen.size === 0 ? [] : await (lock ? own.forUpdate('application') : own).execute()
  return { rows, seen }
}

async function sorted(
  db: Reader,
  by: Caller,
  { params, body }: Asked,
  { lock = false }: { lock?: boolean } = {},
) {
  const { rows, seen } = await chosenOf(db, by, { post: params.id, applicants: body.applicants }, { lock })
  const whyNot = (row: (typeof rows)[number]) =>
    DROPPED[row.state] ?? (row.version === seen.get(row.id) ? undefined : CHANGED)
  return rows.map((row) => ({ row, why: whyNot(row) }))
}

/** Who isn't one's own, or took it back, is in neither list. */
export async function previewRefusal(deps: Deps, by: Caller, asked: Asked): Promise<RefusalPreview> {
  const each = (await sorted(deps.db, by, asked)).map(({ row, why }) => ({
    ...{ id: row.id, name: nameToEmployer(sentOf(deps, row), row), why },
  }))
  return {
    recipients: each.flatMap(({ id, name, why }) => (why === undefined ? [{ id, name }] : [])),
    dropped: each.flatMap(({ id, name, why }) => (why === undefined ? [] : [{ id, name, why }])),
  }
}

/** One application a person and post, so one message each. */
export async function refuseSeveral(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  // The role before the applications, as each answer locks them.
  await holdContactRole(trx, by.accountId)
  const each = await sorted(trx, by, { params, body, query: undefined }, { lock: true })
  const told = each.filter(({ why }) => why === undefined)
  for (const { row } of told)
    await refuseApplicant(deps, trx, by, { id: row.id, version: row.version, words: body.reason })
  return { refused: told.length, dropped: body.applicants.length - told.length }
}
