import { compareKeys } from '@talent/contract'
import { standInFault, type AskedLeave, type StandInChoice } from '@talent/contract/leave'
import type { Deps } from '../../deps.ts'
import { loadAllCandidates, titleOf } from '../commissioner/index.ts'
import { matterTitles } from '../matter/index.ts'
import type { DueRequest } from './due-in-leave.ts'
import { standingIn } from './leave-rows.ts'

/** Nobody chooses from more. */
const MOST_SHOWN = 30

/** Everybody else: who can before who can't, then by how much of what falls due they handle, then the lighter load. */
export async function suggestStandIns(
  deps: Deps,
  asked: AskedLeave,
  due: readonly DueRequest[],
): Promise<StandInChoice[]> {
  const [everyone, leaves, titles] = await Promise.all([
    loadAllCandidates(deps.db, deps.clock.now()),
    standingIn(deps.db, asked.span),
    matterTitles(deps.db),
  ])
  const choices = everyone
    .filter(({ id }) => id !== asked.ownerId)
    .map((one): StandInChoice => {
      const mayNot = due.filter(({ matterCode }) => !one.matterCodes.includes(matterCode))
      return {
        id: one.id,
        name: one.name,
        title: titleOf(one.name),
        department: one.department,
        load: one.load,
        capacity: one.capacity,
        canDo: due.length - mayNot.length,
        total: due.length,
        cannot: [...new Set(mayNot.map(({ matterCode, title }) => titles.get(matterCode) ?? title))],
        unfit: standInFault(asked, { id: one.id, isCommissioner: true }, leaves),
      }
    })
  const keyOf = (one: StandInChoice) => [
    one.unfit === null ? 0 : 1,
    -one.canDo,
    one.load / one.capacity,
    one.id,
  ]
  return choices
    .map((choice) => ({ choice, key: keyOf(choice) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .slice(0, MOST_SHOWN)
    .map(({ choice }) => choice)
}
