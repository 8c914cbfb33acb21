import * as v from 'valibot'
import { list } from '../bounded.ts'
import { Id, Version } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { MOST } from '../limits.ts'
import { Answer, Answers } from '../self-check/schema.ts'
import { ResultShared, ResultSharing, SharedResult } from './schema.ts'

/** Answered with 不清楚: it isn't asked again, and no fact. */
const Unsure = list(Answer.entries.asked, MOST.keptAnswers, `最多 ${MOST.keptAnswers} 题`)

export const getResultSharing = defineEndpoint({
  method: 'GET',
  path: '/api/my/result-sharing',
  summary: '能把政策逐条判断给哪位专员看：在办的事项，和要同意的内容',
  roles: ['talent'],
  output: ResultSharing,
  errors: [],
  example: {},
})

/**
 * Judges the policy anew by what is sent and what is verified, lets the commissioner of this request see it and says so in its
 * thread. What the policy doesn't ask for is neither looked at nor kept; what an office verified stands above what is sent.
 * `wrong_state`: the policy isn't in play, nobody handles the request now, or a consent given for it was withdrawn.
 */
export const shareResult = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/results',
  summary: '同意这件事的专员看我对一份政策的逐条判断',
  roles: ['talent'],
  owned: 'request',
  params: v.object({ id: Id }),
  body: v.object({ policy: Id, answers: Answers, unsure: v.optional(Unsure, []), consent: Version }),
  output: ResultShared,
  errors: ['not_found', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: {
    params: { id: 'x' },
    body: {
      policy: 'demo-rent',
      answers: [{ asked: 'degree', value: '博士研究生', answeredOn: '2026-11-24' }],
      consent: 1,
    },
  },
})

/**
 * To whose it is, and to the commissioner of its request and whoever stands in, as long as they are and the consents hold
 * (`forbidden`); each look of theirs is on the trail.
 */
export const getSharedResult = defineEndpoint({
  method: 'GET',
  path: '/api/shared-results/{id}',
  summary: '一份政策的逐条判断：哪条满足、哪条不满足、哪条待核实，依据的是什么',
  roles: ['talent', 'commissioner'],
  owned: 'shared_result',
  params: v.object({ id: Id }),
  output: SharedResult,
  errors: ['not_found', 'forbidden'],
  example: { params: { id: 'x' } },
})
