import { ContractError, type EndpointInput, type FieldFault } from '@talent/contract'
import {
  bookingTimeWords,
  freeIn,
  hasStarted,
  patternFaults,
  strandedBy,
  type saveMyPattern as endpoint,
  type StrandedAct,
} from '@talent/contract/booking'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { applyBookingChange, lockBooking } from './change-booking.ts'
import { loadHeld, lockHost, offeredAt, savePatternOf, timeColumns, type Held, type Host } from './host.ts'

type Input = EndpointInput<typeof endpoint>

const invalid = (fields: FieldFault[]) => new ContractError('invalid', { fields })

/** Each booking left outside needs a decision; those that have none are named by their times. */
export function decisionsOn(
  stranded: readonly Held[],
  decisions: readonly StrandedAct[],
): Map<string, StrandedAct> {
  const made = new Map(decisions.map((one) => [one.id, one]))
  const undecided = stranded.filter(({ id }) => {
    const one = made.get(id)
    return one === undefined || (one.act === 'move' && one.startsAt === null)
  })
  if (undecided.length > 0)
    throw invalid(
      undecided.map(({ id, startsAt }) => ({
        field: `decisions.${id}`,
        label: bookingTimeWords(startsAt),
        message: '已有预约，请选保留、改到别的时间或取消',
      })),
    )
  return made
}

export async function carryOut(
  deps: Deps,
  trx: Trx,
  by: Pick<Caller, 'accountId'>,
  { host, held, reason }: { host: Host; held: readonly Held[]; reason: string },
  acts: readonly StrandedAct[],
): Promise<void> {
  const party = { role: 'host', accountId: by.accountId } as const
  // Whoever goes makes room for whoever is moved.
  let left = held.filter(({ id }) => !acts.some((act) => act.id === id && act.act === 'cancel'))
  for (const { id, act, startsAt } of acts) {
    const booking = await lockBooking(trx, id)
    if (booking === undefined || act === 'keep') continue
    const { sequence, starts_at: fromAt } = booking
    if (act === 'cancel') {
      await applyBookingChange(deps, trx, booking, party, {
        event: 'cancel',
        version: null,
        write: async () => ({
          patch: { sequence: sequence + 1 },
          step: { startsAt: fromAt, words: reason },
        }),
      })
      continue
    }
    const slot = offeredAt(deps, host, startsAt ?? '')
    if (hasStarted(slot.startsAt, deps.clock.now())) throw new ContractError('slot_gone')
    if (freeIn(slot, left, id) === 0) throw new ContractError('slot_full')
    left = left.map((one) => (one.id === id ? { ...one, startsAt: slot.startsAt, endsAt: slot.endsAt } : one))
    await applyBookingChange(deps, trx, booking, party, {
      event: 'move',
      version: null,
      write: async () => ({
        patch: { ...timeColumns(slot), sequence: sequence + 1 },
        step: { startsAt: new Date(slot.startsAt), fromAt, words: reason },
      }),
    })
  }
}

/**
 * What a host offers from now on. Whatever this leaves outside was decided on, or nothing is saved.
 * @throws ContractError `not_found` of a host one doesn't keep; `invalid` at `pattern…` or `decisions.<id>`;
 *   `stale_version`, `slot_gone`, `slot_full`
 */
export async function savePattern(deps: Deps, trx: Trx, by: Caller, { body }: Input): Promise<void> {
  const faults = patternFaults(body.pattern)
  if (faults.length > 0)
    throw invalid(
      faults.map(({ field, message }) => ({ field: `pattern.${field}`, label: '放出的时段', message })),
    )
  const hostId = body.host ?? by.accountId
  if (!(await deps.hosts.keptBy(trx, by)).includes(hostId)) throw new ContractError('not_found')
  const host = await lockHost(trx, hostId)
  if (host.version !== body.version) throw new ContractError('stale_version')
  const now = deps.clock.now()
  const held = await loadHeld(trx, hostId, now)
  const coming = held.filter(({ startsAt }) => !hasStarted(startsAt, now))
  const stranded = strandedBy(deps.calendar, host.pattern, body.pattern, coming)
  const decisions = decisionsOn(stranded, body.decisions)
  await savePatternOf(trx, host, body.pattern)
  const after = { host: { ...host, pattern: body.pattern }, held, reason: body.reason }
  await carryOut(
    deps,
    trx,
    by,
    after,
    stranded.flatMap(({ id }) => decisions.get(id) ?? []),
  )
}
