import { APPLICATION_STATE_LABEL } from '@talent/contract/application'
import { chinaTime, monthDayOf } from '@talent/contract/calendar'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { FollowUpRules } from '../../subjects.ts'
import { talentWords } from '../account/index.ts'
import { owe } from '../follow-up/index.ts'
import { lockApplication } from './here.ts'
import { sentOf } from './sent-cv.ts'
import type { ApplicationRow } from './tables.ts'
import { twinsOf } from './twins.ts'

/** The coordinator with the fewest open follow-ups; null: nobody is left. */
async function ownerFor(trx: Trx, except: readonly string[]): Promise<string | null> {
  const others = sql.join(except.length === 0 ? [''] : except)
  const { rows } = await sql<{ id: string }>`
    select r.account_id as id from active_role r
     where r.role = 'coordinator' and r.account_id not in (${others})
     order by (select count(*) from follow_up f where f.owner_account_id = r.account_id and f.state = 'open'), r.account_id
     limit 1`.execute(trx)
  return rows[0]?.id ?? null
}

/** It goes to 督办: a coordinator asks the employer. No word of the CV is in it. */
export async function superviseApplication(deps: Deps, trx: Trx, row: ApplicationRow): Promise<void> {
  await owe(deps, trx, {
    kind: 'application',
    subject: { kind: 'application', id: row.id },
    ownerId: await ownerFor(trx, [row.talent_account_id]),
    forId: row.talent_account_id,
    what: '',
  })
}

/** What is owed for a late answer: that somebody asked the employer. The answer ends it too. */
export const applicationFollowUps: FollowUpRules = {
  lock: lockApplication,
  async namesOf(deps, accountIds) {
    const words = await talentWords(deps, deps.db, accountIds)
    return new Map([...words].map(([id, { name }]) => [id, name]))
  },
  ownerFor: (trx, _id, except) => ownerFor(trx, except),
  async factsOf(deps, id) {
    const row = await deps.db.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirst()
    if (row === undefined) return []
    const { post } = sentOf(deps, row)
    const twin = (await twinsOf(deps.db, [row])).has(id)
    return [
      { label: '用人单位', text: post.employer },
      { label: '岗位', text: post.title },
      { label: '投递', text: monthDayOf(chinaTime(row.sent_at).day) },
      { label: '状态', text: APPLICATION_STATE_LABEL[row.state] },
      { label: '应答复', text: monthDayOf(row.due_on) },
      ...(twin
        ? [{ label: '可能重复', text: '这个岗位有另一份投递，姓名和电话与这份相同，可能是同一个人' }]
        : []),
    ]
  },
  phoneOf: async () => null,
  whenEnded: async () => undefined,
}
