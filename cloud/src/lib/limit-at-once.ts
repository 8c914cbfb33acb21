import { ContractError } from '@talent/contract'

export interface Limits {
  /** So many run together. */
  readonly atOnce: number
  /** So many may wait for a turn; whoever comes after them is refused at once. */
  readonly waiting: number
  /** Whoever has waited so long is refused. */
  readonly waitMs: number
}

/** Runs what is costly, a few at once over the whole process. */
export type Limited = <T>(run: () => Promise<T>) => Promise<T>

/**
 * The wait is bounded in number and time, so that what can't be done soon is told at once.
 * @param message for whoever gets no turn, with code `unavailable`
 */
export function limitAtOnce(limits: Limits, message: string): Limited {
  const refusal = () => new ContractError('unavailable', { message })
  const line: (() => void)[] = []
  let running = 0

  const turn = (): Promise<void> => {
    if (running < limits.atOnce) {
      running += 1
      return Promise.resolve()
    }
    if (line.length >= limits.waiting) return Promise.reject(refusal())
    return new Promise((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        line.splice(line.indexOf(begin), 1)
        reject(refusal())
      }, limits.waitMs)
      line.push(begin)
    })
  }
  /** The place goes to the next in line, or is free. */
  const leave = () => {
    const next = line.shift()
    if (next) next()
    else running -= 1
  }
  return async (run) => {
    await turn()
    try {
      return await run()
    } finally {
      leave()
    }
  }
}
