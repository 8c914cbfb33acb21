import { randomBytes } from 'node:crypto'
import type { Clock } from './clock.ts'

export type NewId = () => string

/** 48 bits of time, 80 random: sortable, url-safe, not guessable from another. */
export function createIds(clock: Clock): NewId {
  return () => {
    const time = clock.now().getTime().toString(36).padStart(9, '0')
    return `${time}${BigInt(`0x${randomBytes(10).toString('hex')}`)
      .toString(36)
      .padStart(16, '0')}`
  }
}
