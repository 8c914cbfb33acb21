import type { CopyCalls } from '@talent/contract/publication'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { publishCopy } from './publish.ts'
import type { Reviewable } from './publishable.ts'
import { decideReview, sendForReview, setReviewRule } from './review.ts'
import { discardCopy } from './working-copy.ts'

type Bound = Pick<CopyCalls, 'discardCopy' | 'setReview' | 'sendForReview' | 'review' | 'publish'>

/** Everything one does with a working copy of a kind but reading and saving it, which know its content. */
export function bindCopyCalls<C>(
  app: FastifyInstance,
  deps: Deps,
  publication: Reviewable<C>,
  calls: Bound,
  what: string,
): void {
  bind(app, deps, calls.discardCopy, async ({ params }) => {
    await discardCopy(deps, publication, params.id, params.version)
    return { done: true } as const
  })
  bind(app, deps, calls.setReview, ({ caller, body }) =>
    setReviewRule(deps, caller, publication.kind, { what, ...body }),
  )
  bind(app, deps, calls.sendForReview, async ({ trx, caller, params, body }) => {
    await sendForReview(deps, trx, caller, publication, { ...params, ...body })
    return { done: true } as const
  })
  bind(app, deps, calls.review, async ({ trx, caller, params, body }) => {
    await decideReview(deps, trx, caller, publication, { ...params, ...body })
    return { done: true } as const
  })
  bind(app, deps, calls.publish, async ({ caller, params, body }) => ({
    version: await publishCopy(deps, caller, publication, params.id, body.hash),
  }))
}
