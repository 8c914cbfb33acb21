import { ContractError } from '@talent/contract'
import { extendRequest as endpoint, mostExtension } from '@talent/contract/service-request'
import { ExplainedError } from '../../lib/explained-error.ts'
import { findMatter } from '../matter/index.ts'
import { clockAt, withBeginning } from './clock.ts'
import { defineVerb } from './define-verb.ts'

/** 延期, before the deadline and once: the table has agreed; here by how much, and which day that is. */
export const extendRequest = defineVerb(
  endpoint,
  'extend',
  async ({ workingDays, reason, basis }, { deps, trx, request, now, history }) => {
    const matter = await findMatter(trx, request.matter_code, request.matter_version)
    const most = mostExtension(matter)
    if (workingDays > most)
      throw new ContractError('invalid', {
        fields: [
          {
            field: 'workingDays',
            label: '延几个工作日',
            message: `这个事项承诺 ${matter.promisedWorkingDays} 个工作日，最多延 ${most} 个`,
          },
        ],
      })
    const before = withBeginning(request, await history())
    const dueWith = (facts: object[]) =>
      clockAt(
        [...before, ...facts.map((one) => ({ kind: 'extend' as const, at: now, facts: { ...one } }))],
        matter,
        deps.calendar,
        now,
      ).dueOn
    const [from, to] = [dueWith([]), dueWith([{ workingDays }])]
    if (from === null || to === null)
      throw new ExplainedError(`request ${request.id} has no last day to extend`)
    return { body: { reason, basis }, facts: { workingDays, from, to } }
  },
)
