import {
  addWorkingDays,
  workingDayOf,
  type askSupplement as endpoint,
  type EndpointInput,
  type RequestChanged,
} from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { changeRequest } from './change-request.ts'

/** 一次性告知: everything that is missing, at once. The clock stands until the talent has answered. */
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
    write: async ({ now }) => {
      const calendar = deps.calendar
      const dueOn = addWorkingDays(calendar, workingDayOf(calendar, now), body.withinWorkingDays)
      const items = body.items.map((item, i) => ({
        key: `item-${i + 1}`,
        what: item.what,
        basis: item.basis,
      }))
      return {
        content: {
          kind: 'ask_supplement',
          body: { items, note: body.note },
          facts: { dueOn, items: items.length },
        },
      }
    },
  })
