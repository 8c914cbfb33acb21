import { setImmediate } from 'node:timers/promises'
import { createProgramPool } from '../program-pool.ts'
import type { Read, Row, Table, Written } from './sheet.ts'
import type { Answered, Asked } from './sheet-process.ts'

/** What a written one is. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function wholeOf({ read, rows = [] }: Answered): Promise<Read> {
  if (read === undefined) return { refused: '表格没有读完' }
  if (!('tables' in read)) return read
  const tables: Table[] = []
  for (const [at, table] of read.tables.entries()) {
    const own: Row[] = []
    for (const piece of rows[at] ?? []) {
      own.push(...(JSON.parse(Buffer.from(piece).toString()) as Row[]))
      await setImmediate()
    }
    tables.push({ ...table, rows: own })
  }
  return { tables }
}

/**
 * @param heapMb of a process; 400,000 cells take 210 MB and 2 s
 * @param workMs longer isn't waited: with the line it stays below the client's minute
 */
export function createSheets({ heapMb = 320, workMs = 20_000 } = {}) {
  const ask = createProgramPool<Asked, Answered>(
    'platform/sheets/sheet-process',
    {
      ...{ atOnce: 1, waiting: 20, waitMs: 20_000, workMs, idleMs: 60_000 },
      ...{ processBytes: 300_000_000, heapMb },
    },
    {
      name: 'sheets',
      busy: '现在导入的人较多，请稍后再试',
      tooLong: '表格读得太久，没有导入。请删去用不着的内容，或分成几份',
      interrupted: '表格没有读完，没有导入。请删去用不着的内容，或分成几份再试',
    },
  )
  return {
    readSheet: async (bytes: Buffer): Promise<Read> => wholeOf(await ask({ bytes })),
    writeSheet: async (written: Written): Promise<Buffer> =>
      Buffer.from((await ask({ written })).bytes ?? []),
  }
}

/**
 * A spreadsheet or a JSON file is read, and an .xlsx written, in a process of its own: what a file does to its reader
 * doesn't reach the server.
 * @throws ContractError `unavailable` while too many are at it or when it didn't end
 */
export const { readSheet, writeSheet } = createSheets()
