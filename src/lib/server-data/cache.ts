import { hasCode, type Subject } from '@talent/contract'
import { now } from '../clock'
import { isFinal } from '../error-text'
import { toError } from '../failure'
import { NetworkError } from '../request'

/** What is known of one question; never changed in place, so that whoever shows it sees when there is another. */
export interface Answer<T> {
  readonly data: T | undefined
  /** Why the last question failed; what came before it stays. */
  readonly error: Error | undefined
  /** Pages of a list: one until somebody reads on. */
  readonly wanted: number
}

/** Another question, and when its answer is old beside this one's. */
export interface Outdated<T> {
  readonly key: string
  readonly isOld: (here: T, there: unknown) => boolean
}

/** The answer is one thing's own: of others it needn't hear. */
export interface LiveThing<T> {
  readonly subject: Subject
  /** Number of the newest entry in the answer. */
  readonly numberOf: (answer: T) => number
}

/** What is asked, and what there is to know of it. */
export interface Question<T> {
  readonly read: (entry: Entry<T>) => Promise<T>
  /** Others change it too: asked again while it is in front, when it is told that there is something new or by the time. */
  readonly live?: boolean | LiveThing<T>
  /** What its answer, each time it comes, may show to be old. */
  readonly outdates?: readonly Outdated<T>[]
}

/** One question to the server and what it answered. */
export interface Entry<T> extends Question<T> {
  readonly cache: Cache
  answer: Answer<T>
  /** The question on its way, if any. */
  asking: Promise<void> | null
  /** Numbers of the last question and of the one whose answer is shown. */
  asked: number
  answered: number
  /** The cache's count when it was last asked. */
  askedTick: number
  /** Something was told after the question on its way was asked: when to ask once more, unless the answer has `from`. */
  again: { readonly wait: number; readonly from: number } | null
  answeredAt: number
  /** Known to be old: a change came after it was asked, or asking again failed. */
  stale: boolean
  failures: number
  shownBy: Set<() => void>
  /** How many of those who show it are on a page in front. */
  inFront: number
  timer: ReturnType<typeof setTimeout> | undefined
}

/** Answers to one session. The next session has a cache of its own: nothing can be shown to the wrong person. */
export interface Cache {
  readonly entries: Map<string, Entry<unknown>>
  closed: boolean
  /** The socket tells of changes: the time needn't. */
  told: boolean
  /** Counts questions: whether one was asked before or after something was told. */
  tick: number
}

export const createCache = (): Cache => ({
  entries: new Map(),
  closed: false,
  told: false,
  tick: 0,
})

/** Where no socket tells: how long what somebody else did may stay unseen. The platform counts twice within 3 s against us. */
export const ASK_AGAIN_MS = 10_000
/** Where one does: for what is told to nobody (who is on duty, a day that was entered). */
export const SELDOM_MS = 60_000
const RETRY_MS = [5_000, 10_000, 20_000, 40_000]
/** Every search makes an entry; what nobody shows is let go, oldest first. */
const ENTRIES_MOST = 100

export function entryOf<T>(cache: Cache, key: string, question: Question<T>): Entry<T> {
  const known = cache.entries.get(key)
  if (known !== undefined) return known as unknown as Entry<T>
  const entry: Entry<T> = {
    ...question,
    cache,
    answer: { data: undefined, error: undefined, wanted: 1 },
    asking: null,
    asked: 0,
    answered: 0,
    askedTick: 0,
    again: null,
    answeredAt: 0,
    stale: true,
    failures: 0,
    shownBy: new Set(),
    inFront: 0,
    timer: undefined,
  }
  for (const [other, { shownBy }] of cache.entries)
    if (cache.entries.size >= ENTRIES_MOST && shownBy.size === 0) cache.entries.delete(other)
  cache.entries.set(key, entry as unknown as Entry<unknown>)
  return entry
}

/** Asks, unless a question is on its way already: a slow answer is waited for, never overtaken by the next question. */
export const ask = <T>(entry: Entry<T>, read = entry.read): Promise<void> =>
  entry.asking ?? askAnew(entry, read)

