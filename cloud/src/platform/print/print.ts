import { createProgramPool } from '../program-pool.ts'
import type { Printed } from './print-process.ts'
import type { Sheet } from './print-sheet.ts'

const ask = createProgramPool<Sheet, Printed>(
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

/**
 * A sheet as PDF, in a process of its own: a page takes a third of a second of work, which would keep everybody waiting.
 * @throws ContractError `unavailable` while too many are at it or when it didn't end
 */
export const print = async (sheet: Sheet): Promise<Buffer> => Buffer.from((await ask(sheet)).bytes)
