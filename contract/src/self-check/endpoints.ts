import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { ANYONE } from '../roles.ts'
import { PolicyInPlay } from './schema.ts'

/**
 * What holds here and is in force, with its conditions as data: the phone evaluates them by itself, and nothing a person
 * answers is sent. The latest first, at most `MOST.policiesInPlay`.
 */
export const listEligibility = defineEndpoint({
  method: 'GET',
  path: '/api/eligibility',
  summary: '本地执行中的政策的条件，供自测在手机上比对',
  roles: ANYONE,
  kept: 'a_minute',
  output: v.object({ policies: v.array(PolicyInPlay) }),
  errors: [],
  example: {},
})
