import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  listDeskPasses as listEndpoint,
  OPEN_PASS_STATES,
  type lowerFairCapacity as lowering,
  type preferFairPass as preferring,
} from '@talent/contract/fair'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { fairMovePlace } from '../../lib/encrypted-places.ts'
import { readPage } from '../../lib/read-page.ts'
import { recordAct } from '../audit/index.ts'
import { maskedNames } from './door-lists.ts'
import { countPasses, lockFair, passesHere, QUEUE, requireFair } from './fair-rows.ts'
import { tellOne } from './news.ts'
import { factsNow, movePass, offerFreePlaces } from './pass.ts'
import type { FairRow, PassRow } from './tables.ts'
import { lockVersion, requireAhead, write } from './write-fair.ts'

/** Who comes, and who waits in their order: by family name, as at the door, and by code. */
export async function listPasses(
  deps: Deps,
  { params, query }: EndpointInput<typeof listEndpoint>,
): Promise<EndpointOutput<typeof listEndpoint>> {
  const { db, cipher } = deps
  await requireFair(db, params.id)
  return readPage(db, listEndpoint, query, {
    source: passesHere(db)
      .selectAll('p')
      .where('p.fair_id', '=', params.id)
      .where('p.account_id', 'is not', null)
      .where('p.state', 'in', [...OPEN_PASS_STATES]),
    filters: { state: (state) => sql<boolean>`p.state = ${state}` },
    facets: {},
    order: [
      { by: QUEUE.rank, is: 'number' },
      { by: QUEUE.since, is: 'instant' },
      { by: sql.ref('p.id'), is: 'text' },
    ],
    view: async (rows) => {
      const nameOf = await maskedNames(deps, db, rows)
      return rows.map((row) => ({
        ...{
          id: row.id,
          code: row.code,
          name: nameOf(row),
          state: row.state,
          first: row.first_since !== null,
        },
        signedAt: row.signed_at.toISOString(),
        reason:
          row.moved_encrypted === null ? null : cipher.decrypt(fairMovePlace(row.id), row.moved_encrypted),
      }))
    },
  })
}

/** Its reason is kept with it, the person is told, and that it was done is on the trail. */
async function explain(
  deps: Deps,
  trx: Trx,
  by: Caller,
  fair: FairRow,
  pass: PassRow,
  told: Told,
): Promise<void> {
  await tellOne(deps, trx, fair, pass, `${told.kind}-${pass.version + 1}`, told)
  await recordAct(deps, trx, {
    by: { accountId: by.accountId, role: 'coordinator' },
    ownerId: pass.account_id,
    action: 'fair_queue',
    what: told.kind === 'first' ? '招聘会候补排到最前' : '招聘会报名改为候补',
    subject: { kind: 'fair', id: fair.id },
  })
}
type Told = { readonly kind: 'first' | 'back'; readonly reason: string }

const moved = ({ cipher }: Deps, { id }: PassRow, reason: string) => ({
  moved_encrypted: cipher.encrypt(fairMovePlace(id), reason),
})

/**
 * The next free place goes to them, whoever signed up before; more than one in the order of being chosen. Never a place more
 * than there are. @throws ContractError `not_found`; `wrong_state` for one who doesn't wait here
 */
export async function preferPass(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body: { passId, reason } }: EndpointInput<typeof preferring>,
): Promise<EndpointOutput<typeof preferring>> {
  const fair = await lockFair(trx, params.id)
  const now = deps.clock.now()
  requireAhead(fair, now)
  const [pass] = await lockThose(trx, fair.id, [passId])
  if (pass === undefined) throw new ContractError('wrong_state', { message: NOT_THERE })
  if (pass.state === 'waiting' && pass.first_since !== null) return { id: pass.id, state: pass.state }
  const facts = factsNow(fair, pass, now)
  await movePass(
    trx,
    pass,
    { event: 'prefer', by: 'desk', facts },
    { first_since: now, ...moved(deps, pass, reason) },
    () => '这位现在不在候补里，请刷新看',
  )
  await explain(deps, trx, by, fair, pass, { kind: 'first', reason })
  await offerFreePlaces(deps, trx, fair)
  const { state } = await passesHere(trx)
    .select('p.state')
    .where('p.id', '=', pass.id)
    .executeTakeFirstOrThrow()
  return { id: pass.id, state }
}

const lockThose = (trx: Trx, fairId: string, ids: readonly string[]): Promise<PassRow[]> =>
  passesHere(trx)
    .selectAll('p')
    .where('p.fair_id', '=', fairId)
    .where('p.account_id', 'is not', null)
    .where('p.id', 'in', ['', ...ids])
    .orderBy('p.id')
    .forUpdate('p')
    .execute()

const NOT_THERE = '这场招聘会没有这个报名，请刷新看'
const wrong = (field: string, label: string, message: string) =>
  new ContractError('invalid', { fields: [{ field, label, message }] })

/**
 * Fewer places, and just as many who wait from now on, each with a word. @throws ContractError `not_found`;
 * `stale_version`; `wrong_state` where one of them has cancelled or is in; `invalid` for too few or too many
 */
export async function lowerCapacity(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body: { version, capacity, back, reason } }: EndpointInput<typeof lowering>,
): Promise<EndpointOutput<typeof lowering>> {
  const row = await lockVersion(trx, params.id, version)
  const now = deps.clock.now()
  requireAhead(row, now)
  if (capacity >= row.capacity)
    throw wrong('capacity', '名额', `现在是 ${row.capacity} 人，这里只能减少；要增加请改内容`)
  const { held } = (await countPasses(trx, [row.id]))(row.id)
  const most = Math.max(0, held - capacity)
  const chosen = await lockThose(trx, row.id, back)
  if (chosen.length < new Set(back).size) throw new ContractError('wrong_state', { message: NOT_THERE })
  if (chosen.some(({ state }) => state !== 'booked' && state !== 'offered'))
    throw new ContractError('wrong_state', { message: '选的人里有人刚取消或已入场，请刷新再选' })
  if (chosen.length !== most)
    throw wrong(
      'back',
      '改为候补的人',
      `名额 ${capacity} 人要选 ${most} 位改为候补，选了 ${chosen.length} 位`,
    )
  for (const pass of chosen) {
    const facts = factsNow(row, pass, now)
    await movePass(
      trx,
      pass,
      { event: 'put_back', by: 'desk', facts },
      { offered_until: null, reminded_at: null, first_since: null, ...moved(deps, pass, reason) },
    )
    await explain(deps, trx, by, row, pass, { kind: 'back', reason })
  }
  const after = await write(deps, trx, row, { capacity })
  return { id: row.id, version: after.version }
}
