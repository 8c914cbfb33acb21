import { acceptRequest as endpoint } from '@talent/contract/service-request'
import { ExplainedError } from '../../lib/explained-error.ts'
import { findMatter } from '../matter/index.ts'
import { clockAt } from './clock.ts'
import { defineVerb } from './define-verb.ts'

/** 受理: from today on the promised working days run; the date told is the one the clock will show. */
export const acceptRequest = defineVerb(
  endpoint,
  'accept',
  async ({ note }, { deps, trx, request, now, history }) => {
    const matter = await findMatter(trx, request.matter_code, request.matter_version)
    const entries = [...(await history()), { kind: 'accept' as const, at: now, facts: {} }]
    const { dueOn } = clockAt(entries, matter, deps.calendar, now)
    if (dueOn === null) throw new ExplainedError(`request ${request.id} is accepted without a promised day`)
    return { body: { note }, facts: { promisedOn: dueOn } }
  },
)
