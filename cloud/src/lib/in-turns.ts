import { setImmediate } from 'node:timers/promises'

/** So much is done in one go: some milliseconds of the slowest row. */
const AT_ONCE = 50

/** Each of many, one after another; whoever else waits for the server has their turn in between. */
export async function inTurns<T, R>(all: readonly T[], work: (one: T, at: number) => R): Promise<R[]> {
  const done: R[] = []
  for (const [at, one] of all.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await setImmediate()
    done.push(work(one, at))
  }
  return done
}
