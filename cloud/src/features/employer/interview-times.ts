import { ContractError } from '@talent/contract'
import { bookingInstant } from '@talent/contract/booking'
import type { InterviewTime } from '@talent/contract/employer'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { talentWords } from '../account/index.ts'
import { freeTimesOf, guestsOf, removeTime } from '../booking/index.ts'
import { spokenFor } from '../enterprise/index.ts'

/** @throws ContractError `not_found` for another's post */
export async function requireOwnPost(db: Reader, by: Caller, id: string): Promise<void> {
  const [mine, post] = [
    await spokenFor(db, by.accountId),
    await db.selectFrom('post').select('enterprise_id').where('id', '=', id).executeTakeFirst(),
  ]
  if (!mine.has(post?.enterprise_id ?? '')) throw new ContractError('not_found')
}

/** What a post still offers, and who comes when: all of them are invited, so their names are known. */
export async function listInterviewTimes(
  deps: Deps,
  by: Caller,
  id: string,
): Promise<{ times: InterviewTime[] }> {
  await requireOwnPost(deps.db, by, id)
  const [slots, guests] = await Promise.all([freeTimesOf(deps, deps.db, id), guestsOf(deps, id)])
  const words = await talentWords(
    deps,
    deps.db,
    guests.map(({ guest_account_id: guest }) => guest),
  )
  const at = (startsAt: string) =>
    guests
      .filter(({ starts_at: start }) => start !== null && bookingInstant(start) === startsAt)
      .map(({ subject_id: application, guest_account_id: guest }) => ({
        id: application,
        name: words.get(guest)?.name ?? '',
      }))
  return { times: slots.map((slot) => ({ ...slot, guests: at(slot.startsAt) })) }
}

export async function removeInterviewTime(trx: Trx, by: Caller, id: string, startsAt: string): Promise<void> {
  await requireOwnPost(trx, by, id)
  await removeTime(trx, id, startsAt)
}
