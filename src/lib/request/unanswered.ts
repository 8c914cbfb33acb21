import { now } from '../clock'
import { unansweredKey } from '../kept-draft'
import { readStored, removeStored, writeStored } from '../storage'

/** A call that hasn't been answered with a success yet. */
export interface Unanswered {
  readonly intent: string
  readonly key: string
  /** How the thing was seen, where the call says so. */
  readonly version?: number
  /** It was refused, so it had no effect; otherwise nobody knows. */
  readonly refused?: boolean
  /** Milliseconds, by the server's clock. */
  readonly at: number
}

/** The same words an hour later are meant anew. */
const KEPT_MS = 60 * 60_000
/** More than anybody has under way; the phone's store stays small. */
const KEPT_MOST = 20

/** Where the phone's store is full or forbidden, at least until the app is closed. */
let inMemory: readonly Unanswered[] = []

function kept(): Unanswered[] {
  const since = now().getTime() - KEPT_MS
  const stored = readStored<Unanswered[]>(unansweredKey()) ?? inMemory
  return stored.filter(({ at }) => at > since)
}

function keep(calls: readonly Unanswered[]): void {
  const latest = calls.slice(-KEPT_MOST)
  if (latest.length === 0) removeStored(unansweredKey())
  inMemory = latest.length > 0 && writeStored(unansweredKey(), latest) ? [] : latest
}

/** This intent as it was sent, if no success came: by another window or before a restart too. */
export const pendingCall = (intent: string): Unanswered | undefined =>
  kept().find((call) => call.intent === intent)

export function rememberCall(call: Omit<Unanswered, 'at'>): void {
  keep([...kept().filter(({ intent }) => intent !== call.intent), { ...call, at: now().getTime() }])
}

export function forgetCall(intent: string): void {
  const calls = kept()
  if (calls.some((call) => call.intent === intent)) keep(calls.filter((call) => call.intent !== intent))
}
