import { ContractError } from '@talent/contract'
import type { Caller } from '../../http/caller.ts'

export type Viewer = 'talent' | 'commissioner' | 'coordinator'

interface Parties {
  talent_account_id: string
  commissioner_account_id: string | null
}

/**
 * What the caller is to a request, or null: then it doesn't exist for them.
 * One's own request comes first, whatever roles one holds: staff are its talent there and nothing else, also after the
 * role of a talent was withdrawn.
 */
export function viewerOf(request: Parties, caller: Caller): Viewer | null {
  if (request.talent_account_id === caller.accountId) return 'talent'
  if (caller.roles.includes('commissioner') && request.commissioner_account_id === caller.accountId)
    return 'commissioner'
  if (caller.roles.includes('coordinator')) return 'coordinator'
  return null
}

export function requireViewer(request: Parties | undefined, caller: Caller): Viewer {
  const viewer = request === undefined ? null : viewerOf(request, caller)
  if (viewer === null) throw new ContractError('not_found')
  return viewer
}
