import type { Db, Trx } from '../db/database.ts'
import type { RunCount } from '../jobs/define-job.ts'
import { pagesById } from './pages-by-id.ts'

const AT_ONCE = 100

/**
 * What a job does to everything it finds: a page of ids after the other, each locked in a transaction of its own and done
 * by what is true under the lock, so that several copies do it once. One that fails stops none of the others: its fault is
 * thrown once they are done, so that the job is tried again and seen as failing.
 * @param find the first `size` rows with an id after this one, by id
 * @param lock undefined: it is gone, or not what was looked for any more
 * @param work gives, if it says so, how many it told something
 */
export async function eachLocked<R>(
  db: Db,
  find: (after: string, size: number) => Promise<{ id: string }[]>,
  lock: (trx: Trx, id: string) => Promise<R | undefined>,
  work: (trx: Trx, row: R) => Promise<number | void>,
): Promise<RunCount> {
  let found = 0
  let told = 0
  const faults: unknown[] = []
  for await (const page of pagesById(AT_ONCE, find))
    for (const { id } of page) {
      const one = db.transaction().execute(async (trx) => {
        const row = await lock(trx, id)
        return row === undefined ? null : ((await work(trx, row)) ?? 0)
      })
      const done = await one.catch((fault: unknown) => {
        faults.push(fault)
        return null
      })
      if (done === null) continue
      found += 1
      told += done
    }
  if (faults.length > 0) throw faults[0]
  return { found, told }
}
