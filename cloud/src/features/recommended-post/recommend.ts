import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import type { recommendPosts as endpoint } from '@talent/contract/recommended-post'
import type { PostSummary } from '@talent/contract/recruitment'
import { isOpen, type ThreadCard } from '@talent/contract/service-request'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { selectPosts, toPostSummary } from '../recruitment/index.ts'
import { changeRequest, requireOpenWords, type ChangeContext } from '../service-request/index.ts'
import { wishedIn } from './wished.ts'

const refuse = (message: string): never => {
  throw new ContractError('wrong_state', { message })
}

/** In the order they were chosen in; each can be applied for now. @throws ContractError `wrong_state` naming one that can't */
async function openOnes(trx: Trx, ids: readonly string[], now: Date): Promise<PostSummary[]> {
  const rows = await selectPosts(trx)
    .where('p.id', 'in', [...ids])
    .execute()
  const posts = new Map(rows.map((row) => [row.id, toPostSummary(row, now)]))
  return ids.map((id) => {
    const post = posts.get(id)
    if (post === undefined) return refuse('有岗位已经没有了，请重新选')
    return post.phase === 'open' ? post : refuse(`“${post.title}”现在不在报名中，请去掉它再推荐`)
  })
}

const cardOf = (requestId: string, posts: readonly PostSummary[]): ThreadCard => {
  const [first] = posts
  const called = [first?.employer, first?.title].filter(Boolean).join(' ')
  return {
    ...{ kind: 'recommended_posts', id: requestId, number: '', version: null },
    title: posts.length === 1 ? called : `${called} 等 ${posts.length} 个岗位`,
  }
}

/** One that was recommended before stands once, with whoever was first. */
async function keep(
  { deps, trx, request, now }: ChangeContext,
  by: Caller,
  body: EndpointInput<typeof endpoint>['body'],
): Promise<ThreadCard> {
  await requireOpenWords(trx, 'commissioner', request.id)
  if (!isOpen(request)) refuse('这件申请已经办结，不能再推荐岗位')
  if ((await wishedIn(deps, trx, request)) === null) refuse('这个事项不问求职意向，不能推荐岗位')
  const posts = await openOnes(trx, [...new Set(body.postIds)], now)
  await trx
    .insertInto('recommended_post')
    .values(
      posts.map(({ id }) => ({
        ...{ id: deps.newId(), request_id: request.id, post_id: id },
        ...{ recommended_by: by.accountId, recommended_at: now },
      })),
    )
    .onConflict((conflict) => conflict.constraint('recommended_post_once').doNothing())
    .execute()
  return cardOf(request.id, posts)
}

/**
 * @throws ContractError `not_found`; `forbidden` once a consent is withdrawn; `wrong_state` where no wishes are asked for,
 * the request is over, or a post isn't open
 */
export async function recommendPosts(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: Pick<EndpointInput<typeof endpoint>, 'params' | 'body'>,
): Promise<EndpointOutput<typeof endpoint>> {
  await changeRequest(deps, trx, by, {
    requestId: params.id,
    event: 'message',
    version: null,
    write: async (context) => {
      const about = await keep(context, by, body)
      return { content: { kind: 'message', body: { text: body.text, about }, facts: { matterFiles: [] } } }
    },
  })
  return { id: params.id, recommended: new Set(body.postIds).size }
}
