import type { PGlite } from '@electric-sql/pglite'
import pg from 'pg'

/** Hears what was told, or null after a lost connection, when something may have been missed. */
export type Hear = (told: string | null) => void

/** Hears notifications of the database, on one connection for all channels. */
export interface Listener {
  /** Resolves when it hears, or, where the server isn't there, when it goes on trying. */
  on(channel: string, hear: Hear): Promise<void>
  stop(): Promise<void>
}

const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 5_000

/** A connection of its own: one from the pool would be given to others. */
export function listenOn(connectionString: string): Listener {
  const hearers = new Map<string, Hear[]>()
  let client: pg.Client | null = null
  let connecting: Promise<void> | null = null
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
  const listenTo = (on: pg.Client, channel: string) => on.query(`listen ${pg.escapeIdentifier(channel)}`)
  async function connect(afterLoss: boolean): Promise<void> {
    const fresh = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, keepAlive: true })
    client = fresh
    fresh.on('error', () => again(fresh))
    fresh.on('end', () => again(fresh))
    fresh.on('notification', ({ channel, payload }) =>
      hearers.get(channel)?.forEach((hear) => hear(payload ?? '')),
    )
    try {
      await fresh.connect()
      for (const channel of hearers.keys()) await listenTo(fresh, channel)
      wait = FIRST_WAIT_MS
      if (afterLoss) for (const heard of hearers.values()) heard.forEach((hear) => hear(null))
    } catch {
      again(fresh)
      await fresh.end().catch(() => {})
    }
  }
  return {
    async on(channel, hear) {
      hearers.set(channel, [...(hearers.get(channel) ?? []), hear])
      if (connecting === null) return (connecting = connect(false))
      await connecting
      const open = client
      if (open !== null)
        await listenTo(open, channel).catch(() => {
          again(open)
          return open.end().catch(() => {})
        })
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}

/** The embedded engine tells its one process itself; `pool` has its only connection, so that no transaction is open. */
export function listenTo(lite: PGlite, pool: pg.Pool): Listener {
  const hearers: (() => void)[] = []
  return {
    async on(channel, hear) {
      hearers.push(lite.onNotification((from, told) => from === channel && hear(told)))
      await pool.query(`listen ${pg.escapeIdentifier(channel)}`)
    },
    async stop() {
      hearers.splice(0).forEach((end) => end())
    },
  }
}
