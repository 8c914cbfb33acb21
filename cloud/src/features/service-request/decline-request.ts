import { declineRequest as endpoint } from '@talent/contract/service-request'
import { defineVerb } from './define-verb.ts'

/** 不予受理: always with the reason, what it rests on and another way to go. */
export const declineRequest = defineVerb(endpoint, 'decline', async ({ reason, basis, otherRoute }) => ({
  body: { reason, basis, otherRoute },
}))
