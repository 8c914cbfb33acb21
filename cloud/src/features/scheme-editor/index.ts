import { chinaTime } from '@talent/contract/calendar'
import * as contract from '@talent/contract/scheme-editor'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import {
  decideReview,
  discardCopy,
  publishCopy,
  recordEntry,
  saveCopy,
  sendForReview,
  setReviewRule,
} from '../publication/index.ts'
import { withdrawScheme } from '../recognition/index.ts'
import { listEditable, loadEditor, loadVersion } from './read-editor.ts'
import { schemePublication } from './scheme-publication.ts'
import { schemeDraftSubject } from './subject-rules.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  const publication = schemePublication(deps)
  bind(app, deps, contract.listEditableSchemes, () => listEditable(deps))
  bind(app, deps, contract.getSchemeEditor, ({ caller, params }) => loadEditor(deps, caller, params.code))
  bind(app, deps, contract.getSchemeVersion, ({ params }) => loadVersion(deps, params.code, params.version))
  bind(app, deps, contract.saveSchemeCopy, async ({ caller, params, body }) => ({
    copy: await saveCopy(deps, caller, publication, params.code, body),
  }))
  bind(app, deps, contract.discardSchemeCopy, async ({ params }) => {
    await discardCopy(deps, publication, params.code, params.version)
    return { done: true } as const
  })
  bind(app, deps, contract.setSchemeReview, ({ caller, body }) =>
    setReviewRule(deps, caller, 'scheme', { what: '人才分类目录', ...body }),
  )
  bind(app, deps, contract.sendSchemeForReview, async ({ trx, caller, params, body }) => {
    await sendForReview(deps, trx, caller, publication, { id: params.code, ...body })
    return { done: true } as const
  })
  bind(app, deps, contract.reviewScheme, async ({ trx, caller, params, body }) => {
    await decideReview(deps, trx, caller, publication, { id: params.code, ...body })
    return { done: true } as const
  })
  bind(app, deps, contract.publishScheme, async ({ caller, params, body }) => ({
    version: await publishCopy(deps, caller, publication, params.code, body.hash),
  }))
  bind(app, deps, contract.withdrawScheme, async ({ trx, caller, params: { code }, body: { version } }) => {
    await withdrawScheme(trx, chinaTime(deps.clock.now()).day, code, version)
    await recordEntry(deps, trx, caller, { kind: 'scheme', id: code, event: 'withdraw', version })
    return { version }
  })
}

/** 人才分类目录 as coordinators write and publish it. */
export const schemeEditor = { routes, subjects: [schemeDraftSubject] as const }
