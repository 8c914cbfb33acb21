import { ContractError } from '@talent/contract'
import {
  HELD_HOURS,
  isDoorOpen,
  passWorkflow,
  PASS_DIGITS,
  type PassActor,
  type PassEvent,
  type PassFacts,
  type PassState,
} from '@talent/contract/fair'
import { randomInt } from 'node:crypto'
import type { Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { advance } from '../../lib/advance.ts'
import { countPasses, passesHere, phaseOf, QUEUE } from './fair-rows.ts'
import { tellOne } from './news.ts'
import type { FairRow, FairTables, PassRow } from './tables.ts'

/** What the table asks of a sign-up. `free`: a newcomer could have a place, which only signing up asks. */
export function factsNow(
  fair: FairRow,
  pass: Pick<PassRow, 'offered_until'>,
  now: Date,
  free = false,
): PassFacts {
  const phase = phaseOf(fair, now)
  return {
    open: fair.state === 'published' && phase === 'open',
    ahead: phase !== 'over' && phase !== 'cancelled',
    free,
    doorOpen: isDoorOpen({ startsAt: fair.starts_at, endsAt: fair.ends_at }, now),
    late: pass.offered_until !== null && pass.offered_until.getTime() <= now.getTime(),
  }
}

type Patch = Updateable<Omit<FairTables['fair_pass'], 'state' | 'version'>>

/** The one way a sign-up changes; its fair must be locked. @throws ContractError `wrong_state` with what one can do */
export async function movePass(
  trx: Trx,
  pass: PassRow,
  { event, by, facts }: { event: PassEvent; by: PassActor; facts: PassFacts },
  patch: Patch = {},
  refused?: () => string | undefined,
): Promise<PassState> {
  const { state, version } = advance(passWorkflow, pass, { event, by, facts, seen: null, keeps: [] }, refused)
  await trx
    .updateTable('fair_pass')
    .set({ ...patch, state, version })
    .where('id', '=', pass.id)
    .execute()
  return state
}

/** One no other sign-up of this fair has; the fair must be locked. */
export async function newPassCode(trx: Trx, fairId: string): Promise<string> {
  const most = 10 ** PASS_DIGITS
  // A fair has at most 20,000 of a million: the second is rarely taken too.
  for (;;) {
    const code = String(randomInt(most)).padStart(PASS_DIGITS, '0')
    const taken = await trx
      .selectFrom('fair_pass')
      .select('id')
      .where('fair_id', '=', fairId)
      .where('code', '=', code)
      .executeTakeFirst()
    if (taken === undefined) return code
  }
}

const heldUntil = (fair: FairRow, now: Date): Date =>
  new Date(Math.min(now.getTime() + HELD_HOURS * 3_600_000, fair.ends_at.getTime()))

/**
 * What is free goes to the first of the 候补, each for two hours, until nothing is free or nobody waits. The fair must be
 * locked.
 */
export async function offerFreePlaces(deps: Deps, trx: Trx, fair: FairRow): Promise<void> {
  const now = deps.clock.now()
  const phase = phaseOf(fair, now)
  if (fair.state !== 'published' || phase === 'over') return
  const { held } = (await countPasses(trx, [fair.id]))(fair.id)
  const free = fair.capacity - held
  if (free <= 0) return
  const first = await passesHere(trx)
    .selectAll('p')
    .where('p.fair_id', '=', fair.id)
    .where('p.state', '=', 'waiting')
    .orderBy(QUEUE.rank)
    .orderBy(QUEUE.since)
    .orderBy('p.id')
    .limit(free)
    .execute()
  for (const pass of first) {
    const until = heldUntil(fair, now)
    const facts = factsNow(fair, pass, now)
    await movePass(trx, pass, { event: 'offer', by: 'system', facts }, { offered_until: until })
    await tellOne(deps, trx, fair, pass, `offer-${pass.version}`, { kind: 'offer', until })
  }
}

/** @throws ContractError `not_found` where this person never signed up; the fair must be locked */
export async function lockPass(trx: Trx, fairId: string, accountId: string): Promise<PassRow> {
  const row = await passesHere(trx)
    .selectAll('p')
    .where('p.fair_id', '=', fairId)
    .where('p.account_id', '=', accountId)
    .forUpdate('p')
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  return row
}

/** Those whose place is held no more, of whatever fair. */
export const lapsedNow = (db: Reader, now: Date) =>
  passesHere(db)
    .where('p.state', '=', 'offered')
    .where(sql<boolean>`p.offered_until <= ${now}`)
