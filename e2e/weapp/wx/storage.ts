import { type WxFunction, wxFailure } from './answer'

/** What the phone keeps for the mini-program: hand the same one to two launches to close and reopen the app. */
export type PhoneStorage = Map<string, string>

export function storageApi(
  storage: PhoneStorage,
  copy: <T>(value: T) => T,
  later: (api: string, work: (options: Record<string, unknown>) => object | void) => WxFunction,
) {
  const set = (key: string, value: unknown) => void storage.set(key, JSON.stringify({ value }))
  const has = (key: string) => storage.has(key)
  const get = (key: string) =>
    has(key) ? copy((JSON.parse(storage.get(key) ?? '') as { value: unknown }).value) : ''
  const info = () => ({
    keys: [...storage.keys()],
    currentSize: Math.ceil([...storage.values()].join('').length / 1024),
    limitSize: 10_240,
  })
  return {
    setStorageSync: set,
    getStorageSync: get,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => copy(info()),
    setStorage: later('setStorage', ({ key, data }) => set(String(key), data)),
    getStorage: later('getStorage', ({ key }) => {
      if (!has(String(key))) throw wxFailure('data not found')
      return { data: get(String(key)) }
    }),
    removeStorage: later('removeStorage', ({ key }) => void storage.delete(String(key))),
    clearStorage: later('clearStorage', () => storage.clear()),
    getStorageInfo: later('getStorageInfo', info),
  }
}
