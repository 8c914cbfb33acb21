import { awardFacts, type AwardActor, type AwardFacts } from '@talent/contract/award'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { isHere } from '../account/index.ts'
import { isEnterpriseHere, spokenFor } from '../enterprise/index.ts'
import type { AwardRow } from './tables.ts'

/** Those of people and enterprises that count now. */
export const awardsHere = (db: Reader) =>
  db
    .selectFrom('award')
    .where((eb) =>
      eb.or([isHere(sql.ref('award.talent_account_id')), isEnterpriseHere(sql.ref('award.enterprise_id'))]),
    )

/** Waits for whoever is changing it. */
export const lockAward = (trx: Trx, id: string): Promise<AwardRow | undefined> =>
  awardsHere(trx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** The enterprises whose awards the caller reads as their own. */
export const enterprisesSpokenFor = async (db: Reader, by: Caller): Promise<ReadonlySet<string>> =>
  by.roles.includes('contact') ? spokenFor(db, by.accountId) : new Set()

type Recipient = Pick<AwardRow, 'talent_account_id' | 'enterprise_id'>

/**
 * What the caller is to an award, or null: then it isn't there for them. One's own comes first, also without the role of
 * a talent: nobody coordinates what they are paid.
 * @param mine as `enterprisesSpokenFor`
 */
export function partyOf(
  row: Recipient,
  by: Caller,
  mine: ReadonlySet<string>,
): Exclude<AwardActor, 'system'> | null {
  if (row.talent_account_id === by.accountId) return 'recipient'
  if (row.enterprise_id !== null && mine.has(row.enterprise_id)) return 'recipient'
  return by.roles.includes('coordinator') ? 'coordinator' : null
}

/** The same rule for lists of one's own. */
export const isOwn = (by: Caller, mine: ReadonlySet<string>) =>
  sql<boolean>`(talent_account_id = ${by.accountId} or enterprise_id = any (${[...mine]}::text[]))`
/** And for those of coordinators. */
export const isKeptBy = (by: Caller, mine: ReadonlySet<string>) =>
  sql<boolean>`(talent_account_id is distinct from ${by.accountId}
    and (enterprise_id is null or enterprise_id <> all (${[...mine]}::text[])))`

export const factsNow = (deps: Pick<Deps, 'calendar' | 'clock'>, row: AwardRow): AwardFacts =>
  awardFacts(
    {
      ...{ state: row.state, dueOn: row.due_on, askedAt: row.asked_at, raisedFor: row.raised_for },
      ...{ receivedOn: row.received_on, missingAt: row.missing_at },
    },
    deps.calendar,
    deps.clock.now(),
  )
