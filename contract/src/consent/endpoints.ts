import * as v from 'valibot'
import { Done, Id } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { OWN_DATA } from '../roles.ts'
import { ConsentRecord } from './schema.ts'

export const listConsents = defineEndpoint({
  method: 'GET',
  path: '/api/me/consents',
  summary: '我给过的单独同意',
  roles: OWN_DATA,
  output: v.object({ consents: v.array(ConsentRecord) }),
  errors: [],
  example: {},
})

/** Withdraws the consent, and with it the request it was given for while that is open. */
export const withdrawConsent = defineEndpoint({
  method: 'POST',
  path: '/api/me/consents/{id}/withdraw',
  summary: '撤回一项单独同意（在办的申请随之撤回）',
  roles: OWN_DATA,
  owned: 'consent',
  params: v.object({ id: Id }),
  output: Done,
  errors: ['not_found', 'key_reused'],
  idempotent: true,
  example: { params: { id: 'x' } },
})
