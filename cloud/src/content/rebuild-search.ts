import type { Db, Trx } from '../db/database.ts'
import { onceByVersion } from './once-by-version.ts'

/** Raised with every change of `searchableText`, of first letters, `readPost`, or of what a feature lets be searched. */
const SEARCH_VERSION = 7

/** Brings what is searched into the form questions are brought into, once after the program changed that form. */
export const rebuildSearch = (
  db: Db,
  features: readonly { rebuildSearch?(trx: Trx): Promise<void> }[],
): Promise<boolean> =>
  onceByVersion(db, 'search', SEARCH_VERSION, async (trx) => {
    for (const feature of features) await feature.rebuildSearch?.(trx)
  })
