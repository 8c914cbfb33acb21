import { postMessage } from './copy.ts'

export interface Load {
  /** Statuses seen, and how often; 0 means a connection that ended without an answer. */
  readonly statuses: Map<number, number>
  readonly acknowledged: Set<string>
  /** Sent again with the same key until they are taken. */
  readonly pending: Set<string>
  stop(): Promise<void>
}

/** Several people pressing at once, each call with a key of its own, on the copies in turn. */
export function startLoad(
  addresses: readonly string[],
  by: { token: string; requestId: string },
  name: string,
  writers = 6,
): Load {
  const statuses = new Map<number, number>()
  const acknowledged = new Set<string>()
  const pending = new Set<string>()
  let pressing = true
  const write = async (writer: number) => {
    for (let i = 0; pressing; i += 1) {
      const key = `fault-${name}-${writer}-${i}`
      pending.add(key)
      const status = await postMessage(addresses[(writer + i) % addresses.length] ?? '', by, key)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (status === 200) {
        acknowledged.add(key)
        pending.delete(key)
      } else await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const ended = Promise.all(Array.from({ length: writers }, (_, i) => write(i)))
  return {
    statuses,
    acknowledged,
    pending,
    stop: async () => {
      pressing = false
      await ended
    },
  }
}

/** As the phone does it: the same key again until it is taken. @returns the statuses that were neither 200 nor 503 */
export async function sendPending(
  address: string,
  by: { token: string; requestId: string },
  load: Load,
): Promise<number[]> {
  const odd: number[] = []
  for (const key of load.pending) {
    let status = 503
    for (let turn = 0; turn < 50 && (status === 503 || status === 0); turn += 1) {
      status = await postMessage(address, by, key)
      if (status === 503 || status === 0) await new Promise((resolve) => setTimeout(resolve, 100))
    }
    if (status === 200) load.acknowledged.add(key)
    else odd.push(status)
  }
  load.pending.clear()
  return odd
}
