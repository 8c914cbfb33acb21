import * as contract from '@talent/contract/policy-editor'
import { chinaTime } from '@talent/contract/calendar'
import { OWN_PLACES } from '@talent/contract/policy'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { workOn, type Worker } from '../../jobs/define-job.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { readSynonyms } from '../../lib/search/index.ts'
import { restorePolicy, setCare, setFull, withdrawPolicy } from '../policy/index.ts'
import {
  beginCopy,
  bindCopyCalls,
  bindScheduleCalls,
  publishDue,
  recordEntry,
  saveCopy,
} from '../publication/index.ts'
import { effectOf } from './effect.ts'
import { policyImporter } from './import/import-policies.ts'
import { PUBLISH_SCHEDULED, TELL_CARE } from './jobs.ts'
import { policyPublication } from './policy-publication.ts'
import { getPolicySheet } from './policy-sheet.ts'
import { listEditable, loadEditor, loadVersion } from './read-editor.ts'
import { policyDraftSubject } from './subject-rules.ts'
import { setSynonyms } from './synonyms.ts'
import { tellCare } from './tell-care.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  const publication = policyPublication(deps)
  bind(app, deps, contract.listEditablePolicies, ({ query }) => listEditable(deps, query))
  bind(app, deps, contract.beginPolicy, async ({ trx, caller, body }) => {
    const id = deps.newId()
    const content = { ...contract.EMPTY_POLICY, title: body.title, place: OWN_PLACES[0] }
    await beginCopy(deps, trx, caller, { kind: 'policy', id, content })
    return { id }
  })
  bind(app, deps, contract.getPolicyEditor, ({ caller, params }) => loadEditor(deps, caller, params.id))
  bind(app, deps, contract.getPolicyVersion, ({ params }) => loadVersion(deps, params.id, params.version))
  bind(app, deps, contract.savePolicyCopy, async ({ caller, params, body }) => ({
    copy: await saveCopy(deps, caller, publication, params.id, body),
  }))
  bindCopyCalls(
    app,
    deps,
    publication,
    {
      discardCopy: contract.discardPolicyCopy,
      setReview: contract.setPolicyReview,
      sendForReview: contract.sendPolicyForReview,
      review: contract.reviewPolicy,
      publish: contract.publishPolicy,
    },
    '政策',
  )
  bind(app, deps, contract.getPolicyEffect, ({ params }) => effectOf(deps, params.id))
  bindScheduleCalls(app, deps, publication, {
    schedule: contract.schedulePolicy,
    callOff: contract.callOffPolicySchedule,
  })
  bind(app, deps, contract.withdrawPolicy, async ({ trx, caller, ...input }) => {
    const version = await withdrawPolicy(deps, trx, input)
    await recordEntry(deps, trx, caller, { kind: 'policy', id: input.params.id, event: 'withdraw', version })
    return { version }
  })
  bind(app, deps, contract.getPolicySheet, ({ params }) => getPolicySheet(deps, params.id))
  bind(app, deps, contract.getSynonyms, () => readSynonyms(deps.db))
  bind(app, deps, contract.setSynonyms, ({ body }) =>
    deps.db.transaction().execute((trx) => setSynonyms(trx, body)),
  )
  bind(app, deps, contract.setPolicyCare, ({ params, body }) =>
    deps.db.transaction().execute((trx) => setCare(trx, chinaTime(deps.clock.now()).day, { params, body })),
  )
  bind(app, deps, contract.setPolicyFull, ({ caller, params, body }) =>
    deps.db.transaction().execute(async (trx) => {
      const version = await setFull(trx, chinaTime(deps.clock.now()).day, { params, body })
      const event = body.full === null ? 'reopen' : 'full'
      if (version !== null)
        await recordEntry(deps, trx, caller, { kind: 'policy', id: params.id, event, version })
      return { full: body.full }
    }),
  )
  bind(app, deps, contract.restorePolicy, async ({ trx, caller, ...input }) => {
    const version = await restorePolicy(trx, input)
    await recordEntry(deps, trx, caller, { kind: 'policy', id: input.params.id, event: 'publish', version })
    return { version }
  })
}

export const policyEditor = {
  routes,
  jobs: [PUBLISH_SCHEDULED, TELL_CARE],
  workers: (deps: Deps): Worker[] => [
    workOn(PUBLISH_SCHEDULED, () => publishDue(deps, policyPublication(deps))),
    workOn(TELL_CARE, () => tellCare(deps)),
  ],
  subjects: [policyDraftSubject] as const,
  importers: [policyImporter],
}
