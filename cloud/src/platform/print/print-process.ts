import { writeFile } from 'node:fs/promises'
import type { Poster, ShareCard } from './print-poster.ts'
import { printSheet, type Sheet } from './print-sheet.ts'

/** What is to be printed, and as what. */
export type Asked =
  | { readonly as: 'sheet'; readonly words: Sheet }
  | { readonly as: 'poster'; readonly words: Poster }
  | { readonly as: 'card'; readonly words: ShareCard }

/** What `print.ts` starts: prints one thing after the other, each sent as a message. It knows no key and no database. */
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

async function made(asked: Asked): Promise<Buffer> {
  if (asked.as === 'sheet') return printSheet(asked.words)
  // Pictures need one more library, which takes its time to load.
  const { printCard, printPoster } = await import('./print-poster.ts')
  return asked.as === 'poster' ? printPoster(asked.words) : printCard(asked.words)
}

process.on('message', (asked: Asked) => {
  made(asked)
    .then((bytes) => process.send?.({ bytes, rss: process.memoryUsage.rss() } satisfies Printed))
    .catch(() => process.exit(1))
})
