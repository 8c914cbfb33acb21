import { ContractError, FILE_MAX_BYTES } from '@talent/contract'
import type { FastifyRequest } from 'fastify'

export interface Upload {
  readonly bytes: Buffer
}

/** The one part named `file`; its given name and type are thrown away. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new ContractError('malformed', { message: '请选择要上传的文件' })
  const part = await request.file({ limits: { fileSize: FILE_MAX_BYTES, files: 1, fields: 5 } })
  if (part?.fieldname !== 'file') throw new ContractError('malformed', { message: '请选择要上传的文件' })
  return { bytes: await part.toBuffer() }
}
