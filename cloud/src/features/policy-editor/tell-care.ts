import { chinaTime, type DayString } from '@talent/contract/calendar'
import { CARE_DUE_LABEL } from '@talent/contract/policy-editor'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { coordinatorsNow } from '../account/index.ts'
import { putNews } from '../notification/index.ts'
import { careOf, standsSql } from '../policy/index.ts'

/** Whose day of review has come, or whose amount is past its end, since coordinators were told last. */
const due = (db: Reader, today: DayString) =>
  db
    .selectFrom('policy')
    .where(standsSql(today))
    .where(
      sql<boolean>`(review_on <= ${today}::date and (care_told_on is null or care_told_on < review_on)
        or standard_until < ${today}::date and (care_told_on is null or care_told_on <= standard_until))`,
    )

/**
 * 复核到期 and 标准待更新: each is told once to those who coordinate, by however many copies it is run. On a day off nobody is
 * told; until somebody sees to it the policy heads their list.
 */
export async function tellCare(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  const today = chinaTime(now).day
  if (!deps.calendar.isWorkingDay(today)) return
  await eachLocked(
    deps.db,
    (after, size) =>
      due(deps.db, today).select('id').where('id', '>', after).orderBy('id').limit(size).execute(),
    (trx, id) =>
      due(trx, today)
        .select(['id', 'title', 'owner', 'review_on', 'standard_until'])
        .where('id', '=', id)
        .forNoKeyUpdate()
        .executeTakeFirst(),
    async (trx, { id, title, ...row }) => {
      await trx.updateTable('policy').set({ care_told_on: today }).where('id', '=', id).execute()
      const { due: kinds, owner } = careOf(row, today, true)
      const what = `“${title}”${kinds.map((kind) => CARE_DUE_LABEL[kind]).join('、')}，责任科室：${owner ?? '没有写'}`
      const coordinators = await coordinatorsNow(trx)
      await putNews(
        { ...deps, db: trx },
        coordinators.map((accountId) => ({
          subject: { kind: 'policy_draft', id } as const,
          ownerId: accountId,
          entryId: `policy-care-${id}-${today}`,
          at: now,
          to: [{ accountId, what }],
        })),
      )
    },
  )
}
