import Taro from '@tarojs/taro'
import { BEAT_MS, LIVE_PATH, type Hello, type LiveFrame } from '@talent/contract/live'
import { onReconnect } from '../network'
import { API_BASE } from '../request'
import { onForeground } from './foreground'

export interface Hearer {
  /** From now on changes are told; what came before isn't. */
  up(): void
  /** Nothing is told any more until the next `up`. */
  down(): void
  hear(frame: LiveFrame): void
}

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000
/** This person has as many open as one may: one of them has to be closed first. */
const FULL_WAIT_MS = 60_000
/** From the first try to the answer to the greeting. */
const CONNECT_MS = 15_000
/** One sign of life may be lost. */
const SILENT_MS = 2 * BEAT_MS + 5_000

/** In a browser the page's own address. */
const addressOf = () =>
  (API_BASE || (process.env.TARO_ENV === 'h5' ? window.location.origin : '')).replace(/^http/, 'ws') +
  LIVE_PATH

function frameOf(data: unknown): LiveFrame | null {
  try {
    return JSON.parse(String(data)) as LiveFrame
  } catch {
    return null
  }
}

/** All phones of a copy that ended come back at different moments. */
const spread = (ms: number) => ms * (0.5 + Math.random())

/**
 * Holds one socket for this session: connects, greets, and connects again, later and later, whenever it is lost or stays
 * silent. In the background it is closed. Where no socket is possible this costs a try every half minute.
 * @returns the way to end it
 */
export function openLive(token: string, hearer: Hearer): () => void {
  let task: Taro.SocketTask | null = null
  /** Of the present try; what is heard of a former one is nothing. */
  let turn = 0
  let isUp = false
  let over = false
  let inFront = true
  let wait = FIRST_WAIT_MS
  let timer: ReturnType<typeof setTimeout> | undefined

  const after = (ms: number, then: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(then, ms)
  }
  /** Lets go of what there is; whatever still comes of it is of a former turn. */
  function letGo(): void {
    turn += 1
    clearTimeout(timer)
    const former = task
    task = null
    // Never awaited: on some phones it fails for a socket that is closed already, or never opened.
    void Promise.resolve(former?.close({})).catch(() => undefined)
    if (!isUp) return
    isUp = false
    hearer.down()
  }
  function lost(mine: number): void {
    if (mine !== turn) return
    letGo()
    after(spread(wait), connect)
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }
  function hear(mine: number, frame: LiveFrame | null): void {
    if (mine !== turn || frame === null) return
    after(SILENT_MS, () => lost(mine))
    if (frame.type === 'ready') {
      wait = FIRST_WAIT_MS
      isUp = true
      hearer.up()
    } else if (frame.type === 'bye') {
      over = frame.reason === 'ended' || frame.reason === 'malformed'
      if (frame.reason === 'too_many') wait = FULL_WAIT_MS
      if (over) letGo()
      else lost(mine)
      hearer.hear(frame)
    } else hearer.hear(frame)
  }
  function connect(): void {
    if (over || !inFront) return
    const mine = ++turn
    after(CONNECT_MS, () => lost(mine))
    Taro.connectSocket({ url: addressOf() }).then(
      (opened) => {
        if (mine !== turn) return void Promise.resolve(opened.close({})).catch(() => undefined)
        task = opened
        const hello: Hello = { type: 'hello', token }
        const greet = () =>
          void Promise.resolve(opened.send({ data: JSON.stringify(hello) })).catch(() => lost(mine))
        // One listener each: the last one counts.
        opened.onOpen(greet)
        opened.onMessage(({ data }) => hear(mine, frameOf(data)))
        opened.onClose(() => lost(mine))
        opened.onError(() => lost(mine))
      },
      () => lost(mine),
    )
  }
  function connectNow(): void {
    if (isUp || over) return
    letGo()
    wait = FIRST_WAIT_MS
    connect()
  }

  const stops = [
    onReconnect(connectNow),
    onForeground((front) => {
      inFront = front
      if (front) connectNow()
      else letGo()
    }),
  ]
  connect()
  return () => {
    over = true
    letGo()
    stops.forEach((stop) => stop())
  }
}
