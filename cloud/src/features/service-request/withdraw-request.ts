import { withdrawRequest as endpoint } from '@talent/contract/service-request'
import { defineVerb } from './define-verb.ts'

/** 撤回: the talent takes it back while it is open. */
export const withdrawRequest = defineVerb(endpoint, 'withdraw', async ({ reason }) => ({ body: { reason } }))
