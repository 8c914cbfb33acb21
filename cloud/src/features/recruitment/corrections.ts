import { ContractError, type EndpointOutput } from '@talent/contract'
import { noticeDifference } from '@talent/contract/notice-editor'
import type { getNoticeCorrection, NoticeCorrection } from '@talent/contract/recruitment'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import { noticeVersionAndBefore } from './notice-versions.ts'

/** What was corrected of a notice, the newest first. */
export async function correctionsOf(reader: Reader, id: string): Promise<NoticeCorrection[]> {
  const words = sql<string>`content ->> 'correction'`
  const rows = await reader
    .selectFrom('notice_version')
    .select(['version', 'published_on', words.as('words')])
    .where('notice_id', '=', id)
    .where('version', '>', 1)
    .where(words, '<>', '')
    .orderBy('version', 'desc')
    .execute()
  return rows.flatMap(({ version, published_on, words: said }) =>
    published_on === null ? [] : [{ version, on: published_on, words: said }],
  )
}

/** One of them with everything it changed. @throws ContractError `not_found` */
export async function loadCorrection(
  reader: Reader,
  { id, version }: { id: string; version: number },
): Promise<EndpointOutput<typeof getNoticeCorrection>> {
  const [one, before] = await noticeVersionAndBefore(reader, id, version)
  if (one === undefined || before === undefined || one.publishedOn === null || one.content.correction === '')
    throw new ContractError('not_found')
  const { issue, title, demo } = one.content
  return {
    notice: { id, issue, title },
    ...{ version, on: one.publishedOn, words: one.content.correction, demo },
    changes: noticeDifference(before.content, one.content),
  }
}
