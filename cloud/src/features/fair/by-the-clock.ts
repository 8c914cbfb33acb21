import { addDays, chinaInstant, chinaTime } from '@talent/contract/calendar'
import type { Deps } from '../../deps.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { passesHere } from './fair-rows.ts'
import { tellOne } from './news.ts'
import { factsNow, lapsedNow, movePass, offerFreePlaces } from './pass.ts'

/** Places nobody confirmed in time go to the next. Safe to run again at any time. */
export async function lapsePlaces(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  await eachLocked(
    deps.db,
    (after, size) =>
      lapsedNow(deps.db, now)
        .innerJoin('fair as f', 'f.id', 'p.fair_id')
        .select('f.id')
        .distinct()
        .where('f.id', '>', after)
        .orderBy('f.id')
        .limit(size)
        .execute(),
    (trx, id) => trx.selectFrom('fair').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst(),
    async (trx, fair) => {
      const late = await lapsedNow(trx, now)
        .selectAll('p')
        .where('p.fair_id', '=', fair.id)
        .orderBy('p.id')
        .execute()
      for (const pass of late) {
        const facts = factsNow(fair, pass, now)
        await movePass(trx, pass, { event: 'lapse', by: 'system', facts }, { offered_until: null })
        await tellOne(deps, trx, fair, pass, `lapse-${pass.version}`, { kind: 'lapse' })
      }
      await offerFreePlaces(deps, trx, fair)
    },
  )
}

/** Whoever comes tomorrow, once. */
export async function remindComing(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  const tomorrow = addDays(chinaTime(now).day, 1)
  const coming = () =>
    passesHere(deps.db)
      .innerJoin('fair as f', 'f.id', 'p.fair_id')
      .where('f.state', '=', 'published')
      .where('f.starts_at', '>=', new Date(chinaInstant(tomorrow, '00:00')))
      .where('f.starts_at', '<', new Date(chinaInstant(addDays(tomorrow, 1), '00:00')))
      .where('p.state', '=', 'booked')
      .where('p.reminded_at', 'is', null)
  await eachLocked(
    deps.db,
    (after, size) => coming().select('p.id').where('p.id', '>', after).orderBy('p.id').limit(size).execute(),
    (trx, id) =>
      passesHere(trx)
        .selectAll('p')
        .where('p.id', '=', id)
        .where('p.state', '=', 'booked')
        .where('p.reminded_at', 'is', null)
        .forUpdate('p')
        .executeTakeFirst(),
    async (trx, pass) => {
      const fair = await trx
        .selectFrom('fair')
        .selectAll()
        .where('id', '=', pass.fair_id)
        .executeTakeFirstOrThrow()
      await trx.updateTable('fair_pass').set({ reminded_at: now }).where('id', '=', pass.id).execute()
      await tellOne(deps, trx, fair, pass, `eve-${tomorrow}`, { kind: 'eve' })
    },
  )
}
