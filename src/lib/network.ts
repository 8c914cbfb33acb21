import { useSyncExternalStore } from 'react'
import Taro from '@tarojs/taro'

interface Network {
  online: boolean
  /** When the last answer came: what is on screen is at most as new as this. */
  lastAnswerAt: Date | null
}

let state: Network = { online: true, lastAnswerAt: null }
const listeners = new Set<() => void>()

function set(change: Partial<Network>) {
  state = { ...state, ...change }
  listeners.forEach((listener) => listener())
}

/** Follows the device's connection; call once at start. */
export function watchNetwork(): void {
  if (process.env.TARO_ENV === 'h5') {
    // Taro listens to navigator.connection, which not every browser has and which misses a lost connection.
    const look = () => set({ online: navigator.onLine })
    for (const event of ['online', 'offline']) window.addEventListener(event, look)
    look()
    return
  }
  Taro.getNetworkType({ success: ({ networkType }) => set({ online: networkType !== 'none' }) })
  Taro.onNetworkStatusChange(({ isConnected }) => set({ online: isConnected }))
}

export function noteAnswer(): void {
  // Kept out of set(): a re-render of every page per answer would buy nothing while online.
  state.lastAnswerAt = new Date()
  if (!state.online) set({ online: true })
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
