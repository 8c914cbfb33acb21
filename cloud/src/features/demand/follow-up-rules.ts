import { DEMAND_CLASS_LABEL } from '@talent/contract/demand'
import { chinaTime, monthDayOf } from '@talent/contract/calendar'
import type { FollowUpRules } from '../../subjects.ts'
import { talentWords } from '../account/index.ts'
import { recordAct } from '../audit/index.ts'
import { phoneOf } from '../me/index.ts'
import { applyInterestChange, lockInterest } from './here.ts'
import { referredOf } from './read-interests.ts'
import { commissionerOf } from './say-interest.ts'

/** What is owed for an interest: that somebody asks the employer, and says how it ended. */
export const interestFollowUps: FollowUpRules = {
  lock: lockInterest,
  async namesOf(deps, accountIds) {
    const words = await talentWords(deps, deps.db, accountIds)
    return new Map([...words].map(([id, { name }]) => [id, name]))
  },
  async ownerFor(trx, id, except) {
    const row = await lockInterest(trx, id)
    return row === undefined ? null : commissionerOf(trx, row.talent_account_id, except)
  },
  async factsOf(deps, id) {
    const row = await deps.db
      .selectFrom('demand_interest as i')
      .innerJoin('demand_need as n', 'n.id', 'i.need_id')
      .selectAll('i')
      .select(['n.industry', 'n.class', 'n.position'])
      .where('i.id', '=', id)
      .executeTakeFirst()
    if (row === undefined) return []
    const referred = referredOf(deps, row)
    return [
      { label: '单位', text: row.employer },
      { label: '需求', text: row.title },
      { label: '类别', text: `${row.industry}，${DEMAND_CLASS_LABEL[row.class]}` },
      { label: '说感兴趣', text: monthDayOf(chinaTime(row.said_at).day) },
      ...(row.position === null ? [{ label: '目录', text: '最新的目录里已经没有' }] : []),
      ...(referred === null
        ? []
        : [
            { label: '替谁问', text: referred.name },
            { label: '对方做什么', text: referred.about },
          ]),
    ]
  },
  async phoneOf(deps, trx, by, id) {
    const row = await lockInterest(trx, id)
    if (row?.state !== 'open') return null
    const referred = referredOf(deps, row)
    const phone = referred?.phone ?? (await phoneOf(trx, deps.cipher, row.talent_account_id))
    if (phone === null) return null
    await recordAct(deps, trx, {
      ...{ by, ownerId: row.talent_account_id, action: 'reveal' },
      what: referred === null ? '手机号（感兴趣的需求）' : '您替别人留的手机号（感兴趣的需求）',
      subject: { kind: 'interest', id },
    })
    return phone
  },
  async whenEnded(deps, trx, _by, id) {
    const row = await lockInterest(trx, id)
    if (row === undefined) return
    await applyInterestChange(deps, trx, row, 'staff', {
      ...{ event: 'end', version: null },
      patch: { asked_at: null },
    })
  },
}
