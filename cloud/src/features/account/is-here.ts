import { sql, type RawBuilder } from 'kysely'

/**
 * The account is of somebody who counts now: not of a demo person where DEMO is false. Every list of staff, figure and
 * job asks this of the talent whose request it is; roles don't matter.
 */
export const isHere = (accountId: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`${accountId} not in (select id from account_away)`
