import { reopenRequest as endpoint } from '@talent/contract/service-request'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { dropFollowUps } from '../follow-up/index.ts'
import { applyChange, type ChangeContext } from './change-request.ts'
import { defineVerb } from './define-verb.ts'
import type { RequestPatch, RequestRow } from './repository.ts'
import { takeUpAgain } from './take-up-again.ts'

/** In work again: what the result had left for later is part of it again, and there is no result yet. */
async function again({ deps, trx, request, now }: ChangeContext): Promise<RequestPatch> {
  const place = await takeUpAgain(deps, trx, request, now)
  const subject = { kind: 'request', id: request.id } as const
  await dropFollowUps(deps, trx, subject, ['planned', 'remaining'], '申请已重新办理')
  return { ...place, outcome: null, resolved_at: null }
}

/** 没解决，重新办理: once, and in time. The thread goes on. */
export const reopenRequest = defineVerb(endpoint, 'reopen', async ({ reason }, context) => ({
  body: { reason },
  patch: await again(context),
}))

/** The same by whoever made a 回访 that found it unsolved; the request is locked. */
export const reopenByRevisit = async (
  deps: Deps,
  trx: Trx,
  accountId: string,
  request: RequestRow,
  reason: string,
): Promise<void> => {
  await applyChange(
    deps,
    trx,
    request,
    { role: 'coordinator', accountId },
    {
      requestId: request.id,
      event: 'reopen',
      version: null,
      write: async (context) => ({
        content: { kind: 'reopen', body: { reason } },
        patch: await again(context),
      }),
    },
  )
}
