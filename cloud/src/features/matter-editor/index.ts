import * as contract from '@talent/contract/matter-editor'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { closeMatter, reopenMatter } from '../matter/index.ts'
import { discardCopy, publishCopy, recordEntry, saveCopy } from '../publication/index.ts'
import { matterPublication } from './matter-publication.ts'
import { getMatterEditor, getMatterVersion, listEditableMatters } from './read-editor.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listEditableMatters, () => listEditableMatters(deps))
  bind(app, deps, contract.getMatterEditor, ({ params }) => getMatterEditor(deps, params.code))
  bind(app, deps, contract.getMatterVersion, ({ params }) =>
    getMatterVersion(deps, params.code, params.version),
  )
  bind(app, deps, contract.saveMatterCopy, async ({ caller, params, body }) => ({
    copy: await saveCopy(deps, caller, matterPublication, params.code, body),
  }))
  bind(app, deps, contract.discardMatterCopy, async ({ params }) => {
    await discardCopy(deps, matterPublication, params.code, params.version)
    return { done: true } as const
  })
  bind(app, deps, contract.publishMatter, async ({ caller, params, body }) => ({
    version: await publishCopy(deps, caller, matterPublication, params.code, body.hash),
  }))
  bind(app, deps, contract.closeMatter, async ({ trx, caller, ...input }) => {
    const version = await closeMatter(deps, trx, input)
    await recordEntry(deps, trx, caller, {
      kind: 'matter',
      id: input.params.code,
      event: 'withdraw',
      version,
    })
    return { version }
  })
  bind(app, deps, contract.reopenMatter, async ({ trx, caller, ...input }) => {
    const version = await reopenMatter(trx, input)
    await recordEntry(deps, trx, caller, { kind: 'matter', id: input.params.code, event: 'publish', version })
    return { version }
  })
}

export const matterEditor = { routes }
