import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  adviceOnNotice,
  headOf,
  listEditableNotices,
  postDifference,
  type NoticeEditor,
} from '@talent/contract/notice-editor'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { newestFirst, wordsIn } from '../../lib/list-query.ts'
import { readPage } from '../../lib/read-page.ts'
import {
  historyFrom,
  historyOf,
  listBegun,
  listCopies,
  listScheduled,
  reviewingOf,
  reviewRule,
  scheduledOf,
} from '../publication/index.ts'
import {
  listNoticeVersions,
  noticeEndOf,
  noticeVersionAndBefore,
  noticeWithdrawalOf,
} from '../recruitment/index.ts'
import { noticePublication } from './notice-publication.ts'
import { shownContent } from './posts.ts'

/** What is being written first, then the newest. */
export async function listEditable(
  { db }: Deps,
  query: EndpointInput<typeof listEditableNotices>['query'],
): Promise<EndpointOutput<typeof listEditableNotices>> {
  const [copies, begun, rule, scheduled] = await Promise.all([
    listCopies(db, 'notice'),
    query.cursor === undefined ? listBegun(db, 'notice') : [],
    reviewRule(db, 'notice'),
    listScheduled(db, 'notice'),
  ])
  const written = [...copies.keys()]
  const isWritten = written.length === 0 ? sql`false` : sql`id in (${sql.join(written)})`
  const page = await readPage(db, listEditableNotices, query, {
    source: db
      .selectFrom('notice')
      .select(['id', 'issue', 'title', 'issuer', 'apply_until', 'version'])
      .select(sql<boolean>`withdrawn_on is not null`.as('withdrawn'))
      .select(
        sql<number>`(select count(position)::int from post where post.notice_id = notice.id)`.as('postCount'),
      ),
    filters: { q: (words) => wordsIn(sql`lower(title || ' ' || coalesce(issuer, ''))`, words) },
    facets: {},
    order: [
      { by: sql`(case when ${isWritten} then 0 else 1 end)`, is: 'number' },
      { by: sql`(case when issue is not null then 0 else 1 end)`, is: 'number' },
      { by: newestFirst(sql.ref('sort_on')), is: 'number' },
      { by: sql.ref('id'), is: 'text' },
    ],
    view: (rows) =>
      rows.map(({ apply_until, ...row }) => ({
        ...row,
        applyUntil: apply_until?.toISOString() ?? null,
        copy: copies.get(row.id) ?? null,
        scheduledAt: scheduled.get(row.id) ?? null,
      })),
  })
  return {
    ...page,
    begun: begun.map((one) => ({ ...one, scheduledAt: scheduled.get(one.id) ?? null })),
    rule,
  }
}

/** Of what changed among the posts one reads so many; the others are counted. */
const MOST_SHOWN = 50

/** @throws ContractError `not_found` */
export async function loadEditor(deps: Deps, by: Caller, id: string): Promise<NoticeEditor> {
  const { db } = deps
  const { published, copy, content } = await shownContent(deps, db, id)
  const [review, scheduled, withdrawn, ended, versions, entries, faults] = await Promise.all([
    reviewingOf(deps, db, by, 'notice', id),
    scheduledOf(db, 'notice', id),
    noticeWithdrawalOf(db, id),
    noticeEndOf(db, id),
    listNoticeVersions(db, id),
    historyOf(db, 'notice', id),
    // What is published needs no mending, though its day has come.
    copy === null ? [] : noticePublication(deps).check(db, content, id),
  ])
  const changes = copy === null ? [] : postDifference(published.content.posts, content.posts)
  return {
    id,
    published: { version: published.version, content: headOf(published.content) },
    copy: copy && { ...copy, content: headOf(copy.content) },
    ...{ review, scheduled, withdrawn, ended, faults },
    advice: copy === null ? [] : adviceOnNotice(content),
    postCount: content.posts.length,
    postChanges: { count: changes.length, first: changes.slice(0, MOST_SHOWN) },
    history: historyFrom(entries, versions),
  }
}

/** @throws ContractError `not_found` */
export async function loadVersion({ db }: Deps, id: string, wanted: number) {
  const [found] = await noticeVersionAndBefore(db, id, wanted)
  if (found === undefined) throw new ContractError('not_found')
  return { version: found.version, content: headOf(found.content) }
}
