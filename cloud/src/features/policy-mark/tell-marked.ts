import { chinaTime, monthDayOf, type DayString } from '@talent/contract/calendar'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { RunCount } from '../../jobs/define-job.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { isHere } from '../account/index.ts'
import { putNews } from '../notification/index.ts'
import { changesBetween, newestEditionOf, policiesOn, withdrawalOf } from '../policy/index.ts'

/** Marks there is something to tell of: an opening that came, a saved document that was replaced. */
const due = (db: Reader, today: DayString) =>
  db
    .selectFrom('policy_mark as m')
    .innerJoin(policiesOn(db, today).select(['withdrawn_on', 'version']).as('p'), 'p.id', 'm.policy_id')
    .where((eb) =>
      eb.or([
        eb.and([
          eb('m.mark', '=', 'opening'),
          eb('p.applying', '=', 'open'),
          eb('p.withdrawn_on', 'is', null),
        ]),
        eb.and([
          eb('m.mark', '=', 'saved'),
          eb('m.told_at', 'is', null),
          eb('p.version', '>', eb.ref('m.seen_version')),
        ]),
        eb.and([
          eb('m.mark', '=', 'saved'),
          eb('m.told_at', 'is', null),
          eb.or([eb('p.validity', '=', 'superseded'), eb('p.withdrawn_on', 'is not', null)]),
        ]),
      ]),
    )
    .where(isHere(sql.ref('m.account_id')))

/** With its year where that isn't this one. */
const dayOf = (day: DayString, today: DayString): string =>
  day.slice(0, 4) === today.slice(0, 4) ? monthDayOf(day) : `${day.slice(0, 4)}年${monthDayOf(day)}`

/** What a revision made better or worse, once a version; one that changes nothing for those who apply is no news. */
async function tellRevised(
  deps: Deps,
  trx: Trx,
  mark: {
    id: string
    accountId: string
    policy_id: string
    title: string
    seen_version: number
    version: number
  },
): Promise<number> {
  const { id, policy_id, version, accountId } = mark
  await trx.updateTable('policy_mark').set({ seen_version: version }).where('id', '=', id).execute()
  const changes = await changesBetween(
    trx,
    { id: policy_id, version: mark.seen_version },
    { id: policy_id, version },
  )
  if (changes.length === 0) return 0
  const [first, second] = changes.map(({ text }) => text)
  const more = changes.length > 2 ? `，共 ${changes.length} 处` : ''
  return putNews({ ...deps, db: trx }, [
    {
      subject: { kind: 'policy', id: policy_id },
      ownerId: accountId,
      entryId: `policy-mark-${id}-${version}`,
      at: deps.clock.now(),
      to: [
        {
          accountId,
          what: `您收藏的“${mark.title}”有修订：${[first, second].filter(Boolean).join('；')}${more}`,
        },
      ],
    },
  ])
}

/**
 * 开放时告诉我, and what became of what one saved: each is told once, by however many copies this is run. Who waited for an
 * opening waits for it no longer; for the next one they ask again.
 */
export async function tellMarked(deps: Deps): Promise<RunCount> {
  const now = deps.clock.now()
  const today = chinaTime(now).day
  return eachLocked(
    deps.db,
    (after, size) =>
      due(deps.db, today).select('m.id').where('m.id', '>', after).orderBy('m.id').limit(size).execute(),
    (trx, id) =>
      due(trx, today)
        .select([
          'm.id',
          'm.account_id',
          'm.policy_id',
          'm.mark',
          'm.seen_version',
          'p.title',
          'p.apply_until',
        ])
        .select(['p.version', 'p.validity', 'p.withdrawn_on'])
        .where('m.id', '=', id)
        .forUpdate('m')
        .executeTakeFirst(),
    async (trx, { id, account_id: accountId, policy_id, mark, title, apply_until: until, ...row }) => {
      const isOver = row.validity === 'superseded' || row.withdrawn_on !== null
      if (mark === 'saved' && !isOver)
        return tellRevised(deps, trx, { id, accountId, policy_id, title, ...row })
      if (mark === 'opening') await trx.deleteFrom('policy_mark').where('id', '=', id).execute()
      else await trx.updateTable('policy_mark').set({ told_at: now }).where('id', '=', id).execute()
      const newer =
        mark === 'saved'
          ? ((await withdrawalOf(trx, policy_id))?.successor?.title ??
            (await newestEditionOf(trx, policy_id)))
          : null
      const what =
        mark === 'opening'
          ? `“${title}”现在能申请了${until === null ? '' : `，${dayOf(until, today)}截止`}`
          : `您收藏的“${title}”不再执行${newer === null ? '' : `，由“${newer}”代替`}`
      return putNews({ ...deps, db: trx }, [
        {
          subject: { kind: 'policy', id: policy_id },
          ownerId: accountId,
          entryId: `policy-mark-${id}`,
          at: now,
          to: [{ accountId, what }],
        },
      ])
    },
  )
}
