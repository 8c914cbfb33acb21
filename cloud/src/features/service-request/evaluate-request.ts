import { ContractError } from '@talent/contract'
import { evaluateRequest as endpoint, needsReason, reasonsFor } from '@talent/contract/service-request'
import { defineVerb } from './define-verb.ts'

const fault = (message: string) =>
  new ContractError('invalid', { fields: [{ field: 'reasons', label: '原因', message }] })

/** 好差评: voluntary, once. Below 基本满意 a reason is chosen; one's own words may be added. */
export const evaluateRequest = defineVerb(endpoint, 'evaluate', async ({ level, reasons, text }) => {
  if (!reasons.every((reason) => reasonsFor(level).includes(reason))) throw fault('请从列出的原因里选')
  if (needsReason(level) && reasons.length === 0) throw fault('请至少选一个原因')
  return { body: { reasons: [...new Set(reasons)], text }, facts: { level } }
})
