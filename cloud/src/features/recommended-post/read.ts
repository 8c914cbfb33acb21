import type { EndpointInput, EndpointOutput } from '@talent/contract'
import type { listRecommendedPosts as endpoint } from '@talent/contract/recommended-post'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { applicationsHere } from '../application/index.ts'
import { loadCards, titleOf } from '../commissioner/index.ts'
import { selectPosts, toPostSummary } from '../recruitment/index.ts'
import { findRequest, requireViewer, type RequestRow } from '../service-request/index.ts'

/** What was recommended in a request, and of what was sent by way of it the announced state: nothing of the CV. */
export async function recommendedPosts(
  deps: Deps,
  by: Caller,
  { params }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const { db } = deps
  const found = await findRequest(db, params.id)
  requireViewer(found, by)
  const { id, number } = found as RequestRow
  const rows = await db
    .selectFrom('recommended_post')
    .selectAll()
    .where('request_id', '=', id)
    .orderBy('recommended_at', 'desc')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return { request: { id, number }, posts: [] }
  const [posts, sent, cards] = await Promise.all([
    selectPosts(db)
      .where(
        'p.id',
        'in',
        rows.map((row) => row.post_id),
      )
      .execute(),
    applicationsHere(db)
      .select(['recommended_post_id', 'state', 'since'])
      .where(
        'recommended_post_id',
        'in',
        rows.map((row) => row.id),
      )
      .orderBy('since')
      .execute(),
    loadCards(
      db,
      rows.map((row) => row.recommended_by),
    ),
  ])
  const now = deps.clock.now()
  const summaries = new Map(posts.map((row) => [row.id, toPostSummary(row, now)]))
  const applications = new Map(
    sent.map(({ recommended_post_id: of, state, since }) => [of, { state, since: since.toISOString() }]),
  )
  return {
    request: { id, number },
    posts: rows.flatMap((row) => {
      const post = summaries.get(row.post_id)
      if (post === undefined) return []
      const card = cards.get(row.recommended_by)
      return [
        {
          ...{ id: row.id, post, recommendedAt: row.recommended_at.toISOString() },
          by: card === undefined ? '服务专员' : titleOf(card.name),
          application: applications.get(row.id) ?? null,
        },
      ]
    }),
  }
}
