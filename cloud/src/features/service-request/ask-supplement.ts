import {
  addWorkingDays,
  ContractError,
  workingDayOf,
  type askSupplement as endpoint,
  type EndpointInput,
  type FieldFault,
  type Matter,
  type RequestChanged,
} from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { findMatter } from '../matter/index.ts'
import { changeRequest } from './change-request.ts'
import { supplementCount } from './clock.ts'

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
export const askSupplement = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<RequestChanged> =>
  changeRequest(deps, trx, by, {
    requestId: params.id,
    event: 'ask_supplement',
    version: body.version,
    write: async ({ request, now, history }) => {
      const matter = await findMatter(trx, request.matter_code, request.matter_version)
      const fields = unknownMaterials(matter, body.items)
      if (fields.length > 0) throw new ContractError('invalid', { fields })
      const before = supplementCount(await history())
      if (before > 0 && body.again === '') throw withoutReason(before + 1)
      const calendar = deps.calendar
      const dueOn = addWorkingDays(calendar, workingDayOf(calendar, now), body.withinWorkingDays)
      const items = body.items.map((item, i) => ({ key: `item-${i + 1}`, ...item }))
      return {
        content: {
          kind: 'ask_supplement',
          body: { items, note: body.note, ...(before > 0 ? { again: body.again } : {}) },
          facts: { dueOn, items: items.length, materials: items.flatMap(({ material }) => material ?? []) },
        },
      }
    },
  })
