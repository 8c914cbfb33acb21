import { chinaTime } from '@talent/contract/calendar'
import * as contract from '@talent/contract/scheme-editor'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { bindCopyCalls, recordEntry, saveCopy } from '../publication/index.ts'
import { withdrawScheme } from '../recognition/index.ts'
import { listEditable, loadEditor, loadVersion } from './read-editor.ts'
import { schemePublication } from './scheme-publication.ts'
import { schemeDraftSubject } from './subject-rules.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  const publication = schemePublication(deps)
  bind(app, deps, contract.listEditableSchemes, () => listEditable(deps))
  bind(app, deps, contract.getSchemeEditor, ({ caller, params }) => loadEditor(deps, caller, params.id))
  bind(app, deps, contract.getSchemeVersion, ({ params }) => loadVersion(deps, params.id, params.version))
  bind(app, deps, contract.saveSchemeCopy, async ({ caller, params, body }) => ({
    copy: await saveCopy(deps, caller, publication, params.id, body),
  }))
  bindCopyCalls(
    app,
    deps,
    publication,
    {
      discardCopy: contract.discardSchemeCopy,
      setReview: contract.setSchemeReview,
      sendForReview: contract.sendSchemeForReview,
      review: contract.reviewScheme,
      publish: contract.publishScheme,
    },
    '人才分类目录',
  )
  bind(app, deps, contract.withdrawScheme, async ({ trx, caller, params: { id }, body: { version } }) => {
    await withdrawScheme(trx, chinaTime(deps.clock.now()).day, id, version)
    await recordEntry(deps, trx, caller, { kind: 'scheme', id, event: 'withdraw', version })
    return { version }
  })
}

/** 人才分类目录 as coordinators write and publish it. */
export const schemeEditor = { routes, subjects: [schemeDraftSubject] as const }
