import { ContractError } from '@talent/contract'
import {
  hoursOf,
  isInTime,
  NO_PATTERN,
  NOTICE_HOURS,
  patternFaults,
  type HostKind,
  type SingleTime,
} from '@talent/contract/booking'
import { chinaInstant, chinaTime } from '@talent/contract/calendar'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { loadHeld, lockHost, savePatternOf } from './host.ts'

type Hours = ReturnType<typeof hoursOf>
const keyOf = ({ day, from, to, channel, place }: Hours): string =>
  JSON.stringify([day, from, to, channel, place])

/**
 * Times of a host that names them one by one, beside those it has; one that is offered already stays as it is. The host's lock
 * is taken here, after the thing it is for. What is past makes room.
 * @throws ContractError `invalid` at `times.<n>`: too soon, too many, or over another time of that day
 */
export async function addTimes(
  deps: Deps,
  trx: Trx,
  { id, kind }: { readonly id: string; readonly kind: HostKind },
  times: readonly SingleTime[],
): Promise<void> {
  await trx
    .insertInto('booking_host')
    .values({ id, kind, pattern: JSON.stringify(NO_PATTERN) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const host = await lockHost(trx, id)
  const now = deps.clock.now()
  const today = chinaTime(now).day
  const extra = host.pattern.extra.filter(({ day }) => day >= today)
  const known = new Set(extra.map(keyOf))
  const asked = times.map(hoursOf)
  const fields = asked.flatMap((hours, n) => {
    if (known.has(keyOf(hours))) return []
    known.add(keyOf(hours))
    extra.push(hours)
    const message = isInTime(chinaInstant(hours.day, hours.from), now)
      ? patternFaults({ ...NO_PATTERN, extra }).find(({ field }) =>
          field.startsWith(`extra.${extra.length - 1}.`),
        )?.message
      : `开始时间要在 ${NOTICE_HOURS} 小时以后`
    return message === undefined ? [] : [{ field: `times.${n}`, label: '时间', message }]
  })
  if (fields.length > 0) throw new ContractError('invalid', { fields })
  await savePatternOf(trx, host, { ...host.pattern, extra })
}

/** Takes back a time nobody holds. @throws ContractError `not_found`; `wrong_state` while somebody comes then */
export async function removeTime(trx: Trx, id: string, startsAt: string): Promise<void> {
  const host = await lockHost(trx, id)
  const isIt = ({ day, from }: Hours) => chinaInstant(day, from) === startsAt
  if (!host.pattern.extra.some(isIt)) throw new ContractError('not_found')
  const held = await loadHeld(trx, id, new Date(startsAt))
  if (held.some((one) => one.startsAt === startsAt))
    throw new ContractError('wrong_state', { message: '有人约了这个时间，请先改他的时间或取消' })
  await savePatternOf(trx, host, { ...host.pattern, extra: host.pattern.extra.filter((one) => !isIt(one)) })
}
