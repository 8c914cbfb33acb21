import { signOut } from '@talent/contract'
import { call } from '@/lib/request'
import { restart } from '@/lib/navigate'
import { draftKeysOf } from '@/lib/kept-draft'
import { removeStored } from '@/lib/storage'
import { forgetSession, useSession } from './session-store'

export const hasUnsentWork = (): boolean => draftKeysOf(useSession.getState().accountId).length > 0

/**
 * Ends the session on the server and forgets everything of this person on this phone; cached answers go with the session.
 * Without a connection the phone forgets all the same, and the session on the server ends by its own time limit.
 */
export async function leave(): Promise<void> {
  const { accountId } = useSession.getState()
  await call(signOut, {}).catch(() => undefined)
  // First, because with the session every form still open is written away.
  forgetSession()
  draftKeysOf(accountId).forEach(removeStored)
  removeStored('side')
  restart('me')
}
