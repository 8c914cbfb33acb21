import * as contract from '@talent/contract/bundle'
import { isProvisionalDay } from '@talent/contract/calendar'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { offeredDays } from '../matter/index.ts'
import { currentBundle, listBundles } from './bundle-queries.ts'
import { getCover } from './get-cover.ts'
import { submitBundle } from './submit-bundle.ts'

export function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listBundles, async () => ({
    bundles: (await listBundles(deps.db)).map(({ bundle: { code, title, summary, icon, demo }, parts }) => ({
      code,
      title,
      summary,
      icon,
      demo,
      matters: parts.map(({ matter }) => matter.title),
    })),
  }))
  bind(app, deps, contract.getBundle, async ({ params }) => {
    const days = offeredDays(deps.calendar, deps.clock.now())
    return {
      ...(await currentBundle(deps.db, params.code)),
      days,
      provisional: days.some((day) => isProvisionalDay(deps.calendar, day)),
    }
  })
  bind(app, deps, contract.submitBundle, ({ trx, caller, ...input }) =>
    submitBundle(deps, trx, caller, input),
  )
  bind(app, deps, contract.getCover, ({ caller, ...input }) => getCover(deps, caller, input))
}
