import { ContractError, type EndpointInput } from '@talent/contract'
import type { endNotice as endpoint } from '@talent/contract/notice-editor'
import { noticePhase, type NoticeEnd } from '@talent/contract/recruitment'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'

export const endIn = (row: { ended_at: Date | null; ended_reason: string | null }): NoticeEnd | null =>
  row.ended_at === null ? null : { at: row.ended_at.toISOString(), reason: row.ended_reason ?? '' }

/** That a notice takes no more applications before its day, and why; null where it doesn't. */
export async function noticeEndOf(reader: Reader, id: string): Promise<NoticeEnd | null> {
  const row = await reader
    .selectFrom('notice')
    .select(['ended_at', 'ended_reason'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : endIn(row)
}

const wrong = (message: string) => new ContractError('wrong_state', { message })

/**
 * From this moment nobody applies any more: whoever holds the notice in a transaction of theirs is done first, everybody
 * later is refused. @returns its version
 * @throws ContractError `not_found`; `stale_version`; `wrong_state` where nothing is left to end
 */
export async function endNotice(
  trx: Trx,
  clock: { now(): Date },
  { params: { id }, body: { version, reason } }: Pick<EndpointInput<typeof endpoint>, 'params' | 'body'>,
): Promise<number> {
  const row = await trx
    .selectFrom('notice')
    .select(['version', 'withdrawn_on', 'apply_from', 'apply_until', 'ended_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  // Of the moment it is held, not of when it was asked for.
  const now = clock.now()
  if (row === undefined) throw new ContractError('not_found')
  if (row.version !== version) throw new ContractError('stale_version')
  if (row.withdrawn_on !== null) throw wrong('这期公告已经撤下了')
  if (row.ended_at !== null) throw wrong('这期公告已经提前截止了')
  if (noticePhase({ applyFrom: row.apply_from, applyUntil: row.apply_until }, now) === 'closed')
    throw wrong('这期公告已经到期截止了')
  await trx
    .updateTable('notice')
    .set({ ended_at: now, ended_reason: reason })
    // Closed like any other whose end has come; the version keeps the end it had.
    .set({ apply_until: now })
    .where('id', '=', id)
    .execute()
  return version
}

/** What is published keeps an early end, unless it says another end than the version before. */
export const keepEarlyEnd = (trx: Trx, id: string) =>
  trx
    .updateTable('notice')
    .set({ apply_until: sql<Date>`least(apply_until, ended_at)` })
    .where('id', '=', id)
    .where('ended_at', 'is not', null)
    .execute()
