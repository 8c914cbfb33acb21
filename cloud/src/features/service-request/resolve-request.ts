import { resolveRequest as endpoint } from '@talent/contract/service-request'
import { findMatter } from '../matter/index.ts'
import { clockAt } from './clock.ts'
import { defineVerb } from './define-verb.ts'
import { leaveRemaining } from './remaining.ts'

/** 办结 with a result, which isn't the state. Whether it was in time, its acceptance too, is noted as a fact of this day. */
export const resolveRequest = defineVerb(
  endpoint,
  'resolve',
  async ({ text, outcome, fileIds, remaining }, context) => {
    const { deps, trx, request, now, history } = context
    const left = await leaveRemaining({ outcome, remaining }, context)
    const matter = await findMatter(trx, request.matter_code, request.matter_version)
    const entries = [...(await history()), { kind: 'resolve' as const, at: now, facts: {} }]
    const { latenesses } = clockAt(entries, matter, deps.calendar, now)
    return {
      body: left === null ? { text } : { text, remaining: left.left },
      facts: { outcome, remainingOn: left?.goesOn ?? null, onTime: latenesses.length === 0 },
      attachments: fileIds.map((fileId) => ({ fileId, itemKey: null })),
      patch: { outcome, resolved_at: now },
    }
  },
)
