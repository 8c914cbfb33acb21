import { retractSupplement as endpoint } from '@talent/contract/service-request'
import { defineVerb } from './define-verb.ts'

/** 收回告知: a 一次性告知 sent by mistake. The clock goes on as if it had never been sent. */
export const retractSupplement = defineVerb(endpoint, 'retract_supplement', async ({ reason }) => ({
  body: { reason },
}))
