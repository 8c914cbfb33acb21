import { isProvisionalDay } from '@talent/contract/calendar'
import * as contract from '@talent/contract/matter'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { draftChanges, findDraft, removeDraftOf, saveDraft } from './drafts.ts'
import { shownMatter } from './closings.ts'
import { readMatterFile } from './matter-files.ts'
import { listMatters, offeredDays } from './matter-queries.ts'
import { REGIONS } from './regions.ts'

export function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listMatters, async () => ({ matters: await listMatters(deps.db) }))
  bind(app, deps, contract.getMatter, async ({ params }) => {
    const days = offeredDays(deps.calendar, deps.clock.now())
    return {
      ...(await shownMatter(deps.db, params.code)),
      days,
      provisional: days.some((day) => isProvisionalDay(deps.calendar, day)),
    }
  })

  bind(app, deps, contract.getMatterFile, ({ caller, params }) => readMatterFile(deps, caller, params.id))
  bind(app, deps, contract.listRegions, () => Promise.resolve({ regions: REGIONS }))

  bind(app, deps, contract.getDraft, async ({ caller, params }) => ({
    draft: await findDraft(deps, caller, params.code),
    changes: await draftChanges(deps, caller, params.code),
  }))
  bind(app, deps, contract.saveDraft, ({ caller, ...input }) => saveDraft(deps, caller, input))
  bind(app, deps, contract.removeDraft, async ({ caller, params }) => {
    await removeDraftOf(deps.db, caller.accountId, params.code)
    return { done: true } as const
  })
}
