import * as contract from '@talent/contract/file'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { defineScheduledJob, workOn, type Worker } from '../../jobs/define-job.ts'
import { ExplainedError } from '../../lib/explained-error.ts'
import { report } from '../../lib/report.ts'
import { cleanUploads } from './clean-uploads.ts'
import { downloadFile } from './download-file.ts'
import { storeUpload } from './store-upload.ts'

const CLEAN_UPLOADS = defineScheduledJob('clean-uploads', '清理没有用上的附件', { dailyAt: '03:20' })

async function cleanAndReport(deps: Deps): Promise<void> {
  const { lost } = await cleanUploads(deps)
  if (lost.length > 0) report('files', new ExplainedError(`the content is gone of ${lost.join(', ')}`))
}

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.uploadFile, ({ caller, upload, keyed }) =>
    storeUpload(deps, caller, upload.bytes, keyed),
  )
  bind(app, deps, contract.downloadFile, ({ caller, params }) => downloadFile(deps, caller, params.id))
}

export const file = {
  routes,
  jobs: [CLEAN_UPLOADS],
  workers: (deps: Deps): Worker[] => [workOn(CLEAN_UPLOADS, () => cleanAndReport(deps))],
}

export { attachFiles } from './attach-files.ts'
export { copyFiles } from './copy-files.ts'
