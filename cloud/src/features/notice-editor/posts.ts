import { ContractError, searchableText, type EndpointInput, type EndpointOutput } from '@talent/contract'
import type {
  changePost as changing,
  listEditedPosts as listing,
  NoticeContent,
} from '@talent/contract/notice-editor'
import { nameOfPost } from '@talent/contract/notice-editor'
import type { Reader, Trx } from '../../db/database.ts'
import { holdLock } from '../../db/hold-lock.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { withEnterprises } from '../enterprise/index.ts'
import { findCopy, hashOf, lockCopy, saveCopyIn } from '../publication/index.ts'
import { noticePublication } from './notice-publication.ts'

/** What is written, or published where nothing is. @throws ContractError `not_found` */
export async function shownContent(deps: Deps, reader: Reader, id: string) {
  const publication = noticePublication(deps)
  const [published, copy] = [await publication.current(reader, id), await findCopy(reader, publication, id)]
  if (published === null) throw new ContractError('not_found')
  return { published, copy, content: copy?.content ?? published.content }
}

const hasWords = (post: NoticeContent['posts'][number], asked: string) => {
  const text = searchableText([nameOfPost(post), post.major, post.education].filter(Boolean).join('\n'))
  return asked
    .split(/\s+/)
    .map(searchableText)
    .every((word) => text.includes(word))
}

/** @throws ContractError `not_found`; `malformed` for a cursor that isn't ours */
export async function listPostsOf(
  deps: Deps,
  { params, query }: EndpointInput<typeof listing>,
): Promise<EndpointOutput<typeof listing>> {
  const { content } = await shownContent(deps, deps.db, params.id)
  const found = content.posts.filter((post) => hasWords(post, query.q ?? ''))
  const after = query.cursor
  const from = after === undefined ? 0 : found.findIndex((post) => post.id === after) + 1
  if (after !== undefined && from === 0) throw new ContractError('malformed')
  const items = found.slice(from, from + query.limit)
  const last = items[items.length - 1]
  return {
    items: items.map((post) => ({ post, mark: hashOf(post) })),
    total: found.length,
    nextCursor: from + items.length < found.length && last !== undefined ? last.id : null,
    facets: {},
  }
}

/** What is written waits for whoever changes it; where nothing is yet, for whoever begins it. */
export async function lockWritten(trx: Trx, id: string): Promise<void> {
  if ((await lockCopy(trx, 'notice', id)) !== undefined) return
  await holdLock(trx, 'first_of_copy')
  // Begun by whoever was waited for.
  await lockCopy(trx, 'notice', id)
}

/**
 * In the working copy, whatever else was written in it meanwhile; the first change begins it.
 * @throws ContractError `not_found`; `stale_copy` where another changed this post, or took it out
 */
export async function changePostOf(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params: { id }, body }: Pick<EndpointInput<typeof changing>, 'params' | 'body'>,
): Promise<EndpointOutput<typeof changing>> {
  const publication = noticePublication(deps)
  await lockWritten(trx, id)
  const { published, copy, content } = await shownContent(deps, trx, id)
  const present = content.posts.find((post) => post.id === body.id)
  const seen = present === undefined ? null : hashOf(present)
  // What was done already is done: sent again after a lost answer.
  if (body.post === null && present === undefined) return { id: null }
  const postId = body.id ?? deps.newId()
  const [wanted = null] = body.post === null ? [] : await withEnterprises(trx, [{ id: postId, ...body.post }])
  if (wanted !== null && seen === hashOf(wanted)) return { id: postId }
  if (seen !== body.seen) throw new ContractError('stale_copy')
  const posts =
    wanted === null
      ? content.posts.filter((post) => post.id !== postId)
      : present === undefined
        ? [...content.posts, wanted]
        : content.posts.map((post) => (post.id === postId ? wanted : post))
  await saveCopyIn(deps, trx, by, publication, id, {
    basedOn: copy?.version ?? null,
    publishedVersion: copy?.publishedVersion ?? published.version,
    content: { ...content, posts },
  })
  return { id: wanted === null ? null : postId }
}
