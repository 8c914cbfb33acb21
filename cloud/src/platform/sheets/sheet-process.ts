import { writeFile as writeToDisk } from 'node:fs/promises'
import { readFile, writeFile } from './read-file.ts'
import type { Read, Written } from './sheet.ts'

/** What `sheets.ts` starts: reads or writes one file after the other, each sent as a message. It knows no key and no database. */
export type Asked = { readonly bytes: Uint8Array } | { readonly written: Written }
export interface Answered {
  /** Its tables without their rows. */
  readonly read?: Read
  /** Of each table its rows, some hundreds as one JSON: taken in one go they would hold up whoever waits for the server. */
  readonly rows?: readonly (readonly Uint8Array[])[]
  readonly bytes?: Uint8Array
  /** Bytes this process takes now. */
  readonly rss: number
}

// Ctrl+C and systemd tell the whole group: the server ends its work first, and this process ends with the server.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => {})
process.on('disconnect', () => process.exit())

// Where memory is short, Linux ends this process rather than the server. Elsewhere there is no such file.
writeToDisk('/proc/self/oom_score_adj', '1000').catch(() => {})

const ROWS_AT_ONCE = 200

function inPieces(read: Read): Omit<Answered, 'rss'> {
  if (!('tables' in read)) return { read }
  return {
    read: { tables: read.tables.map((table) => ({ ...table, rows: [] })) },
    rows: read.tables.map(({ rows }) =>
      Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, n) =>
        Buffer.from(JSON.stringify(rows.slice(n * ROWS_AT_ONCE, (n + 1) * ROWS_AT_ONCE))),
      ),
    ),
  }
}

const answer = async (asked: Asked): Promise<Omit<Answered, 'rss'>> =>
  'written' in asked
    ? { bytes: writeFile(asked.written) }
    : inPieces(await readFile(Buffer.from(asked.bytes)))

process.on('message', (asked: Asked) => {
  answer(asked)
    .then((result) => process.send?.({ ...result, rss: process.memoryUsage.rss() } satisfies Answered))
    .catch(() => process.exit(1))
})
