import type { Deps } from '../../deps.ts'
import type { CountedDays } from '../../lib/counted-days.ts'
import { applicationDays } from '../application/index.ts'
import { complaintDays } from '../complaint/index.ts'
import { hiringDays } from '../employer/index.ts'
import { followUpDays } from '../follow-up/index.ts'
import { preparationDays } from '../preparation/index.ts'
import { requestDays } from '../service-request/index.ts'

/** All there are: a test knows every stored day, and which of them are counted. */
const COUNTED: readonly CountedDays[] = [
  requestDays,
  complaintDays,
  applicationDays,
  hiringDays,
  preparationDays,
  followUpDays,
]

export async function isAnyDayOutdated(deps: Deps): Promise<boolean> {
  for (const days of COUNTED) if (await days.isAnyOutdated(deps)) return true
  return false
}

export async function recountDays(deps: Deps): Promise<void> {
  for (const days of COUNTED) await days.recount(deps)
}
