import type { Endpoint } from '@talent/contract'
import { savePreferences, signInAsDemoPerson, signInWithWeChat } from '@talent/contract/me'
import { signOut, signOutEverywhere } from '@talent/contract/session'
import { saveDraft } from '@talent/contract/matter'
import { markInboxRead } from '@talent/contract/notification'
import { revealAnswer } from '@talent/contract/service-request'
import { refreshCache, type Cache } from './cache'
import { useCache } from './live'

/** What the office publishes: no press on the phone changes it. */
const PUBLISHED = ['/api/policies', '/api/notices', '/api/posts', '/api/areas', '/api/demo']

/** The calls that concern less than everything a person has; addresses by their beginnings. */
const CONCERNED = new Map<Endpoint, readonly string[]>([
  // At every opening of a request: of requests the lists only.
  [markInboxRead, ['/api/inbox', '/api/me', '/api/desk/worklist', '/api/requests?']],
  // A second after each pause in typing.
  [saveDraft, []],
  [savePreferences, []],
  [revealAnswer, []],
  // Another session is another cache.
  [signInWithWeChat, []],
  [signInAsDemoPerson, []],
  [signOut, []],
  [signOutEverywhere, []],
])

const beginsWith = (prefixes: readonly string[]) => (key: string) =>
  prefixes.some((prefix) => key.startsWith(prefix))

let refreshing: Promise<unknown> = Promise.resolve()

/**
 * After a change everything of the person's own that is shown is asked anew, on pages behind too: nobody has to know who
 * shows what. What isn't shown is asked when it is opened.
 */
export function refreshAfter(cache: Cache, change: Endpoint): void {
  const concerned = CONCERNED.get(change)
  refreshing = refreshCache(cache, concerned ? beginsWith(concerned) : (key) => !beginsWith(PUBLISHED)(key))
}

/** When what is shown knows of the last change: before going back to it. */
export const refreshed = (): Promise<unknown> => refreshing

/** Asks anew for what begins with `prefixes`: when something else than a change tells that it is old. */
export function useRefresh(): (...prefixes: string[]) => Promise<unknown> {
  const cache = useCache()
  return (...prefixes) => refreshCache(cache, beginsWith(prefixes))
}
