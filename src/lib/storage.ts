import Taro from '@tarojs/taro'

/** The phone's own store. A full or forbidden store must not break a page: reads give null, writes say whether they worked. */
const PREFIX = 'ts:'

export function readStored<T>(key: string): T | null {
  try {
    const text: unknown = Taro.getStorageSync(PREFIX + key)
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : null
  } catch {
    return null
  }
}

export function writeStored(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(PREFIX + key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(PREFIX + key)
  } catch {
    // nothing stored, nothing to remove
  }
}

/** Hears when another window of the browser writes or removes `key`. A mini-program has one window. */
export function onStoredElsewhere(key: string, heard: () => void): () => void {
  if (process.env.TARO_ENV !== 'h5') return () => undefined
  const listen = (event: StorageEvent) => {
    if (event.key === PREFIX + key || event.key === null) heard()
  }
  window.addEventListener('storage', listen)
  return () => window.removeEventListener('storage', listen)
}

/** Keys in use, as given to `writeStored`. */
export function storedKeys(): string[] {
  try {
    return Taro.getStorageInfoSync()
      .keys.filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length))
  } catch {
    return []
  }
}
