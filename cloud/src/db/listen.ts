import pg from 'pg'

/** Tells `onNews` of every notification on a channel, and after a lost connection, when some may have been missed. */
export type Listen = (channel: string, onNews: () => void) => Promise<() => Promise<void>>

const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 5_000

/** A connection of its own: one from the pool would be given to others. */
export const listenOn =
  (connectionString: string): Listen =>
  async (channel, onNews) => {
    let client: pg.Client | null = null
    let timer: NodeJS.Timeout | undefined
    let wait = FIRST_WAIT_MS
    let stopped = false

    const again = (lost: pg.Client) => {
      if (stopped || client !== lost) return
      client = null
      timer = setTimeout(() => {
        connect(true).catch(() => again(lost))
      }, wait)
      timer.unref()
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    }
    async function connect(afterLoss: boolean): Promise<void> {
      const fresh = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, keepAlive: true })
      client = fresh
      fresh.on('error', () => again(fresh))
      fresh.on('end', () => again(fresh))
      fresh.on('notification', onNews)
      try {
        await fresh.connect()
        await fresh.query(`listen ${pg.escapeIdentifier(channel)}`)
        wait = FIRST_WAIT_MS
        if (afterLoss) onNews()
      } catch {
        again(fresh)
        await fresh.end().catch(() => {})
      }
    }
    await connect(false)
    return async () => {
      stopped = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    }
  }
