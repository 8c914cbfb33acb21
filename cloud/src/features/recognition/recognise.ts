import { chinaTime } from '@talent/contract/calendar'
import { classOf, termOf } from '@talent/contract/recognition'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { objectionsTo } from '../complaint/index.ts'
import { keepVerified } from '../service-request/index.ts'
import { removeOverCodes } from './credential.ts'
import { applyRecognitionChange } from './change-recognition.ts'
import { factsNow, lockRecognition, publicUntilOf, recognitionsHere } from './here.ts'
import { schemesOf } from './schemes.ts'
import type { RecognitionRow } from './tables.ts'

const SYSTEM = { role: 'system', accountId: null } as const

/** What holds of this person until now: the newest that nothing replaced. */
const earlierOf = (trx: Trx, { id, talent_account_id: talent }: RecognitionRow) =>
  trx
    .selectFrom('recognition')
    .select(['id', 'category', 'valid_until'])
    .where('talent_account_id', '=', talent)
    .where('id', '<>', id)
    .where('state', '=', 'recognised')
    .where('replaced_by', 'is', null)
    .execute()

/**
 * 认定, once 公示 is over and every objection answered: its term, the class as a verified fact, and the end of what stood
 * before. By what is true under the lock, so that it happens once; its days don't hang on when this ran.
 */
export async function recogniseWhenOver(deps: Deps, trx: Trx, row: RecognitionRow): Promise<void> {
  const scheme = (await schemesOf(trx, [row]))(row)
  const { open, settledAt } = (await objectionsTo(trx, [row.id]))(row.id)
  const publicUntil = publicUntilOf(deps, row, scheme)
  const { over, contested } = factsNow(deps, row, scheme, open)
  if (row.state !== 'publicised' || !over || contested || publicUntil === null) return
  const earlier = await earlierOf(trx, row)
  const same = earlier.filter(({ category }) => category === row.category)
  const ends = same.map(({ valid_until: until }) => until ?? '').sort()
  const term = termOf(
    { publicUntil, settledAt, earlierUntil: ends[ends.length - 1] ?? null },
    classOf(scheme, row.category)?.termMonths ?? 0,
  )
  await applyRecognitionChange(deps, trx, row, SYSTEM, {
    event: 'recognise',
    version: null,
    patch: { public_until: publicUntil, valid_from: term.from, valid_until: term.until },
  })
  if (earlier.length > 0)
    await trx
      .updateTable('recognition')
      .set({ replaced_by: row.id })
      .where(
        'id',
        'in',
        earlier.map(({ id }) => id),
      )
      .execute()
  await keepVerified(trx, {
    ...{ accountId: row.talent_account_id, kind: 'talent-category', value: row.category },
    ...{ scheme: scheme.name, validUntil: term.until, requestId: row.request_id },
    ...{ verifiedBy: row.reviewed_by, at: deps.clock.now() },
  })
}

async function remindOfEnd(deps: Deps, trx: Trx, row: RecognitionRow): Promise<void> {
  const scheme = (await schemesOf(trx, [row]))(row)
  if (row.state !== 'recognised' || row.replaced_by !== null) return
  if (!factsNow(deps, row, scheme, 0).endsSoon) return
  await applyRecognitionChange(deps, trx, row, SYSTEM, {
    event: 'remind',
    version: null,
    patch: { reminded_at: deps.clock.now() },
  })
}

/** Safe to run again at any time, and by several at once. */
export async function watchRecognitions(deps: Deps): Promise<void> {
  const { db, clock } = deps
  const today = chinaTime(clock.now()).day
  const find = (which: ReturnType<typeof sql<boolean>>) => (after: string, size: number) =>
    recognitionsHere(db).select('id').where(which).where('id', '>', after).orderBy('id').limit(size).execute()
  // Few are public at a time; when each ends, the calendar says.
  await eachLocked(db, find(sql`state = 'publicised'`), lockRecognition, (trx, row) =>
    recogniseWhenOver(deps, trx, row),
  )
  const ending = sql<boolean>`state = 'recognised' and replaced_by is null and reminded_at is null
    and valid_until >= ${today}::date and valid_until <= (${today}::date + 366)`
  await removeOverCodes(deps)
  await eachLocked(db, find(ending), lockRecognition, (trx, row) => remindOfEnd(deps, trx, row))
}
