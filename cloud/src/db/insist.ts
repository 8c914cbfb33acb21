import { setTimeout as pause } from 'node:timers/promises'
import { isPassing } from './connection-fault.ts'

const FIRST_WAIT_MS = 100
const WAITS = 6

/**
 * Repeats what met a broken connection or a wait too long, after 0.1 s, doubling, six times (6 s in all).
 * Only for what may be done twice: whether the broken attempt took effect isn't known.
 */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let turn = 0; ; turn += 1) {
    try {
      return await work()
    } catch (error) {
      if (turn === WAITS || !isPassing(error)) throw error
      await pause(FIRST_WAIT_MS * 2 ** turn)
    }
  }
}
