import type { AccountRole } from '@talent/contract'
import { getMe, type Me } from '@talent/contract/me'
import { useQuery, type Query } from '@/lib/server-data'
import { useSession } from './session-store'

/** Who is signed in: undefined `data` while unknown or signed out. */
export function useMe(): Query<Me> & {
  signedIn: boolean
  holds: (role: AccountRole) => boolean
} {
  const { token, me } = useSession()
  const answer = useQuery(getMe, token === null ? null : {}, { live: true })
  const data = answer.data ?? me ?? undefined
  return { ...answer, data, signedIn: token !== null, holds: (role) => data?.roles.includes(role) ?? false }
}
