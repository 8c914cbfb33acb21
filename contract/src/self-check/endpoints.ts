import * as v from 'valibot'
import { Version } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { ANYONE } from '../roles.ts'
import { Held } from './held.ts'
import { Answers, KeptAnswers, PolicyInPlay, UncheckedPolicy } from './schema.ts'

/**
 * What holds here and is in force, with its conditions as data: the phone evaluates them by itself, and nothing a person
 * answers is sent. The latest first, at most `MOST.policiesInPlay`; `unchecked`: what holds here besides.
 */
export const listEligibility = defineEndpoint({
  method: 'GET',
  path: '/api/eligibility',
  summary: '本地执行中的政策的条件，供自测在手机上比对',
  roles: ANYONE,
  kept: 'a_minute',
  output: v.object({ policies: v.array(PolicyInPlay), unchecked: v.array(UncheckedPolicy) }),
  errors: [],
  example: {},
})

export const getAnswers = defineEndpoint({
  method: 'GET',
  path: '/api/me/answers',
  summary: '我存下的自测回答',
  roles: ['talent'],
  output: KeptAnswers,
  errors: [],
  example: {},
})

/** What was granted, paid or not yet; nothing that is only applied for, nor what was ended. */
export const listHeld = defineEndpoint({
  method: 'GET',
  path: '/api/my/benefits',
  summary: '我已经享受的待遇：已认定、已拨付或已办成的',
  roles: ['talent'],
  output: v.object({ held: v.array(Held) }),
  errors: [],
  example: {},
})

/**
 * All of them as a whole, over the version they are based on (0: the first ones). Without any, nothing is kept and nothing
 * agreed to. `consent` is the version of the words ticked; null where they are kept already. An answer can't be of a day
 * to come: it is kept as today's.
 */
export const saveAnswers = defineEndpoint({
  method: 'PUT',
  path: '/api/me/answers',
  summary: '把自测回答存进我的资料，或删除',
  roles: ['talent'],
  body: v.object({
    answers: Answers,
    basedOn: v.pipe(v.number(), v.integer(), v.minValue(0)),
    consent: v.nullable(Version),
  }),
  output: KeptAnswers,
  errors: ['stale_version'],
  example: {
    body: {
      answers: [{ asked: 'degree', value: '博士研究生', answeredOn: '2026-11-24' }],
      basedOn: 0,
      consent: 1,
    },
  },
})
