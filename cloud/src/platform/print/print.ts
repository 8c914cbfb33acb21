import { createProgramPool } from '../program-pool.ts'
import type { Poster, ShareCard } from './print-poster.ts'
import type { Asked, Printed } from './print-process.ts'
import type { Sheet } from './print-sheet.ts'

const ask = createProgramPool<Asked, Printed>(
  'platform/print/print-process',
  // Waiting included it stays below the client's minute. About 120 MB are usual: the font is read whole.
  { atOnce: 1, waiting: 20, waitMs: 20_000, workMs: 20_000, idleMs: 60_000, processBytes: 400_000_000 },
  {
    name: 'print',
    busy: '现在下载的人较多，请稍后再试',
    tooLong: '生成得太久，请稍后再试',
    interrupted: '生成中断了，请再试一次',
  },
)

const printed = async (asked: Asked): Promise<Buffer> => Buffer.from((await ask(asked)).bytes)

/**
 * A sheet as PDF, in a process of its own: a page takes a third of a second of work, which would keep everybody waiting.
 * @throws ContractError `unavailable` while too many are at it or when it didn't end
 */
export const print = (sheet: Sheet): Promise<Buffer> => printed({ as: 'sheet', words: sheet })

/** A long picture one forwards, as PNG. @throws as `print` */
export const drawPoster = (poster: Poster): Promise<Buffer> => printed({ as: 'poster', words: poster })

/** The picture of a card, as PNG. @throws as `print` */
export const drawCard = (card: ShareCard): Promise<Buffer> => printed({ as: 'card', words: card })
