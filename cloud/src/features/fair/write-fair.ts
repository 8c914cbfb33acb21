import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import type {
  addFair as adding,
  cancelFair as cancelling,
  changeFair as changing,
  FairInput,
  publishFair as publishing,
  setFairResults as counting,
} from '@talent/contract/fair'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { columnsOf, countPasses, lockFair, openPassesOf, phaseOf } from './fair-rows.ts'
import { isMoved, tellAll } from './news.ts'
import { factsNow, movePass, offerFreePlaces } from './pass.ts'
import type { FairRow } from './tables.ts'

type Changed = EndpointOutput<typeof adding>
const refuse = (message: string) => new ContractError('wrong_state', { message })

/** @throws ContractError `not_found`, `stale_version` */
export async function lockVersion(trx: Trx, id: string, version: number): Promise<FairRow> {
  const row = await lockFair(trx, id)
  if (row.version !== version) throw new ContractError('stale_version')
  return row
}

type Patch = Partial<Omit<FairRow, 'id' | 'version'>>
export async function write(deps: Deps, trx: Trx, row: FairRow, patch: Patch): Promise<FairRow> {
  const after = { ...row, ...patch, version: row.version + 1, changed_at: deps.clock.now() }
  const { id, ...columns } = after
  await trx.updateTable('fair').set(columns).where('id', '=', id).execute()
  return after
}

export async function addFair(
  deps: Deps,
  trx: Trx,
  { body }: EndpointInput<typeof adding>,
  { demo = false, id = deps.newId() } = {},
): Promise<Changed> {
  await trx
    .insertInto('fair')
    .values({
      ...{ id, state: 'draft', ...columnsOf(body.fair), changed_at: deps.clock.now(), demo },
      ...{ cancelled_reason: null, result_employers: null, result_posts: null },
      ...{ result_visitors: null, result_agreements: null },
    })
    .execute()
  return { id, version: 1 }
}

const tooFew = (held: number) =>
  new ContractError('invalid', {
    fields: [
      {
        field: 'fair.capacity',
        label: '名额',
        message: `已有 ${held} 人占着名额（报名、待确认和已入场），名额不能少于 ${held}`,
      },
    ],
  })

/** A phase that lets nothing be changed says so. */
export function requireAhead(row: FairRow, now: Date): void {
  const phase = phaseOf(row, now)
  if (phase === 'cancelled') throw refuse('这场招聘会已经取消')
  if (phase === 'over' && row.state === 'published') throw refuse('这场招聘会已经结束，可以登记结果')
}

function requireFuture({ endsAt }: FairInput, now: Date): void {
  if (new Date(endsAt).getTime() <= now.getTime())
    throw new ContractError('invalid', {
      fields: [{ field: 'fair.endsAt', label: '结束时间', message: '结束时间已经过了，请核对日期' }],
    })
}

/** @throws ContractError `not_found`; `stale_version`; `wrong_state`; `invalid` where more hold a place than could then */
export async function changeFair(
  deps: Deps,
  trx: Trx,
  { params, body }: EndpointInput<typeof changing>,
): Promise<Changed> {
  const row = await lockVersion(trx, params.id, body.version)
  const now = deps.clock.now()
  requireAhead(row, now)
  if (row.state === 'published') requireFuture(body.fair, now)
  const { held } = (await countPasses(trx, [row.id]))(row.id)
  if (body.fair.capacity < held) throw tooFew(held)
  const columns = columnsOf(body.fair)
  const moved = isMoved(row, { ...row, ...columns })
  const after = await write(deps, trx, row, {
    ...columns,
    ...(moved ? { sequence: row.sequence + 1 } : {}),
  })
  if (moved && row.state === 'published')
    await tellAll(deps, trx, after, `changed-${after.version}`, { kind: 'changed', before: row })
  await offerFreePlaces(deps, trx, after)
  return { id: row.id, version: after.version }
}

export async function publishFair(
  deps: Deps,
  trx: Trx,
  { params, body }: EndpointInput<typeof publishing>,
): Promise<Changed> {
  const row = await lockVersion(trx, params.id, body.version)
  if (row.state !== 'draft') throw refuse('这场招聘会已经发布过')
  if (row.ends_at.getTime() <= deps.clock.now().getTime()) throw refuse('结束时间已经过了，请先改日期再发布')
  const { version } = await write(deps, trx, row, { state: 'published' })
  return { id: row.id, version }
}

/** Nobody can come any more: whoever comes or waits is told why, and what they have in a calendar is taken out by its file. */
export async function cancelFair(
  deps: Deps,
  trx: Trx,
  { params, body }: EndpointInput<typeof cancelling>,
): Promise<Changed> {
  const row = await lockVersion(trx, params.id, body.version)
  const now = deps.clock.now()
  requireAhead(row, now)
  const after = await write(deps, trx, row, {
    state: 'cancelled',
    cancelled_reason: body.reason,
    sequence: row.sequence + 1,
  })
  await tellAll(deps, trx, after, 'cancelled', { kind: 'cancelled', reason: body.reason })
  const open = await openPassesOf(trx, row.id).selectAll('p').orderBy('p.id').execute()
  const facts = factsNow(after, { offered_until: null }, now)
  for (const pass of open)
    await movePass(trx, pass, { event: 'call_off', by: 'system', facts }, { offered_until: null })
  return { id: row.id, version: after.version }
}

/** @throws ContractError `wrong_state` before its end */
export async function setResults(
  deps: Deps,
  trx: Trx,
  { params, body }: EndpointInput<typeof counting>,
): Promise<Changed> {
  const row = await lockVersion(trx, params.id, body.version)
  if (row.state !== 'published' || phaseOf(row, deps.clock.now()) !== 'over')
    throw refuse('招聘会结束以后才能登记结果')
  const { employers, posts, visitors, agreements } = body.results
  const { version } = await write(deps, trx, row, {
    ...{ result_employers: employers, result_posts: posts },
    ...{ result_visitors: visitors, result_agreements: agreements },
  })
  return { id: row.id, version }
}
