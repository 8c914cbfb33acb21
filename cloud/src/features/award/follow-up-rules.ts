import { DELAY_CAUSE_LABEL, moneyText } from '@talent/contract/award'
import { chinaTime, monthDayOf } from '@talent/contract/calendar'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { FollowUpRules } from '../../subjects.ts'
import { talentWords } from '../account/index.ts'
import type { Deps } from '../../deps.ts'
import { owe } from '../follow-up/index.ts'
import { lockAward } from './here.ts'
import type { AwardRow } from './tables.ts'

/** The coordinator with the fewest open follow-ups who neither gets it nor speaks for whoever does; null: nobody is left. */
export async function ownerFor(trx: Trx, id: string, except: readonly string[]): Promise<string | null> {
  const others = sql.join(except.length === 0 ? [''] : except)
  const { rows } = await sql<{ id: string }>`
    select r.account_id as id from active_role r
     where r.role = 'coordinator' and r.account_id not in (${others})
       and not exists (select 1 from award a where a.id = ${id} and a.talent_account_id = r.account_id)
       and not exists (select 1 from award a join enterprise e on e.id = a.enterprise_id
         join role_scope s on s.role = 'contact' and s.kind = 'enterprise' and s.value = coalesce(e.merged_into, e.id)
        where a.id = ${id} and s.account_id = r.account_id)
     order by (select count(*) from follow_up f where f.owner_account_id = r.account_id and f.state = 'open'), r.account_id
     limit 1`.execute(trx)
  return rows[0]?.id ?? null
}

/** It goes to 督办: somebody owes an answer, a reason or a new day. */
export async function superviseAward(deps: Deps, trx: Trx, row: AwardRow): Promise<void> {
  const { talent_account_id: person, enterprise_id: enterpriseId } = row
  await owe(deps, trx, {
    kind: 'award',
    subject: { kind: 'award', id: row.id },
    ownerId: await ownerFor(trx, row.id, person === null ? [] : [person]),
    forId: person ?? { enterpriseId: enterpriseId ?? '' },
    what: '',
  })
}

/** What is owed for a late award: a reason and a new day, the payment, or the end. Any of these ends it. */
export const awardFollowUps: FollowUpRules = {
  lock: lockAward,
  async namesOf(deps, accountIds) {
    const words = await talentWords(deps, deps.db, accountIds)
    return new Map([...words].map(([id, { name }]) => [id, name]))
  },
  ownerFor: (trx, id, except) => ownerFor(trx, id, except),
  async factsOf({ db }, id) {
    const row = await db.selectFrom('award').selectAll().where('id', '=', id).executeTakeFirst()
    if (row === undefined) return []
    return [
      { label: '金额', text: moneyText(row.amount_fen) },
      { label: '原承诺日', text: monthDayOf(row.promised_on) },
      { label: '现承诺日', text: monthDayOf(row.due_on) },
      ...(row.missing_at === null
        ? []
        : [{ label: '本人说没到账', text: monthDayOf(chinaTime(row.missing_at).day) }]),
      { label: '上次的原因', text: row.cause === null ? '没写过' : DELAY_CAUSE_LABEL[row.cause] },
    ]
  },
  phoneOf: async () => null,
  whenEnded: async () => undefined,
}
