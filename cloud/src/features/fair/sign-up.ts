import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { calendarFile } from '@talent/contract/calendar'
import {
  FAIR_PHASE_LABEL,
  passLetters,
  type FairPass,
  type signUpForFair as signingUp,
} from '@talent/contract/fair'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { qrPicture } from '../../lib/qr-picture.ts'
import { talentWords } from '../account/index.ts'
import { countPasses, freeOf, lockFair, passesHere, phaseOf, QUEUE, requirePublic } from './fair-rows.ts'
import { factsNow, lockPass, movePass, newPassCode, offerFreePlaces } from './pass.ts'
import type { FairRow, PassRow } from './tables.ts'

type Changed = EndpointOutput<typeof signingUp>
const changedOf = ({ id, state }: Pick<PassRow, 'id' | 'state'>): Changed => ({ id, state })
const refuse = (message: string) => new ContractError('wrong_state', { message })

async function passOf(db: Reader, fairId: string, accountId: string): Promise<PassRow | undefined> {
  return passesHere(db)
    .selectAll('p')
    .where('p.fair_id', '=', fairId)
    .where('p.account_id', '=', accountId)
    .executeTakeFirst()
}

/** @throws ContractError `not_found` */
export async function loadPass(deps: Deps, by: Caller, fairId: string): Promise<{ pass: FairPass | null }> {
  const { db } = deps
  const fair = await requirePublic(db, fairId)
  const pass = await passOf(db, fairId, by.accountId)
  if (pass === undefined) return { pass: null }
  const [names, { before }] = await Promise.all([
    talentWords(deps, db, [by.accountId]),
    passesHere(db)
      .select(sql<number>`count(*)::int`.as('before'))
      .where('p.fair_id', '=', fairId)
      .where('p.state', '=', 'waiting')
      .where(
        sql<boolean>`(${QUEUE.rank}, ${QUEUE.since}, p.id) < (${pass.first_since === null ? 1 : 0}, ${pass.first_since ?? pass.signed_at}, ${pass.id})`,
      )
      .executeTakeFirstOrThrow(),
  ])
  return {
    pass: {
      ...{ fairId, title: fair.title, place: fair.place, code: pass.code, state: pass.state },
      startsAt: fair.starts_at.toISOString(),
      endsAt: fair.ends_at.toISOString(),
      name: names.get(by.accountId)?.name ?? '',
      picture: await qrPicture(passLetters(fairId, pass.code)),
      before: pass.state === 'waiting' ? before : 0,
      offeredUntil: pass.state === 'offered' ? (pass.offered_until?.toISOString() ?? null) : null,
      enteredAt: pass.entered_at?.toISOString() ?? null,
    },
  }
}

/** Why nobody can sign up now. */
function requireOpen(fair: FairRow, now: Date): void {
  if (fair.state === 'draft') throw new ContractError('not_found')
  const phase = phaseOf(fair, now)
  if (phase !== 'open') throw refuse(`${FAIR_PHASE_LABEL[phase]}，不能再报名`)
}

/**
 * Places are counted from the rows under the fair's lock, so that twenty who press for the last one get one.
 * @throws ContractError `not_found`; `wrong_state` where it isn't open; `slot_full` unless one says that one waits
 */
export async function signUp(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params: { id: fairId }, body: { queue } }: EndpointInput<typeof signingUp>,
): Promise<Changed> {
  const fair = await lockFair(trx, fairId)
  const now = deps.clock.now()
  const pass = await passOf(trx, fairId, by.accountId)
  // Whoever has one hears how it is, whether one can still sign up or not.
  if (pass !== undefined && !['cancelled', 'lapsed'].includes(pass.state)) return changedOf(pass)
  requireOpen(fair, now)
  const counted = (await countPasses(trx, [fairId]))(fairId)
  const facts = factsNow(fair, { offered_until: null }, now, freeOf(fair, counted) > 0)
  if (!facts.free && !queue)
    throw new ContractError('slot_full', { message: '名额已满，可以排候补，有人取消就轮到您' })
  const fresh = {
    ...{ signed_at: now, offered_until: null, reminded_at: null },
    ...{ first_since: null, moved_encrypted: null },
  }
  if (pass !== undefined) {
    const event = facts.free ? 'take' : 'queue'
    return { id: pass.id, state: await movePass(trx, pass, { event, by: 'guest', facts }, fresh) }
  }
  const state = facts.free ? 'booked' : 'waiting'
  const id = deps.newId()
  await trx
    .insertInto('fair_pass')
    .values({
      ...{ id, fair_id: fairId, account_id: by.accountId, state, ...fresh },
      code: await newPassCode(trx, fairId),
      ...{ entered_at: null, entered_by: null, walk_in_encrypted: null },
    })
    .execute()
  return { id, state }
}

/** Cancelled already, it is: one place becomes free, and goes to the first of the 候补. */
export async function cancelPass(deps: Deps, trx: Trx, by: Caller, fairId: string): Promise<Changed> {
  const fair = await lockFair(trx, fairId)
  const pass = await lockPass(trx, fairId, by.accountId)
  if (pass.state === 'cancelled' || pass.state === 'lapsed') return changedOf(pass)
  const facts = factsNow(fair, pass, deps.clock.now())
  const state = await movePass(
    trx,
    pass,
    { event: 'cancel', by: 'guest', facts },
    { offered_until: null },
    () => (pass.state === 'entered' ? '已经入场，不能再取消' : '招聘会已经结束，不用再取消'),
  )
  await offerFreePlaces(deps, trx, fair)
  return { id: pass.id, state }
}

export async function acceptPlace(deps: Deps, trx: Trx, by: Caller, fairId: string): Promise<Changed> {
  const fair = await lockFair(trx, fairId)
  const pass = await lockPass(trx, fairId, by.accountId)
  if (pass.state === 'booked') return changedOf(pass)
  const facts = factsNow(fair, pass, deps.clock.now())
  const state = await movePass(
    trx,
    pass,
    { event: 'accept', by: 'guest', facts },
    { offered_until: null },
    () => (facts.late ? '保留的两小时已过，名额给了下一位；还想来请重新报名' : '现在没有为您保留的名额'),
  )
  return { id: pass.id, state }
}

/** @throws ContractError `not_found` where one never signed up */
export async function calendarOf({ db, clock }: Deps, by: Caller, fairId: string) {
  const fair = await requirePublic(db, fairId)
  const pass = await passOf(db, fairId, by.accountId)
  if (pass === undefined) throw new ContractError('not_found')
  const cancelled = fair.state === 'cancelled' || ['cancelled', 'lapsed', 'waiting'].includes(pass.state)
  const file = calendarFile({
    uid: `fair-${pass.id}@talent-services`,
    // The fair's changes and one's own both raise it.
    sequence: fair.sequence + pass.version,
    cancelled,
    writtenAt: clock.now(),
    ...{ startsAt: fair.starts_at, endsAt: fair.ends_at, title: fair.title, place: fair.place },
    words: '入场时出示报名码',
  })
  return { bytes: Buffer.from(file), type: 'text/calendar; charset=utf-8' }
}
