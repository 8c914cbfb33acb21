import { ContractError, MOST, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  listNeeds as desk,
  listOwnNeeds as own,
  type NeededPost,
  type NeedState,
  type placeNeed as placing,
  type sendNeed as sending,
  type UrgentNeed,
} from '@talent/contract/employer'
import { barePost } from '@talent/contract/recruitment'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { needPostPlace, needReasonPlace } from '../../lib/encrypted-places.ts'
import { readPage } from '../../lib/read-page.ts'
import { isHere, talentWords } from '../account/index.ts'
import { spokenFor } from '../enterprise/index.ts'
import { changePostOf } from '../notice-editor/index.ts'
import { ANNOUNCE_NEED } from './jobs.ts'
import { requireOwn } from './own-posts.ts'
import type { NeedRow } from './tables.ts'

type Changed = EndpointOutput<typeof sending>

const refuse = (message: string) => new ContractError('wrong_state', { message })

/** With the enterprise as it is called now, and the post it became once that is published. */
export const needsHere = (db: Reader) =>
  db
    .selectFrom('urgent_need as u')
    .innerJoin('enterprise as e', 'e.id', 'u.enterprise_id')
    .innerJoin('enterprise as now', (join) => join.on(sql`now.id`, '=', sql`coalesce(e.merged_into, e.id)`))
    .leftJoin('post as p', 'p.id', 'u.post_key')
    .selectAll('u')
    .select(['now.name as enterpriseName', 'p.id as postId'])
    .where(isHere(sql.ref('u.account_id')))
type Row = Awaited<ReturnType<ReturnType<typeof needsHere>['execute']>>[number]

const postOf = ({ cipher }: Deps, { id, post_encrypted: post }: Pick<NeedRow, 'id' | 'post_encrypted'>) =>
  // One that was sent before posts had an industry names none.
  ({ industry: null, ...(JSON.parse(cipher.decrypt(needPostPlace(id), post)) as object) }) as NeededPost

const toNeed = (deps: Deps, row: Row): UrgentNeed => ({
  id: row.id,
  enterpriseName: row.enterpriseName,
  post: postOf(deps, row),
  state: row.state,
  sentAt: row.sent_at.toISOString(),
  decidedAt: row.decided_at?.toISOString() ?? null,
  reason:
    row.reason_encrypted === null ? '' : deps.cipher.decrypt(needReasonPlace(row.id), row.reason_encrypted),
  postId: row.postId,
})

export async function listOwnNeeds(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof own>,
): Promise<EndpointOutput<typeof own>> {
  const mine = await spokenFor(deps.db, by.accountId)
  return readPage(deps.db, own, query, {
    source: needsHere(deps.db).where(sql<boolean>`u.enterprise_id = any(${[...mine]}::text[])`),
    filters: {},
    facets: {},
    order: [
      { by: sql.ref('u.sent_at'), is: 'instant' },
      { by: sql.ref('u.id'), is: 'text' },
    ],
    direction: 'desc',
    view: (rows) => rows.map((row) => toNeed(deps, row)),
  })
}

/** Those that wait, the oldest first, with who wrote them. */
export const listNeeds = (
  deps: Deps,
  { query }: EndpointInput<typeof desk>,
): Promise<EndpointOutput<typeof desk>> =>
  readPage(deps.db, desk, query, {
    source: needsHere(deps.db).where('u.state', '=', 'waiting'),
    filters: {},
    facets: {},
    order: [
      { by: sql.ref('u.sent_at'), is: 'instant' },
      { by: sql.ref('u.id'), is: 'text' },
    ],
    view: async (rows) => {
      const names = await talentWords(
        deps,
        deps.db,
        rows.map((row) => row.account_id),
      )
      return rows.map((row) => ({ ...toNeed(deps, row), contactName: names.get(row.account_id)?.name ?? '' }))
    },
  })

