import { ContractError, type EndpointInput, type FieldFault } from '@talent/contract'
import type { Matter } from '@talent/contract/matter'
import { askedDueOn, askSupplement as endpoint } from '@talent/contract/service-request'
import { findMatter } from '../matter/index.ts'
import { supplementCount } from './clock.ts'
import { defineVerb } from './define-verb.ts'

type Items = EndpointInput<typeof endpoint>['body']['items']

const unknownMaterials = ({ materials }: Pick<Matter, 'materials'>, items: Items): FieldFault[] =>
  items.flatMap(({ material }, i) =>
    material === null || materials.some(({ key }) => key === material)
      ? []
      : [{ field: `items.${i}.material`, label: material, message: '这份材料不在本事项的清单里' }],
  )

/** One 一次性告知 names everything; another one says why the first didn't. */
const withoutReason = (round: number): ContractError =>
  new ContractError('invalid', {
    fields: [
      {
        field: 'again',
        label: '再次告知的原因',
        message: `这是第 ${round} 次告知，请写明为什么上次没有一并列出`,
      },
    ],
  })

/** 一次性告知: everything that is missing, at once. The clock is paused until the talent has answered. */
export const askSupplement = defineVerb(
  endpoint,
  'ask_supplement',
  async ({ items: asked, note, again, withinWorkingDays }, { deps, trx, request, now, history }) => {
    const matter = await findMatter(trx, request.matter_code, request.matter_version)
    const fields = unknownMaterials(matter, asked)
    if (fields.length > 0) throw new ContractError('invalid', { fields })
    const before = supplementCount(await history())
    if (before > 0 && again === '') throw withoutReason(before + 1)
    const dueOn = askedDueOn(deps.calendar, now, withinWorkingDays)
    const items = asked.map((item, i) => ({ key: `item-${i + 1}`, ...item }))
    return {
      body: { items, note, ...(before > 0 ? { again } : {}) },
      facts: {
        dueOn,
        workingDays: withinWorkingDays,
        items: items.length,
        materials: items.flatMap(({ material }) => material ?? []),
      },
    }
  },
)
