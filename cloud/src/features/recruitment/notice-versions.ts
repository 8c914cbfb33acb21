import { chinaTime, compareInstants, type DayString } from '@talent/contract/calendar'
import type { NoticeContent } from '@talent/contract/notice-editor'
import { readHeadcount } from '@talent/contract/recruitment'
import { sameContent } from '@talent/contract/publication'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import { keepEarlyEnd } from './end-notice.ts'
import { readNotice, writeNotice, type NoticeRecord } from './import-notice.ts'

const none = (text: string | null) => text ?? ''
const orNull = (text: string) => (text === '' ? null : text)

/** As one edits it. */
export function contentOfNotice(record: NoticeRecord): NoticeContent {
  const { id: _, sortOn: _s, issuer, place, stages, posts, ...same } = record
  return {
    ...same,
    ...{ issuer: none(issuer), place: none(place), correction: '' },
    stages: stages.map((stage, at) => ({ key: `s${at + 1}`, ...stage })),
    posts: [...posts],
  }
}

/** What the posts say where each of them says it. */
function headcountOf(posts: NoticeContent['posts']): number | null {
  const each = posts.map(({ headcount }) => readHeadcount(headcount)?.min ?? null)
  return each.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
}

/** As it is written in force. */
function recordOf(id: string, content: NoticeContent, on: DayString): NoticeRecord {
  const { correction: _, issuer, place, stages, publishedOn: _on, ...same } = content
  return {
    ...same,
    headcount: content.headcount ?? headcountOf(content.posts),
    ...{ id, issuer: orNull(issuer), place: orNull(place), publishedOn: on, sortOn: on },
    stages: stages.map(({ key: _key, ...stage }) => stage),
  }
}

export interface NoticeVersion {
  readonly version: number
  readonly content: NoticeContent
  /** Null: it came with the program. */
  readonly publishedOn: DayString | null
}

/** The newest first. Each has all posts of its time: whoever needs one or two asks for no more. */
const versionsOf = (reader: Reader, id: string) =>
  reader
    .selectFrom('notice_version')
    .select(['version', 'content', 'published_on as publishedOn'])
    .where('notice_id', '=', id)
    .orderBy('version', 'desc')

/** Every version of a notice, the newest first. */
export const listNoticeVersions = (reader: Reader, id: string): Promise<NoticeVersion[]> =>
  versionsOf(reader, id).execute()

/** One of them, and the one before it; either may not be there. */
export async function noticeVersionAndBefore(
  reader: Reader,
  id: string,
  version: number,
): Promise<readonly [one: NoticeVersion | undefined, before: NoticeVersion | undefined]> {
  const [one, before] = await versionsOf(reader, id).where('version', '<=', version).limit(2).execute()
  return one?.version === version ? [one, before] : [undefined, undefined]
}

/** That which is in force, or was last. */
const latestOf = (reader: Reader, id: string) =>
  reader
    .selectFrom('notice_version as v')
    .innerJoin('notice as n', (join) =>
      join.onRef('n.id', '=', 'v.notice_id').onRef('n.version', '=', 'v.version'),
    )
    .where('n.id', '=', id)

/** The number there is now, and what it corrected; null where there is no such notice. */
export async function latestCorrection(
  reader: Reader,
  id: string,
): Promise<{ version: number; correction: string } | null> {
  const row = await latestOf(reader, id)
    .select(['v.version', sql<string>`v.content ->> 'correction'`.as('correction')])
    .executeTakeFirst()
  return row ?? null
}

/** The version there is now; null where there is no such notice. */
export async function latestNotice(reader: Reader, id: string): Promise<NoticeVersion | null> {
  const row = await latestOf(reader, id)
    .select(['v.version', 'v.content', 'v.published_on as publishedOn'])
    .executeTakeFirst()
  return row ?? null
}

/** What says the same as the one before is no version of its own. @returns its number */
async function keepVersion(
  trx: Trx,
  id: string,
  content: NoticeContent,
  publishedOn: DayString | null,
): Promise<number> {
  const last = await versionsOf(trx, id).limit(1).executeTakeFirst()
  if (last !== undefined && sameContent(last.content, content)) return last.version
  const version = (last?.version ?? 0) + 1
  await trx
    .insertInto('notice_version')
    .values({ notice_id: id, version, content: JSON.stringify(content), published_on: publishedOn })
    .execute()
  await trx.updateTable('notice').set({ version }).where('id', '=', id).execute()
  return version
}

/** Shipped content: written and kept as a version where it says anything new. */
export async function importNotice(trx: Trx, record: NoticeRecord): Promise<void> {
  await writeNotice(trx, record)
  // As it is read back: the same moment may be written in several ways.
  const written = await readNotice(trx, record.id)
  if (written !== null) await keepVersion(trx, record.id, contentOfNotice(written), null)
}

const sameEnd = ({ applyUntil: one }: NoticeContent, { applyUntil: other }: NoticeContent) =>
  one === null || other === null ? one === other : compareInstants(one, other) === 0

/** In force from now on, as a version of its own; also one that was taken back. @returns its number */
export async function putNoticeVersion(
  trx: Trx,
  id: string,
  content: NoticeContent,
  now: Date,
): Promise<number> {
  const today = chinaTime(now).day
  const held = await trx
    .selectFrom('notice')
    .select('withdrawn_on')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const wasTakenBack = (held?.withdrawn_on ?? null) !== null
  const present = await readNotice(trx, id)
  // Of a program that kept no versions yet.
  if (present !== null && (await latestNotice(trx, id)) === null)
    await keepVersion(trx, id, contentOfNotice(present), null)
  // One that names no day of publishing has that of its first version.
  await writeNotice(trx, recordOf(id, content, content.publishedOn ?? present?.publishedOn ?? today), now)
  const before = await latestNotice(trx, id)
  // An early end holds until another end is published.
  const holds = before !== null && !wasTakenBack && sameEnd(before.content, content)
  await trx
    .updateTable('notice')
    .set({ withdrawn_on: null, withdrawn_reason: null })
    .$if(!holds, (update) => update.set({ ended_at: null, ended_reason: null }))
    .where('id', '=', id)
    .execute()
  await keepEarlyEnd(trx, id)
  return keepVersion(trx, id, content, today)
}
