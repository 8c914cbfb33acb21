import { endUnanswered as endpoint } from '@talent/contract/service-request'
import { defineVerb } from './define-verb.ts'

/** 终止办理: a 补正 nobody answered. The table's guard says from when on; the talent may still answer it. */
export const endUnanswered = defineVerb(endpoint, 'end_unanswered', async ({ note }) => ({ body: { note } }))
