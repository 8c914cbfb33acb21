import { getMe, type AccountRole, type Me } from '@talent/contract'
import type { SWRResponse } from 'swr'
import { useEndpoint } from '@/lib/use-endpoint'
import { useSession } from './session-store'

/** Who is signed in: undefined `data` while unknown or signed out. */
export function useMe(): SWRResponse<Me, Error> & {
  signedIn: boolean
  holds: (role: AccountRole) => boolean
} {
  const { token, me } = useSession()
  const answer = useEndpoint(getMe, token === null ? null : {}, me ? { fallbackData: me } : undefined)
  return { ...answer, signedIn: token !== null, holds: (role) => answer.data?.roles.includes(role) ?? false }
}
