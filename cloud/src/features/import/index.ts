import * as contract from '@talent/contract/import'
import type { EndpointOutput } from '@talent/contract'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { earlierAnswer, once, type KeyedCall } from '../../http/idempotency.ts'
import { defineScheduledJob, workOn, type Worker } from '../../jobs/define-job.ts'
import { readSheet } from '../../platform/sheets/sheets.ts'
import { beginPlan, changePlan, confirmPlan, planAgain, removeOldPlans, targetOf } from './plan.ts'
import { faultsAsSheet, loadImport, templateAsSheet } from './view.ts'

type Begun = EndpointOutput<typeof contract.uploadImport>

/** Sent again, it is the plan of the first time; nothing is read twice. */
async function beginImport(
  deps: Deps,
  by: Caller,
  { kind, into }: { kind: contract.ImportKind; into: string | undefined },
  bytes: Buffer,
  keyed: KeyedCall,
): Promise<Begun> {
  const earlier = await earlierAnswer<Begun>(deps, keyed)
  if (earlier !== null) return earlier
  const target = await targetOf(deps, kind, into)
  const read = await readSheet(bytes)
  return once(deps, keyed, (trx) => beginPlan(deps, trx, by, kind, target, read))
}

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.uploadImport, ({ caller, params, query, upload, keyed }) =>
    beginImport(deps, caller, { kind: params.kind, into: query.into }, upload.bytes, keyed),
  )
  bind(app, deps, contract.getImportTemplate, ({ caller, params }) =>
    templateAsSheet(deps, caller, params.kind),
  )
  bind(app, deps, contract.getImport, ({ caller, ...input }) => loadImport(deps, caller, input))
  bind(app, deps, contract.changeImport, ({ trx, caller, params, body }) =>
    changePlan(deps, trx, caller, params.id, body),
  )
  bind(app, deps, contract.confirmImport, ({ trx, caller, params, body }) =>
    confirmPlan(deps, trx, caller, params.id, body.seen),
  )
  bind(app, deps, contract.planImportAgain, ({ trx, caller, params }) =>
    planAgain(deps, trx, caller, params.id),
  )
  bind(app, deps, contract.getImportFaults, ({ caller, params }) => faultsAsSheet(deps, caller, params.id))
}

const REMOVE_OLD_IMPORTS = defineScheduledJob('remove-old-imports', '清理旧的导入', { dailyAt: '03:30' })

/** A mechanism: what a file says becomes a plan one looks at, and runs as it is or not at all. It imports no feature above. */
export const imports = {
  routes,
  jobs: [REMOVE_OLD_IMPORTS],
  workers: (deps: Deps): Worker[] => [workOn(REMOVE_OLD_IMPORTS, () => removeOldPlans(deps))],
}
