import * as contract from '@talent/contract'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { downloadFile } from './download-file.ts'
import { storeUpload } from './store-upload.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.uploadFile, ({ caller, upload }) => storeUpload(deps, caller, upload.bytes))
  bind(app, deps, contract.downloadFile, ({ caller, params }) => downloadFile(deps, caller, params.id))
}

export const file = { routes }
