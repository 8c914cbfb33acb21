import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { eachLocked } from './each-locked.ts'

/** Days a feature stores that were counted in working days: after a change of the calendar they are counted anew. */
export interface CountedDays {
  /** Whether any that still matters was counted by another calendar than the present one. */
  isAnyOutdated(deps: Deps): Promise<boolean>
  /** Safe to run again at any time, and by several copies at once. */
  recount(deps: Deps): Promise<unknown>
}

/** Of a row that keeps the revision of the calendar it was counted by. */
export const isOutdated = ({ calendar }: Pick<Deps, 'calendar'>) =>
  sql<boolean>`due_revision is distinct from ${calendar.revision()}`

/** Of rows with a day each: found by id, counted under the lock of the row. */
export const countedDays = <R>(
  find: (deps: Deps, after: string, size: number) => Promise<{ id: string }[]>,
  lock: (trx: Trx, id: string) => Promise<R | undefined>,
  recount: (deps: Deps, trx: Trx, row: R) => Promise<unknown>,
): CountedDays => ({
  isAnyOutdated: async (deps) => (await find(deps, '', 1)).length > 0,
  recount: (deps) =>
    eachLocked(
      deps.db,
      (after, size) => find(deps, after, size),
      lock,
      async (trx, row) => void (await recount(deps, trx, row)),
    ),
})
