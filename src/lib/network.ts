import { useSyncExternalStore } from 'react'
import Taro from '@tarojs/taro'
import { now } from './clock'

interface Network {
  online: boolean
  /** When the last answer came: what is on screen is at most as new as this. */
  lastAnswerAt: Date | null
}

let state: Network = { online: true, lastAnswerAt: null }
let timesLost = 0
const listeners = new Set<() => void>()

function set(change: Partial<Network>) {
  if (state.online && change.online === false) timesLost += 1
  state = { ...state, ...change }
  listeners.forEach((listener) => listener())
}

/** Follows the device's connection; call once at start. */
export async function watchNetwork(): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    // Taro listens to navigator.connection, which not every browser has and which misses a lost connection.
    const look = () => set({ online: navigator.onLine })
    for (const event of ['online', 'offline']) window.addEventListener(event, look)
    look()
    return
  }
  Taro.onNetworkStatusChange(({ isConnected }) => set({ online: isConnected }))
  const { networkType } = await Taro.getNetworkType()
  set({ online: networkType !== 'none' })
}

const TRY_AGAIN_AFTER_MS = 2000
/** A page whose code is gone for good isn't asked for without end. */
const NOT_SINCE_START_MS = 30_000

/**
 * In a browser a page's code comes when it is first opened. Where it can't come, says so, and opens the page anew as soon
 * as there is a connection; call once at start.
 */
export function watchPages(): void {
  if (process.env.TARO_ENV !== 'h5') return
  const startedAt = performance.now()
  const openAnew = () => window.location.reload()
  window.addEventListener('unhandledrejection', (event) => {
    if ((event.reason as Error | undefined)?.name !== 'ChunkLoadError') return
    event.preventDefault()
    void Taro.showToast({ title: '网络不好，页面没能打开，连上后自动打开', icon: 'none' })
    if (!state.online) onReconnect(openAnew)
    else if (performance.now() - startedAt > NOT_SINCE_START_MS) setTimeout(openAnew, TRY_AGAIN_AFTER_MS)
  })
}

/**
 * Call when a request is sent; what it gives, when the answer came. An answer says that there is a connection, whatever the
 * device says, unless the connection was lost since the question: then it was on its way already.
 */
export function awaitAnswer(): () => void {
  const lostBefore = timesLost
  return () => {
    // Kept out of set(): a re-render of every page per answer would buy nothing while online.
    state.lastAnswerAt = now()
    if (!state.online && timesLost === lostBefore) set({ online: true })
  }
}

export const isOnline = (): boolean => state.online

export function onReconnect(callback: () => void): () => void {
  let was = state.online
  const listener = () => {
    if (!was && state.online) callback()
    was = state.online
  }
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useNetwork = (): Network => useSyncExternalStore(subscribe, () => state)