/** Asks even so: what is on its way was asked before a change and may not know of it. */
export function askAnew<T>(entry: Entry<T>, read = entry.read): Promise<void> {
  if (entry.cache.closed) return Promise.resolve()
  clearTimeout(entry.timer)
  entry.asked += 1
  entry.again = null
  entry.askedTick = entry.cache.tick += 1
  const turn = entry.asked
  entry.asking = read(entry).then(
    (data) => take(entry, turn, data),
    (reason: unknown) => fail(entry, turn, toError(reason)),
  )
  return entry.asking
}

function take<T>(entry: Entry<T>, turn: number, data: T): void {
  if (entry.cache.closed || turn < entry.answered) return
  entry.answered = turn
  const before = entry.answer.data
  // What says the same draws nothing.
  const same = before !== undefined && JSON.stringify(before) === JSON.stringify(data)
  publish(entry, { data: same ? before : data, error: undefined })
  if (turn === entry.asked) {
    entry.answeredAt = now().getTime()
    entry.stale = false
    entry.failures = 0
    rest(entry)
    tellOutdated(entry, data)
  }
}

function tellOutdated<T>({ cache, outdates = [] }: Entry<T>, data: T): void {
  for (const { key, isOld } of outdates) {
    const there = cache.entries.get(key)?.answer.data
    if (there !== undefined && isOld(data, there)) void refreshCache(cache, (other) => other === key)
  }
}

function fail<T>(entry: Entry<T>, turn: number, error: Error): void {
  if (entry.cache.closed || turn !== entry.asked) return
  entry.stale = true
  entry.failures += 1
  publish(entry, { error })
  rest(entry)
}

export function publish<T>(entry: Entry<T>, part: Partial<Answer<T>>): void {
  const before = entry.answer
  const answer = { ...before, ...part }
  if (answer.data === before.data && answer.error === before.error && answer.wanted === before.wanted) return
  entry.answer = answer
  entry.shownBy.forEach((hear) => hear())
}

const mayPass = (error: Error | undefined): boolean =>
  error instanceof NetworkError || hasCode(error, 'unavailable')

/** Whether the answer lacks what was told: the number of a thing tells, of a list nothing does. */
export const lacks = <T>({ live, answer: { data } }: Entry<T>, from: number): boolean =>
  typeof live !== 'object' || data === undefined || live.numberOf(data) < from

const againIn = <T>(entry: Entry<T>): number | undefined =>
  entry.again !== null && lacks(entry, entry.again.from) ? entry.again.wait : undefined

/** Nothing is on its way: while it is in front, the next question has its time. */
export function rest<T>(entry: Entry<T>): void {
  entry.asking = null
  clearTimeout(entry.timer)
  const { error } = entry.answer
  if (isFinal(error)) return
  const wait = mayPass(error)
    ? RETRY_MS[Math.min(entry.failures, RETRY_MS.length) - 1]
    : entry.live
      ? (againIn(entry) ?? (entry.cache.told ? SELDOM_MS : ASK_AGAIN_MS))
      : undefined
  if (entry.inFront > 0 && wait !== undefined) entry.timer = setTimeout(() => void ask(entry), wait)
}

/** Asks anew for everything shown whose key begins with one of `prefixes`; the rest is asked when it is next shown. */
export function refreshCache(cache: Cache, isConcerned: (key: string) => boolean): Promise<unknown> {
  const asked: Promise<void>[] = []
  for (const [key, entry] of cache.entries) {
    if (!isConcerned(key)) continue
    entry.stale = true
    if (entry.shownBy.size > 0) asked.push(askAnew(entry))
  }
  return Promise.all(asked)
}

/** The connection is back: what is in front and failed, or is live, is asked at once. */
export function wakeCache(cache: Cache): void {
  for (const entry of cache.entries.values())
    if (entry.inFront > 0 && (entry.live || entry.answer.error !== undefined)) void ask(entry)
}

/** The session is over: nothing is asked any more, and what is still on its way is dropped. */
export function closeCache(cache: Cache): void {
  cache.closed = true
  for (const entry of cache.entries.values()) clearTimeout(entry.timer)
  cache.entries.clear()
}
