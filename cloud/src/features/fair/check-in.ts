import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  doorOpensAt,
  isDoorOpen,
  PASS_DIGITS,
  posterLetters,
  type checkInAtFair as checkingIn,
  type FairPoster,
} from '@talent/contract/fair'
import { chinaTime } from '@talent/contract/calendar'
import { bookingTimeWords } from '@talent/contract/booking'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { qrPicture } from '../../lib/qr-picture.ts'
import { requirePublished } from './door.ts'
import { countPasses, freeOf, lockFair, passesHere, requireFair } from './fair-rows.ts'
import { factsNow, movePass, newPassCode } from './pass.ts'
import type { FairRow } from './tables.ts'

/** Of this fair and no other, without a row of its own: it opens this door, on its day alone. */
const posterCode = ({ cipher }: Pick<Deps, 'cipher'>, fairId: string): string =>
  String(cipher.blindIndex('fair_poster', fairId).readUInt32BE(0) % 10 ** PASS_DIGITS).padStart(
    PASS_DIGITS,
    '0',
  )

const times = ({ starts_at: startsAt, ends_at: endsAt }: FairRow) => ({ startsAt, endsAt })

/** What hangs at the entrance. @throws ContractError `not_found`, `wrong_state` */
export async function loadPoster(deps: Deps, fairId: string): Promise<FairPoster> {
  const fair = requirePublished(await requireFair(deps.db, fairId))
  const code = posterCode(deps, fairId)
  return {
    ...{ fairId, title: fair.title, code, picture: await qrPicture(posterLetters(fairId, code)) },
    from: doorOpensAt(fair.starts_at).toISOString(),
    until: fair.ends_at.toISOString(),
  }
}

const refuse = (message: string) => new ContractError('wrong_state', { message })
const wrongCode = (message: string) =>
  new ContractError('invalid', { fields: [{ field: 'code', label: '海报上的码', message }] })

function requireDoorOpen(fair: FairRow, now: Date): void {
  if (isDoorOpen(times(fair), now)) return
  if (now.getTime() >= fair.ends_at.getTime()) throw refuse('这场招聘会已经结束，不能再签到')
  throw refuse(
    `到了当天再签到：${bookingTimeWords(doorOpensAt(fair.starts_at))}–${chinaTime(fair.ends_at).time}`,
  )
}

/**
 * On one's own phone, by the code that hangs at the entrance: once, while the door is open, never beyond the capacity. In
 * already, it says so. @throws ContractError `not_found`; `invalid` for another code; `wrong_state`; `slot_full`
 */
export async function checkIn(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof checkingIn>,
): Promise<EndpointOutput<typeof checkingIn>> {
  const fair = await lockFair(trx, params.id)
  if (fair.state === 'draft') throw new ContractError('not_found')
  requirePublished(fair)
  const now = deps.clock.now()
  const pass = await passesHere(trx)
    .selectAll('p')
    .where('p.fair_id', '=', fair.id)
    .where('p.account_id', '=', by.accountId)
    .forUpdate('p')
    .executeTakeFirst()
  if (pass?.state === 'entered') return { id: pass.id, state: pass.state }
  if (body.fairId !== null && body.fairId !== fair.id) throw wrongCode('这是另一场招聘会的海报')
  if (body.code !== posterCode(deps, fair.id)) throw wrongCode('和入口海报上的码不一样，请核对')
  requireDoorOpen(fair, now)
  if (pass?.state === 'waiting') throw refuse('您还在候补，没有名额；请到入口问工作人员')
  const counted = (await countPasses(trx, [fair.id]))(fair.id)
  const facts = factsNow(fair, { offered_until: null }, now, freeOf(fair, counted) > 0)
  const held = pass?.state === 'booked' || pass?.state === 'offered'
  if (!held && !facts.free)
    throw new ContractError('slot_full', { message: '名额已满，请到入口找工作人员现场登记' })
  const entered = { entered_at: now, entered_by: by.accountId }
  if (pass !== undefined) {
    const moved = { ...entered, offered_until: null }
    return { id: pass.id, state: await movePass(trx, pass, { event: 'check_in', by: 'guest', facts }, moved) }
  }
  const id = deps.newId()
  await trx
    .insertInto('fair_pass')
    .values({
      ...{ id, fair_id: fair.id, account_id: by.accountId, state: 'entered', signed_at: now },
      ...{ code: await newPassCode(trx, fair.id), offered_until: null, reminded_at: null },
      ...{ ...entered, walk_in_encrypted: null },
    })
    .execute()
  return { id, state: 'entered' }
}
