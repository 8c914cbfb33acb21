import { hasCode } from '@talent/contract'
import { signOut, signOutEverywhere } from '@talent/contract/session'
import { call } from '@/lib/request'
import { restart } from '@/lib/navigate'
import { draftKeysOf, readAloneKeysOf, unansweredKey } from '@/lib/kept-draft'
import { recentKeys } from '@/lib/recent-words'
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
  forgetPerson(accountId)
}

/** Every device of theirs: only when the server has done it, or the others would stay signed in unnoticed. */
export async function leaveEverywhere(): Promise<void> {
  const { accountId } = useSession.getState()
  await call(signOutEverywhere, {}).catch((error: unknown) => {
    // Pressed again after a lost answer: the session is gone already.
    if (!hasCode(error, 'unauthenticated')) throw error
  })
  forgetPerson(accountId)
}

function forgetPerson(accountId: string | null): void {
  // First, because with the session every form still open is written away.
  forgetSession()
  draftKeysOf(accountId).forEach(removeStored)
  readAloneKeysOf(accountId).forEach(removeStored)
  removeStored(unansweredKey(accountId ?? ''))
  recentKeys().forEach(removeStored)
  removeStored('side')
  restart('me')
}
