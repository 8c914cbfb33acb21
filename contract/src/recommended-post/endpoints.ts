import * as v from 'valibot'
import { list } from '../bounded.ts'
import { Id, text } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { LIMITS, MOST } from '../limits.ts'
import { FittingPosts, PostsRecommended, RecommendedPosts } from './schema.ts'

const params = v.object({ id: Id })

/**
 * For a request whose form asks what somebody looks for. The best first, open ones only, those that name a profession wished
 * for; where none does, those that ask for no more education, and it says so; how each stands is judged by the
 * same function as 适合我吗, by what the form says. Nothing where the form doesn't ask; `forbidden` once a consent of
 * the request is withdrawn.
 */
export const listFittingPosts = defineEndpoint({
  method: 'GET',
  path: '/api/requests/{id}/fitting-posts',
  summary: '按这件申请的求职意向找到的岗位，逐条写合不合',
  roles: ['commissioner'],
  owned: 'request',
  params,
  output: FittingPosts,
  errors: ['not_found', 'forbidden'],
  example: { params: { id: 'x' } },
})

/**
 * Says so in the thread, with a card that opens them; one that was recommended before is said again and stands once.
 * `wrong_state`: this matter asks for no wishes, the request is over, or a post isn't open any more: then nothing is sent.
 */
export const recommendPosts = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/recommended-posts',
  summary: '把岗位推荐给申请人，写进办件留言',
  roles: ['commissioner'],
  owned: 'request',
  params,
  body: v.object({
    postIds: v.pipe(
      list(Id, MOST.recommendedAtOnce, `一次最多推荐 ${MOST.recommendedAtOnce} 个岗位`),
      v.minLength(1, '请选要推荐的岗位'),
    ),
    text: text(LIMITS.message, '留言'),
  }),
  output: PostsRecommended,
  idempotent: true,
  errors: ['not_found', 'wrong_state', 'forbidden', 'key_reused'],
  example: { params: { id: 'x' }, body: { postIds: ['demo-12-1203'], text: '您看看合不合适' } },
})

export const listRecommendedPosts = defineEndpoint({
  method: 'GET',
  path: '/api/requests/{id}/recommended-posts',
  summary: '这件申请里推荐过的岗位，和投递到哪一步',
  roles: ['talent', 'commissioner', 'coordinator'],
  owned: 'request',
  params,
  output: RecommendedPosts,
  errors: ['not_found'],
  example: { params: { id: 'x' } },
})
