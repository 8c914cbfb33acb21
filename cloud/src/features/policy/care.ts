import { ContractError, LIMITS, type EndpointInput } from '@talent/contract'
import { addDays, type DayString } from '@talent/contract/calendar'
import { careDue, type PolicyCare, type setPolicyCare as caring } from '@talent/contract/policy-editor'
import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { PolicyRecord } from './import-policy.ts'
import { standsSql } from './queries.ts'

/** A published policy is looked at again after so many days, where nobody says otherwise. */
const REVIEW_DAYS = 182

interface CareRow {
  readonly owner: string | null
  readonly review_on: string | null
  readonly standard_until: string | null
}

/** As `careDue`, over the columns; a test holds both to each other. */
export const careDueSql = (today: DayString): RawBuilder<boolean> =>
  sql`(${standsSql(today)} and (owner is null or review_on is null
    or coalesce(review_on <= ${today}::date, false) or coalesce(standard_until < ${today}::date, false)))`

/** @param stands whether it is in force and wasn't taken back: of what is over nothing is due */
export function careOf(row: CareRow, today: DayString, stands: boolean): PolicyCare {
  const care = { owner: row.owner, reviewOn: row.review_on, standardUntil: row.standard_until }
  return { ...care, due: stands ? careDue(today, care) : [] }
}

/** @throws ContractError `not_found`; `stale_version` over what another wrote; `invalid` where the day isn't to come */
export async function setCare(
  trx: Trx,
  today: DayString,
  {
    params: { id },
    body: { before, owner, reviewOn },
  }: Pick<EndpointInput<typeof caring>, 'params' | 'body'>,
): Promise<PolicyCare> {
  const row = await trx
    .selectFrom('policy')
    .select(['owner', 'review_on', 'standard_until', standsSql(today).as('stands')])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  const isSaid = row.owner === owner && row.review_on === reviewOn
  if (!isSaid && (row.owner !== before.owner || row.review_on !== before.reviewOn))
    throw new ContractError('stale_version', { message: '责任科室或复核日刚被别人改过，请核对后再改' })
  if (reviewOn <= today)
    throw new ContractError('invalid', {
      fields: [{ field: 'reviewOn', label: '下次复核日', message: '要晚于今天' }],
    })
  await trx.updateTable('policy').set({ owner, review_on: reviewOn }).where('id', '=', id).execute()
  return careOf({ ...row, owner, review_on: reviewOn }, today, row.stands)
}

const ownerOf = ({ acceptDepartment, issuers, place }: PolicyRecord['policy']): string =>
  (acceptDepartment ?? issuers[0] ?? `${place}人才工作部门`).slice(0, LIMITS.owner)

/** Every policy has somebody who looks after it: who handles it, before a coordinator names another. */
export async function careFor(
  trx: Trx,
  policy: PolicyRecord['policy'],
  today: DayString,
  days: number = REVIEW_DAYS,
): Promise<void> {
  await trx
    .updateTable('policy')
    .set((eb) => ({
      owner: eb.fn.coalesce('owner', eb.val(ownerOf(policy))),
      review_on: sql<string>`coalesce(review_on, ${addDays(today, days)}::date)`,
    }))
    .where('id', '=', policy.id)
    .where((eb) => eb.or([eb('owner', 'is', null), eb('review_on', 'is', null)]))
    .execute()
}
