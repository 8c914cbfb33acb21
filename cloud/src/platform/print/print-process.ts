import { writeFile } from 'node:fs/promises'
import { printSheet, type Sheet } from './print-sheet.ts'

/** What `print.ts` starts: prints one sheet after the other, each sent as a message. It knows no key and no database. */
export interface Printed {
  readonly bytes: Buffer
  /** Bytes this process takes now. */
  readonly rss: number
}

// Ctrl+C and systemd tell the whole group: the server ends its work first, and this process ends with the server.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => {})
process.on('disconnect', () => process.exit())

// Where memory is short, Linux ends this process rather than the server. Elsewhere there is no such file.
writeFile('/proc/self/oom_score_adj', '1000').catch(() => {})

process.on('message', (sheet: Sheet) => {
  printSheet(sheet)
    .then((bytes) => process.send?.({ bytes, rss: process.memoryUsage.rss() } satisfies Printed))
    .catch(() => process.exit(1))
})
