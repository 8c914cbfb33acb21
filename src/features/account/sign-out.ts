import { signOut } from '@talent/contract'
import { call } from '@/lib/request'
import { restart } from '@/lib/navigate'
import { removeStored, storedKeys } from '@/lib/storage'
import { forgetSession } from './session-store'

/** Whatever a feature keeps unsent on the phone has a key that begins so. */
const DRAFT = 'draft:'
const draftKeys = () => storedKeys().filter((key) => key.startsWith(DRAFT))

export const hasUnsentWork = (): boolean => draftKeys().length > 0

/**
 * Ends the session on the server and forgets everything personal on this phone; cached answers go with the session.
 * Without a connection the phone forgets all the same, and the session on the server ends by its own time limit.
 */
export async function leave(): Promise<void> {
  await call(signOut, {}).catch(() => undefined)
  // First, because with the session every form still open is written away.
  forgetSession()
  draftKeys().forEach(removeStored)
  removeStored('side')
  restart('me')
}
