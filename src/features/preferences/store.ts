import { savePreferences } from '@talent/contract/me'
import { create } from 'zustand'
import { call, sessionToken } from '@/lib/request'
import { readStored, writeStored } from '@/lib/storage'

interface Preferences {
  largeText: boolean
  /** Chosen on this phone and not yet kept with an account: by a visitor, or while offline. */
  unsaved?: boolean
}

const KEY = 'preferences'

export const usePreferences = create<Preferences>(() => ({
  largeText: false,
  ...readStored<Preferences>(KEY),
}))

function keep(preferences: Required<Preferences>): void {
  usePreferences.setState(preferences)
  writeStored(KEY, preferences)
}

/** With the account; the phone keeps its wish when the account can't be reached. */
async function save(largeText: boolean): Promise<void> {
  if (sessionToken() === null) return
  await call(savePreferences, { body: { largeText } }).then(
    () => usePreferences.getState().largeText === largeText && keep({ largeText, unsaved: false }),
    () => undefined,
  )
}

/** After signing in: the account's wish, unless this phone has one the account doesn't know yet; then it learns it. */
export function adoptLargeText(largeText: boolean): void {
  const here = usePreferences.getState()
  if (here.unsaved) void save(here.largeText)
  else keep({ largeText, unsaved: false })
}

/** At once on this phone; with the account when signed in. */
export function setLargeText(largeText: boolean): void {
  keep({ largeText, unsaved: true })
  void save(largeText)
}
