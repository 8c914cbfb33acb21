import { writeFile } from 'node:fs/promises'
import { rewritePicture, type PictureType, type Refusal } from './rewrite-picture.ts'

/**
 * What `clean-picture.ts` starts: rewrites one picture after the other, each sent as a message. It imports little,
 * so that it starts fast, and knows no key and no database.
 */
export interface Picture {
  readonly bytes: Buffer
  readonly type: PictureType
  readonly keptPixels: number
}
export type Answer = ({ kept: Buffer } | { refused: Refusal }) & {
  /** Bytes this process takes now. */
  readonly rss: number
}

// Ctrl+C and systemd tell the whole group: the server ends its work first, and this process ends with the server.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => {})
process.on('disconnect', () => process.exit())

// Where memory is short, Linux ends this process rather than the server. Elsewhere there is no such file.
writeFile('/proc/self/oom_score_adj', '1000').catch(() => {})

process.on('message', ({ bytes, type, keptPixels }: Picture) => {
  rewritePicture(bytes, type, keptPixels)
    .then((result) => process.send?.({ ...result, rss: process.memoryUsage.rss() } satisfies Answer))
    .catch(() => process.exit(1))
})
