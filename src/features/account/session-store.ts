import type { Me, Session } from '@talent/contract/me'
import { create } from 'zustand'
import { readStored, removeStored, writeStored } from '@/lib/storage'

interface SessionState {
  token: string | null
  /** Whose session it is. */
  accountId: string | null
  /** As of signing in; `useMe` asks for the present one. Kept in memory only: a lost phone shows no profile. */
  me: Me | null
}

const KEY = 'session'

type Kept = Pick<Session, 'token'> & { accountId: string }

const NOBODY: SessionState = { token: null, accountId: null, me: null }

/** Whether it is still good is the server's to say: by this phone's clock it may be over too early. */
function keptSession(): SessionState {
  const kept = readStored<Kept>(KEY)
  return kept === null ? NOBODY : { token: kept.token, accountId: kept.accountId, me: null }
}

export const useSession = create<SessionState>(keptSession)

export function startSession({ token, me }: Session): void {
  writeStored(KEY, { token, accountId: me.id } satisfies Kept)
  useSession.setState({ token, accountId: me.id, me })
}

/** Forgets it on this phone; ending it on the server is signOut's. */
export function forgetSession(): void {
  removeStored(KEY)
  useSession.setState(NOBODY)
}