/** @throws ContractError `forbidden` for an enterprise one doesn't speak for; `wrong_state` where too many wait */
export async function sendNeed(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { body }: EndpointInput<typeof sending>,
): Promise<Changed> {
  const enterpriseId = await requireOwn(trx, by, body.enterpriseId)
  // Two at once wait for each other here, so that the limit holds.
  await trx.selectFrom('enterprise').select('id').where('id', '=', enterpriseId).forNoKeyUpdate().execute()
  const { waiting } = await trx
    .selectFrom('urgent_need')
    .select(sql<number>`count(*)::int`.as('waiting'))
    .where('enterprise_id', '=', enterpriseId)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  if (waiting >= MOST.waitingNeeds)
    throw refuse(`一家单位最多 ${MOST.waitingNeeds} 个急招岗位等安排，请先等统筹处理，或撤回一个`)
  const id = deps.newId()
  await trx
    .insertInto('urgent_need')
    .values({
      ...{ id, enterprise_id: enterpriseId, account_id: by.accountId, state: 'waiting' },
      post_encrypted: deps.cipher.encrypt(needPostPlace(id), JSON.stringify(body.post)),
      ...{ reason_encrypted: null, sent_at: deps.clock.now(), decided_at: null, decided_by: null },
      ...{ notice_key: null, post_key: null },
    })
    .execute()
  await deps.queue.send(trx, ANNOUNCE_NEED, { id, state: 'waiting' })
  return { id, state: 'waiting' }
}

/** @throws ContractError `not_found` */
async function lockNeed(trx: Trx, id: string): Promise<NeedRow> {
  const row = await trx
    .selectFrom('urgent_need')
    .selectAll()
    .where('id', '=', id)
    .where(isHere(sql.ref('urgent_need.account_id')))
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  return row
}
const requireWaiting = ({ state }: NeedRow) => {
  if (state !== 'waiting') throw refuse('这个急招岗位已经有结果了，请刷新查看')
}

async function decide(
  deps: Deps,
  trx: Trx,
  by: Caller,
  id: string,
  state: NeedState,
  more: Partial<Pick<NeedRow, 'reason_encrypted' | 'notice_key' | 'post_key'>> = {},
): Promise<Changed> {
  await trx
    .updateTable('urgent_need')
    .set({ state, decided_at: deps.clock.now(), decided_by: by.accountId, ...more })
    .where('id', '=', id)
    .execute()
  await deps.queue.send(trx, ANNOUNCE_NEED, { id, state })
  return { id, state }
}

/** By whoever speaks for its enterprise now. @throws ContractError `not_found` for anybody else; `wrong_state` */
export async function withdrawNeed(deps: Deps, trx: Trx, by: Caller, id: string): Promise<Changed> {
  const row = await lockNeed(trx, id)
  if (!(await spokenFor(trx, by.accountId)).has(row.enterprise_id)) throw new ContractError('not_found')
  requireWaiting(row)
  return decide(deps, trx, by, id, 'withdrawn')
}

/** @throws ContractError `not_found` for the need or the notice; `wrong_state` */
export async function placeNeed(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params: { id }, body: { noticeId } }: EndpointInput<typeof placing>,
): Promise<Changed> {
  const row = await lockNeed(trx, id)
  requireWaiting(row)
  const { enterpriseName } = await needsHere(trx).where('u.id', '=', id).executeTakeFirstOrThrow()
  const { id: _, ...bare } = barePost('x', '')
  const post = { ...bare, ...postOf(deps, row), employer: enterpriseName }
  const placed = await changePostOf(deps, trx, by, {
    params: { id: noticeId },
    body: { id: null, seen: null, post },
  })
  return decide(deps, trx, by, id, 'placed', { notice_key: noticeId, post_key: placed.id })
}

/** @throws ContractError `not_found`, `wrong_state` */
export async function declineNeed(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { id, reason }: { id: string; reason: string },
): Promise<Changed> {
  requireWaiting(await lockNeed(trx, id))
  return decide(deps, trx, by, id, 'declined', {
    reason_encrypted: deps.cipher.encrypt(needReasonPlace(id), reason),
  })
}
