import { chinaTime } from '@talent/contract/calendar'
import { hiringDueOn } from '@talent/contract/employer'
import { standingDays } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { contactsOf } from '../enterprise/index.ts'
import { owe } from '../follow-up/index.ts'
import { closedPosts, isSaidOf } from '../recruitment/index.ts'
import { lockHiring, unsaidOf } from './hiring.ts'
import { ANNOUNCE_HIRING } from './jobs.ts'

/** What closed longer ago is over: a word of it has been owed and raised, or never was. */
const DAYS_BACK = 60
const sinceOf = (now: Date) => sql`${now}::timestamptz - make_interval(days => ${DAYS_BACK}::int)`

/** Not of what was said since, nor of what one applied for elsewhere. */
const asked = (db: Reader, now: Date) =>
  closedPosts(db, now)
    .where(sql<boolean>`least(p.deadline, n.apply_until) > ${sinceOf(now)}`)
    .where('p.apply_how', 'is', null)
    .where(sql<boolean>`not ${isSaidOf()}`)

/** From now on a word is owed of what has closed since the last time; also of what was opened and closed once more. */
async function beginOwing(deps: Deps, trx: Trx, enterpriseId: string, late: string): Promise<void> {
  const { calendar, clock } = deps
  const posts = await asked(trx, clock.now())
    .leftJoin('hiring as h', 'h.id', 'p.id')
    .where(sql<string>`coalesce(e.merged_into, e.id)`, '=', enterpriseId)
    .where(sql<boolean>`h.due_since is distinct from least(p.deadline, n.apply_until)`)
    .execute()
  const rows = posts.map(({ id, closed_at: since }) => ({
    ...{ id, due_on: hiringDueOn(calendar, since), due_since: since, due_revision: calendar.revision() },
    ...{ reminded_for: null, raised_for: null },
  }))
  // Whoever speaks for it since yesterday doesn't owe what closed long before.
  const owed = rows.filter(({ due_on: day }) => day > late)
  if (owed.length === 0) return
  await trx
    .insertInto('hiring')
    .values(owed)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        due_on: eb.ref('excluded.due_on'),
        due_since: eb.ref('excluded.due_since'),
        due_revision: eb.ref('excluded.due_revision'),
        ...{ reminded_for: null, raised_for: null },
      })),
    )
    .execute()
}

/** One piece of news and one follow-up an enterprise, however many posts. The enterprise is locked. */
async function watchOne(deps: Deps, trx: Trx, enterpriseId: string): Promise<void> {
  const now = deps.clock.now()
  const { ahead, late } = standingDays(deps.calendar, now)
  const contacts = await contactsOf(trx, [enterpriseId])
  if (contacts.size > 0) await beginOwing(deps, trx, enterpriseId, late)
  const unsaid = await unsaidOf(trx, now, enterpriseId).execute()
  const due = unsaid.filter(
    ({ due_on: day, reminded_for: told }) => day <= ahead && day > late && told !== day,
  )
  const raised = unsaid.filter(({ due_on: day, raised_for: told }) => day <= late && told !== day)
  const mark = async (event: 'remind' | 'raise', posts: typeof unsaid) => {
    const [first] = posts
    if (first === undefined) return
    const told = sql<string>`due_on`
    await trx
      .updateTable('hiring')
      .set(event === 'raise' ? { raised_for: told, reminded_for: told } : { reminded_for: told })
      .where(
        'id',
        'in',
        posts.map(({ id }) => id),
      )
      .execute()
    await deps.queue.send(trx, ANNOUNCE_HIRING, {
      ...{ id: enterpriseId, event, day: first.due_on, posts: posts.length },
      on: chinaTime(now).day,
    })
  }
  await mark('remind', due)
  await mark('raise', raised)
  if (raised.length === 0) return
  const subject = { kind: 'hiring', id: enterpriseId } as const
  // Any coordinator takes it.
  await owe(deps, trx, { kind: 'hiring', subject, ownerId: null, forId: { enterpriseId }, what: '' })
}

/** Each is reminded of once and raised once. On a day off nobody is told; safe to run again at any time. */
export async function watchHiring(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  if (!deps.calendar.isWorkingDay(chinaTime(now).day)) return
  const present = sql<string>`coalesce(e.merged_into, e.id)`
  await eachLocked(
    deps.db,
    (after, size) =>
      asked(deps.db, now)
        .clearSelect()
        .select(present.as('id'))
        .distinct()
        .where(present, '>', after)
        .orderBy('id')
        .limit(size)
        .execute(),
    lockHiring,
    (trx, { id }) => watchOne(deps, trx, id),
  )
}
