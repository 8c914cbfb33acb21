import { ContractError } from '@talent/contract'
import { sql, type RawBuilder } from 'kysely'
import type { Caller } from '../../http/caller.ts'

export type Viewer = 'talent' | 'commissioner' | 'coordinator'

export interface Parties {
  readonly talent_account_id: string
  readonly commissioner_account_id: string | null
  readonly handed_back_by: readonly string[]
}

/** The columns of `Parties`. */
export const PARTIES = ['talent_account_id', 'commissioner_account_id', 'handed_back_by'] as const

/** For its commissioner, who is on leave; not where they once gave it back themselves for a reason that holds on. */
export const standsInFor = (request: Parties, caller: Pick<Caller, 'accountId' | 'standsInFor'>): boolean =>
  request.commissioner_account_id !== null &&
  caller.standsInFor.includes(request.commissioner_account_id) &&
  !request.handed_back_by.includes(caller.accountId)

/**
 * What the caller is to a request, or null: then it doesn't exist for them.
 * One's own request comes first, whatever roles one holds: staff are its talent there and nothing else, also after the
 * role of a talent was withdrawn. An accepted stand-in is its commissioner while that one is on leave.
 */
export function viewerOf(request: Parties, caller: Caller): Viewer | null {
  if (request.talent_account_id === caller.accountId) return 'talent'
  const theirs = request.commissioner_account_id === caller.accountId || standsInFor(request, caller)
  if (caller.roles.includes('commissioner') && theirs) return 'commissioner'
  if (caller.roles.includes('coordinator')) return 'coordinator'
  return null
}

/** The same rule for the lists of a commissioner, whose role the endpoint has asked for: of `service_request`. */
export const handledBy = ({ accountId, standsInFor: away }: Caller): RawBuilder<boolean> =>
  away.length === 0
    ? sql<boolean>`commissioner_account_id = ${accountId}`
    : sql<boolean>`(commissioner_account_id = ${accountId} or (commissioner_account_id = any(${away})
        and talent_account_id <> ${accountId} and not (${accountId} = any(handed_back_by))))`

export function requireViewer(request: Parties | undefined, caller: Caller): Viewer {
  const viewer = request === undefined ? null : viewerOf(request, caller)
  if (viewer === null) throw new ContractError('not_found')
  return viewer
}
