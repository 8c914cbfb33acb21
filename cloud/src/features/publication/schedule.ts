import { ContractError } from '@talent/contract'
import { chinaTime, compareInstants, instantAfter, monthDayOf } from '@talent/contract/calendar'
import { SCHEDULE_MOST_DAYS, type PublicationKind, type Scheduled } from '@talent/contract/publication'
import type { Selectable } from 'kysely'
import type { Db, Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { putNews } from '../notification/index.ts'
import { recordEntry } from './publish.ts'
import type { Reviewable } from './publishable.ts'
import { insistApproved, reviewRule } from './review.ts'
import type { PublicationTables } from './tables.ts'
import {
  clearSchedule,
  findMarks,
  insistPublishable,
  lockCopy,
  lockShownCopy,
  removeCopy,
} from './working-copy.ts'

type Row = Selectable<PublicationTables['publication_schedule']>

const faulty = (message: string) =>
  new ContractError('invalid', { message, fields: [{ field: 'at', label: '发布时间', message }] })

/**
 * The copy that was looked at goes live at this moment, as it is now; whoever writes on changes nothing of it. Said again, the
 * later word holds.
 * @throws ContractError as `publishCopy`; `invalid` for a moment that is past or too far ahead
 */
export async function scheduleCopy<C>(
  deps: Deps,
  by: Caller,
  of: Reviewable<C>,
  { id, hash, at }: { id: string; hash: string; at: string },
): Promise<{ id: string }> {
  const now = deps.clock.now()
  if (compareInstants(at, now) <= 0) throw faulty('这个时间已经过了，请选以后的时间，或现在发布')
  if (compareInstants(at, instantAfter(now, SCHEDULE_MOST_DAYS)) > 0)
    throw faulty(`最多定到 ${SCHEDULE_MOST_DAYS} 天以后`)
  return deps.db.transaction().execute(async (trx) => {
    const { marks, copy, published } = await lockShownCopy(trx, of, id, hash)
    await insistPublishable(trx, of, id, copy, published.version)
    const reviewedBy = await insistApproved(trx, of.kind, marks)
    const same = await trx
      .selectFrom('publication_schedule')
      .select('id')
      .where((eb) =>
        eb.and({
          ...{ kind: of.kind, subject_id: id, published_version: published.version, hash },
          goes_live_at: new Date(at),
        }),
      )
      .where('reviewed_by', 'is not distinct from', reviewedBy)
      .executeTakeFirst()
    if (same !== undefined) return same
    await clearSchedule(trx, of.kind, id)
    const scheduleId = deps.newId()
    await trx
      .insertInto('publication_schedule')
      .values({
        id: scheduleId,
        ...{ kind: of.kind, subject_id: id, published_version: published.version },
        ...{ content: JSON.stringify(copy.content), hash, goes_live_at: new Date(at) },
        ...{ set_by: by.accountId, set_at: now, reviewed_by: reviewedBy },
      })
      .execute()
    return { id: scheduleId }
  })
}

/**
 * This one alone: what was set anew meanwhile stays. What is over is called off already.
 * @throws ContractError `not_found`
 */
export async function callOffSchedule<C>(
  db: Db,
  of: Reviewable<C>,
  { id, schedule }: { id: string; schedule: string },
): Promise<void> {
  if ((await of.current(db, id)) === null) throw new ContractError('not_found')
  await db
    .deleteFrom('publication_schedule')
    .where('kind', '=', of.kind)
    .where('subject_id', '=', id)
    .where('id', '=', schedule)
    .execute()
}

/** When it goes live, who said so, and whether somebody wrote on since. */
export async function scheduledOf(
  reader: Reader,
  kind: PublicationKind,
  id: string,
): Promise<Scheduled | null> {
  const row = await reader
    .selectFrom('publication_schedule as s')
    .innerJoin('account as a', 'a.id', 's.set_by')
    .select(['s.id', 's.goes_live_at', 's.hash', 'a.name as by'])
    .where('s.kind', '=', kind)
    .where('s.subject_id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const { id: schedule, goes_live_at, hash, by } = row
  const marks = await findMarks(reader, kind, id)
  return { id: schedule, at: goes_live_at.toISOString(), by, writtenOn: marks?.hash !== hash }
}

/** By subject. */
export async function listScheduled(reader: Reader, kind: PublicationKind): Promise<Map<string, string>> {
  const rows = await reader
    .selectFrom('publication_schedule')
    .select(['subject_id', 'goes_live_at'])
    .where('kind', '=', kind)
    .execute()
  return new Map(rows.map(({ subject_id, goes_live_at }) => [subject_id, goes_live_at.toISOString()]))
}

const momentOf = (at: Date) => {
  const { day, time } = chinaTime(at)
  return `${monthDayOf(day)} ${time}`
}

/** Why it can't go live after all, or null: checked on the day, under what is in force by then. */
async function refusalOf<C>(trx: Trx, of: Reviewable<C>, row: Row): Promise<string | null> {
  const published = await of.current(trx, row.subject_id)
  if (published === null || published.version !== row.published_version) return '线上已经是另一版'
  if (row.reviewed_by === null && (await reviewRule(trx, of.kind)).required)
    return '现在发布前要另一位统筹审核'
  const [fault, ...others] = await of.check(trx, row.content as C, row.subject_id)
  return fault === undefined
    ? null
    : `${fault.label}${fault.message}${others.length > 0 ? `，共 ${others.length + 1} 处要改` : ''}`
}

/** One goes live, or whoever set it reads why not; either way it is over. */
async function fire<C>(deps: Deps, trx: Trx, of: Reviewable<C>, row: Row): Promise<void> {
  const { subject_id: id, set_by: setBy } = row
  const marks = await lockCopy(trx, of.kind, id)
  const refusal = await refusalOf(trx, of, row)
  await clearSchedule(trx, of.kind, id)
  const content = row.content as C
  let what = `“${of.titleOf(content)}”定在${momentOf(row.goes_live_at)}发布，没有发布：${refusal ?? ''}`
  if (refusal === null) {
    const version = await of.put(trx, id, content)
    await recordEntry(
      deps,
      trx,
      { accountId: setBy },
      {
        ...{ kind: of.kind, id, event: 'publish', version, reviewedBy: row.reviewed_by },
      },
    )
    // What was written since is kept; it is merged with this version like with any other.
    if (marks?.hash === row.hash) await removeCopy(trx, of.kind, id)
    what = `“${of.titleOf(content)}”第 ${version} 版已按时发布（${momentOf(row.goes_live_at)}）`
  }
  await putNews({ ...deps, db: trx }, [
    {
      subject: { kind: of.draft, id },
      ownerId: setBy,
      entryId: `scheduled-${row.id}`,
      at: deps.clock.now(),
      to: [{ accountId: setBy, what }],
    },
  ])
}

/** Whatever is due of a kind by now. */
export async function publishDue<C>(deps: Deps, of: Reviewable<C>): Promise<void> {
  const due = (reader: Reader) =>
    reader
      .selectFrom('publication_schedule')
      .where('kind', '=', of.kind)
      .where('goes_live_at', '<=', deps.clock.now())
  await eachLocked(
    deps.db,
    (after, size) => due(deps.db).select('id').where('id', '>', after).orderBy('id').limit(size).execute(),
    // The copy first, like whoever publishes; then it is looked at again.
    async (trx, id) => {
      const found = await due(trx).select('subject_id').where('id', '=', id).executeTakeFirst()
      if (found === undefined) return undefined
      await lockCopy(trx, of.kind, found.subject_id)
      return due(trx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    },
    (trx, row) => fire(deps, trx, of, row),
  )
}
