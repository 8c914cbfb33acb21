import * as contract from '@talent/contract/import'
import type { EndpointOutput } from '@talent/contract'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { earlierAnswer, once, type KeyedCall } from '../../http/idempotency.ts'
import { defineScheduledJob, workOn, type Worker } from '../../jobs/define-job.ts'
import { readSheet } from '../../platform/sheets/sheets.ts'
import { confirmPlan, importerOf, removeOldPlans, requirePlan, storePlan } from './plan.ts'
import { readRows } from './read-rows.ts'
import { faultsAsSheet, loadImport, templateAsSheet } from './view.ts'

type Begun = EndpointOutput<typeof contract.uploadImport>

/** Sent again, it is the plan of the first time; nothing is read twice. */
async function beginImport(
  deps: Deps,
  by: Caller,
  kind: contract.ImportKind,
  bytes: Buffer,
  keyed: KeyedCall,
): Promise<Begun> {
  const earlier = await earlierAnswer<Begun>(deps, keyed)
  if (earlier !== null) return earlier
  const read = readRows(await readSheet(bytes), importerOf(deps, kind))
  return once(deps, keyed, (trx) => storePlan(deps, trx, by, kind, read))
}

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.uploadImport, ({ caller, params, upload, keyed }) =>
    beginImport(deps, caller, params.kind, upload.bytes, keyed),
  )
  bind(app, deps, contract.getImportTemplate, ({ caller, params }) =>
    templateAsSheet(deps, caller, params.kind),
  )
  bind(app, deps, contract.getImport, ({ caller, ...input }) => loadImport(deps, caller, input))
  bind(app, deps, contract.confirmImport, ({ trx, caller, params }) =>
    confirmPlan(deps, trx, caller, params.id),
  )
  bind(app, deps, contract.planImportAgain, async ({ trx, caller, params }) => {
    const { row, read } = await requirePlan({ ...deps, db: trx }, caller, params.id)
    return storePlan(deps, trx, caller, row.kind, read)
  })
  bind(app, deps, contract.getImportFaults, ({ caller, params }) => faultsAsSheet(deps, caller, params.id))
}

const REMOVE_OLD_IMPORTS = defineScheduledJob('remove-old-imports', { dailyAt: '03:30' })

/** A mechanism: what a file says becomes a plan one looks at, and runs as it is or not at all. It imports no feature above. */
export const imports = {
  routes,
  jobs: [REMOVE_OLD_IMPORTS],
  workers: (deps: Deps): Worker[] => [workOn(REMOVE_OLD_IMPORTS, () => removeOldPlans(deps))],
}
