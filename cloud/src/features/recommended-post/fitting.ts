import type { EndpointInput, EndpointOutput } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import {
  byFit,
  fittingOf,
  triedFor,
  type listFittingPosts as endpoint,
  type Wishes,
} from '@talent/contract/recommended-post'
import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { openPosts } from '../recruitment/index.ts'
import { findRequest, requireOpenWords, requireViewer, type RequestRow } from '../service-request/index.ts'
import { wishedIn } from './wished.ts'

const MOST_SHOWN = 30
type Found = Awaited<ReturnType<typeof openPosts>>

/** Open posts that name one of the professions. */
async function namedIn(db: Db, wishes: Wishes, now: Date): Promise<Found> {
  const found = new Map<string, Found[number]>()
  for (const word of wishes.words) {
    for (const pieces of triedFor(word)) {
      const each = await Promise.all(pieces.map((q) => openPosts(db, { q }, now)))
      for (const post of each.flat()) found.set(post.summary.id, post)
      if (each.some((posts) => posts.length > 0)) break
    }
  }
  return [...found.values()]
}

const wishedWords = ({ words, degree, workYears, monthlyPay }: Wishes): string[] => [
  ...words,
  ...(degree === null ? [] : [degree]),
  ...(workYears === null ? [] : [`工作 ${workYears} 年`]),
  ...(monthlyPay === null ? [] : [`期望月薪 ${monthlyPay} 元`]),
]

/**
 * What its commissioner may recommend: open posts by the wishes of the form, the best first.
 * @throws ContractError `not_found` for who has no part in it; `forbidden` once a consent is withdrawn
 */
export async function fittingPosts(
  deps: Deps,
  by: Caller,
  { params }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const { db } = deps
  const now = deps.clock.now()
  const found = await findRequest(db, params.id)
  const viewer = requireViewer(found, by)
  const request = found as RequestRow
  await requireOpenWords(db, viewer, request.id)
  const wishes = await wishedIn(deps, db, request)
  if (wishes === null) return { wishes: [], widened: false, posts: [] }
  const [named, before] = await Promise.all([
    namedIn(db, wishes, now),
    db.selectFrom('recommended_post').select('post_id').where('request_id', '=', request.id).execute(),
  ])
  const { level } = wishes
  const posts =
    named.length > 0 ? named : await openPosts(db, level === null ? {} : { educationUpTo: level }, now)
  const told = new Set(before.map(({ post_id: id }) => id))
  const { day } = chinaTime(now)
  return {
    wishes: wishedWords(wishes),
    widened: named.length === 0,
    posts: posts
      .map(({ summary, ...more }) => ({ summary, fits: fittingOf({ ...summary, ...more }, wishes, day) }))
      .sort((a, b) => byFit(a.fits, b.fits))
      .slice(0, MOST_SHOWN)
      .map(({ summary, fits: { named, lines } }) => ({
        ...{ post: summary, named: [...named], lines: [...lines] },
        recommended: told.has(summary.id),
      })),
  }
}
