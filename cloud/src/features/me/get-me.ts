import type { Me } from '@talent/contract/me'
import type { Deps } from '../../deps.ts'
import { findAccount } from '../account/index.ts'
import { findMyCommissioner } from '../desk/index.ts'
import { countUnread } from '../notification/index.ts'
import { countWaitingPreparations } from '../preparation/index.ts'
import { findProfile } from './find-profile.ts'

/** Who the caller is, their own commissioner and how much is unread. */
export async function getMe(deps: Deps, accountId: string): Promise<Me> {
  const [account, profile, commissioner, unread, preparations] = await Promise.all([
    findAccount(deps.db, accountId),
    findProfile(deps.db, deps.cipher, accountId),
    findMyCommissioner(deps, accountId),
    countUnread(deps.db, accountId),
    countWaitingPreparations(deps, accountId),
  ])
  return {
    id: account.id,
    // A talent's own name is in the profile; the account's is that of staff.
    name: profile?.name ?? account.name,
    roles: account.roles,
    profile,
    commissioner,
    unread,
    preparations,
    largeText: account.large_text,
  }
}
