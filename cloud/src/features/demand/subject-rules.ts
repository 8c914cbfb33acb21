import { endConsents } from '../consent/index.ts'
import { NEWS_ALONE, type SubjectRules } from '../../subjects.ts'
import { interestFollowUps } from './follow-up-rules.ts'
import { interestsHere, lockInterest } from './here.ts'
import { takeBack } from './verbs.ts'

/** News, the trail, a consent and a follow-up speak of it. */
export const interestSubject: SubjectRules = {
  ...NEWS_ALONE,
  kind: 'interest',
  isHere: async (db, id) =>
    (await interestsHere(db).select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
  async viewersOf(db, ids) {
    const rows = await interestsHere(db)
      .select(['id', 'talent_account_id'])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map(({ id, talent_account_id: talent }) => [id, ({ accountId }) => accountId === talent]),
    )
  },
  async briefsOf({ db }, ids) {
    const rows = await db
      .selectFrom('demand_interest')
      .select(['id', 'title', 'state'])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(rows.map(({ id, title, state }) => [id, { title, number: '', open: state === 'open' }]))
  },
  followUp: interestFollowUps,
  /** Without it nobody may follow it up: it is taken back. */
  async whenConsentWithdrawn(deps, trx, _by, id) {
    const row = await lockInterest(trx, id)
    if (row === undefined) return
    await endConsents(trx, { kind: 'interest', id }, deps.clock.now())
    if (row.state === 'open') await takeBack(deps, trx, row, null)
    else
      await trx
        .updateTable('demand_interest')
        .set({ referred_encrypted: null })
        .where('id', '=', id)
        .execute()
  },
}
