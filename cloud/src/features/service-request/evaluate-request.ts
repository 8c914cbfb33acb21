import { ContractError, type FieldFault } from '@talent/contract'
import { evaluateRequest as endpoint, needsReason, reasonsFor } from '@talent/contract/service-request'
import { defineVerb } from './define-verb.ts'
import { beginRevisit } from './revisit.ts'

/**
 * 好差评: voluntary, once, and once more after 重新办理. Below 基本满意 a reason and a sentence are asked for, and
 * somebody else calls; above, one tap is enough.
 */
export const evaluateRequest = defineVerb(endpoint, 'evaluate', async ({ level, reasons, text }, context) => {
  const fields: FieldFault[] = []
  if (!reasons.every((reason) => reasonsFor(level).includes(reason)))
    fields.push({ field: 'reasons', label: '原因', message: '请从列出的原因里选' })
  else if (needsReason(level) && reasons.length === 0)
    fields.push({ field: 'reasons', label: '原因', message: '请至少选一个原因' })
  if (needsReason(level) && text === '')
    fields.push({ field: 'text', label: '哪里不满意', message: '请写一句哪里不满意，会有人回访' })
  if (fields.length > 0) throw new ContractError('invalid', { fields })
  if (needsReason(level)) await beginRevisit(context, text)
  return { body: { reasons: [...new Set(reasons)], text }, facts: { level } }
})
