import type { LiveFrame } from '@talent/contract/live'
import { now } from '../clock'
import { openLive } from '../live'
import { afterChanges } from '../request'
import { ask, lacks, rest, wakeCache, type Cache, type Entry } from './cache'

/** The platform counts a question asked twice within this time against us. */
const SPACED_MS = 3_000
/** After a fault of the service everybody is told to ask again: not all in one moment. */
const SPREAD_MS = 3_000

interface Concern {
  /** At once, or not twice in a moment. */
  readonly atOnce: boolean
  /** The number an answer has to have. */
  readonly from: number
}
const SPACED: Concern = { atOnce: false, from: Infinity }

/** What a frame says of one entry: a thing's own page is asked at once, lists, which anything may change, spaced. */
function concernOf({ live }: Entry<unknown>, frame: LiveFrame): Concern | null {
  if (live === undefined || live === false) return null
  if (live === true) return SPACED
  if (frame.type !== 'changed') return frame.type === 'news' ? null : SPACED
  const { kind, id } = frame.subject
  return live.subject.kind === kind && live.subject.id === id ? { atOnce: true, from: frame.from } : null
}

/** Asks again what was asked before `tick` and lacks it: a later question knows already. */
function askAgain(entry: Entry<unknown>, { atOnce, from }: Concern, tick: number): void {
  if (entry.askedTick > tick || !lacks(entry, from)) return
  entry.stale = true
  if (entry.inFront === 0) return
  if (entry.asking !== null) {
    entry.again = { wait: atOnce ? 0 : SPACED_MS, from: Math.max(from, entry.again?.from ?? 0) }
    return
  }
  const rested = now().getTime() - entry.answeredAt
  const wait = atOnce || rested >= SPACED_MS || rested < 0 ? 0 : SPACED_MS - rested
  clearTimeout(entry.timer)
  entry.timer = setTimeout(() => void ask(entry), wait)
}

/**
 * Listens for this session: what is told is asked for, and while it is told, nothing is asked by the ten seconds.
 * @returns the way to end it
 */
export function followLive(cache: Cache, token: string): () => void {
  let spreading: ReturnType<typeof setTimeout> | undefined

  const take = (frame: LiveFrame, tick: number) => {
    for (const entry of cache.entries.values()) {
      const concern = concernOf(entry, frame)
      if (concern !== null) askAgain(entry, concern, tick)
    }
  }
  const setTold = (told: boolean) => {
    cache.told = told
    for (const entry of cache.entries.values())
      if (entry.live && entry.inFront > 0 && entry.asking === null) rest(entry)
  }
  const close = openLive(token, {
    up() {
      setTold(true)
      take({ type: 'again' }, cache.tick)
    },
    down: () => setTold(false),
    hear(frame) {
      if (frame.type === 'beat') return
      // Why it ended the next question tells.
      if (frame.type === 'bye') return wakeCache(cache)
      const { tick } = cache
      if (frame.type === 'again') {
        clearTimeout(spreading)
        spreading = setTimeout(() => take(frame, cache.tick), Math.random() * SPREAD_MS)
      }
      // What is told is mostly of one's own call, whose answer refreshes everything.
      else afterChanges(() => take(frame, tick))
    },
  })
  return () => {
    clearTimeout(spreading)
    close()
  }
}
