import { ContractError, type EndpointInput } from '@talent/contract'
import { chinaTime, type DayString } from '@talent/contract/calendar'
import type { withdrawNotice as endpoint } from '@talent/contract/notice-editor'
import type { Notice } from '@talent/contract/recruitment'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'

export const withdrawalIn = (row: {
  withdrawn_on: DayString | null
  withdrawn_reason: string | null
}): Notice['withdrawn'] =>
  row.withdrawn_on === null ? null : { on: row.withdrawn_on, reason: row.withdrawn_reason ?? '' }

/** That a notice was taken back, and why; null where it wasn't. */
export async function noticeWithdrawalOf(reader: Reader, id: string): Promise<Notice['withdrawn']> {
  const row = await reader
    .selectFrom('notice')
    .select(['withdrawn_on', 'withdrawn_reason'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : withdrawalIn(row)
}

/**
 * Takes a notice back, with its posts: no list has them any more. @returns its version
 * @throws ContractError `not_found`; `stale_version`; `wrong_state` where it is taken back already
 */
export async function withdrawNotice(
  trx: Trx,
  now: Date,
  { params: { id }, body: { version, reason } }: Pick<EndpointInput<typeof endpoint>, 'params' | 'body'>,
): Promise<number> {
  const row = await trx
    .selectFrom('notice')
    .select(['version', 'withdrawn_on'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  if (row.version !== version) throw new ContractError('stale_version')
  if (row.withdrawn_on !== null) throw new ContractError('wrong_state', { message: '这期公告已经撤下了' })
  await trx
    .updateTable('notice')
    .set({ withdrawn_on: chinaTime(now).day, withdrawn_reason: reason })
    // Closed like any other whose end has come; the version keeps the end it had.
    .set({ apply_until: sql<Date>`least(apply_until, ${now}::timestamptz)` })
    .where('id', '=', id)
    .execute()
  return version
}
