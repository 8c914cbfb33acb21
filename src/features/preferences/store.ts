import { savePreferences } from '@talent/contract'
import { create } from 'zustand'
import { call, sessionToken } from '@/lib/request'
import { readStored, writeStored } from '@/lib/storage'

interface Preferences {
  largeText: boolean
}

const KEY = 'preferences'

export const usePreferences = create<Preferences>(() => ({
  largeText: false,
  ...readStored<Preferences>(KEY),
}))

/** Takes the account's wish over, e.g. after signing in on another phone. */
export function adoptLargeText(largeText: boolean): void {
  usePreferences.setState({ largeText })
  writeStored(KEY, { largeText })
}

/** At once on this phone; with the account when signed in. The phone keeps its wish when the account can't be reached. */
export function setLargeText(largeText: boolean): void {
  adoptLargeText(largeText)
  if (sessionToken() !== null) call(savePreferences, { body: { largeText } }).catch(() => undefined)
}
