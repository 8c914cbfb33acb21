import { ContractError, type EndpointInput, type FieldFault } from '@talent/contract'
import type { StrandedAct } from '@talent/contract/booking'
import {
  backOn,
  daysOfSpan,
  halvesOn,
  leaveTimes,
  officeHalves,
  ownFault,
  spanFault,
  standInFault,
  type AskedLeave,
  type LeaveChanged,
  type LeaveFault,
  type LeaveSpan,
  type LeaveTrial,
  type sendLeave as sendEndpoint,
  type tryLeave as tryEndpoint,
} from '@talent/contract/leave'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { leavePlace } from '../../lib/encrypted-places.ts'
import { closeTimes, tryClosing, type ClosedTime } from '../booking/index.ts'
import { dueInEach } from './due-in-leave.ts'
import { END_LEAVE } from './jobs.ts'
import { isCommissionerNow, lockPeople, standingIn } from './leave-rows.ts'
import { suggestStandIns } from './suggest-stand-ins.ts'
import { writeStep } from './write-step.ts'

const LABEL = { from: '开始时间', to: '结束时间', standInId: '代班人' } as const
const refused = ({ field, message }: LeaveFault): ContractError => {
  const fault: FieldFault = { field, label: LABEL[field], message }
  return new ContractError('invalid', { message, fields: [fault] })
}

/** What of one's appointments a leave closes: whole days, and halves of its first and last. */
export const closedBy = (span: LeaveSpan): ClosedTime[] =>
  daysOfSpan(span).map((day) => {
    const halves = halvesOn(span, day)
    const [from, to] =
      halves.length === 2 ? [null, null] : halves[0] === 'am' ? ['00:00', '12:00'] : ['12:00', '23:59']
    return { day, from, to, note: '请假' }
  })

/** @throws ContractError `invalid`: no leave can be in this time */
async function requirePossible(deps: Deps, db: Reader, asked: AskedLeave): Promise<void> {
  const fault =
    spanFault(deps.calendar, asked.span, deps.clock.now()) ??
    ownFault(asked, await standingIn(db, asked.span, [asked.ownerId]))
  if (fault !== null) throw refused(fault)
}

/** @throws ContractError `invalid` at `standInId`; the people must be locked */
export async function requireStandIn(trx: Trx, asked: AskedLeave, standInId: string): Promise<void> {
  const [isCommissioner, leaves] = await Promise.all([
    isCommissionerNow(trx, standInId),
    standingIn(trx, asked.span, [asked.ownerId, standInId]),
  ])
  const fault = standInFault(asked, { id: standInId, isCommissioner }, leaves)
  if (fault !== null) throw refused({ field: 'standInId', message: `这位${fault}，请换一位` })
}

/** What it would do, by the rules it is sent under. Changes nothing. */
export async function tryLeave(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof tryEndpoint>,
): Promise<LeaveTrial> {
  const span: LeaveSpan = {
    from: { day: query.from, half: query.fromHalf },
    to: { day: query.to, half: query.toHalf },
  }
  const asked = { id: null, ownerId: by.accountId, span }
  await requirePossible(deps, deps.db, asked)
  const [due = []] = await dueInEach(deps, [asked])
  const [standIns, closing] = await Promise.all([
    suggestStandIns(deps, asked, due),
    tryClosing(deps, by.accountId, closedBy(span)),
  ])
  return {
    halves: officeHalves(deps.calendar, span),
    backOn: backOn(deps.calendar, span),
    standIns,
    due: due.map(({ matterCode: _, ...one }) => one),
    ...closing,
  }
}

/** Both people are locked first: what is being given to the one who goes, or asked of either, is seen. */
export async function sendLeave(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { body }: EndpointInput<typeof sendEndpoint>,
): Promise<LeaveChanged> {
  const { standInId, note } = body
  const span: LeaveSpan = { from: body.from, to: body.to }
  const asked = { id: null, ownerId: by.accountId, span }
  await lockPeople(trx, [by.accountId, standInId])
  await requirePossible(deps, trx, asked)
  if (standInId !== null) await requireStandIn(trx, asked, standInId)
  const id = deps.newId()
  const { startsAt, endsAt } = leaveTimes(span)
  const state = standInId === null ? 'uncovered' : 'asked'
  await trx
    .insertInto('leave')
    .values({
      id,
      account_id: by.accountId,
      from_day: span.from.day,
      from_half: span.from.half,
      to_day: span.to.day,
      to_half: span.to.half,
      starts_at: new Date(startsAt),
      ends_at: new Date(endsAt),
      stand_in_account_id: standInId,
      state,
      note_encrypted: note === '' ? null : deps.cipher.encrypt(leavePlace(id), note),
      last_seq: 1,
      asked_at: deps.clock.now(),
      raised_at: null,
      returned_at: null,
    })
    .execute()
  const delaySeconds = Math.ceil((Date.parse(endsAt) - deps.clock.now().getTime()) / 1000)
  await deps.queue.send(trx, END_LEAVE, { id }, { delaySeconds })
  await writeStep(deps, trx, { id, seq: 1 }, { role: 'away', accountId: by.accountId }, { kind: 'ask' })
  const decisions: readonly StrandedAct[] = body.decisions
  await closeTimes(deps, trx, by, { closed: closedBy(span), decisions, reason: '专员请假' })
  return { id, version: 1, state }
}
