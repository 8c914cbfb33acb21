import { createHash } from 'node:crypto'
import { ContractError } from '@talent/contract'
import { FILE_MAX_BYTES } from '@talent/contract/file'
import type { FastifyRequest } from 'fastify'

export interface Upload {
  readonly bytes: Buffer
  /** Of the bytes: what tells one file from another under the same key. */
  readonly digest: string
}

/** An upload is held in memory while it arrives: so many together, and so many of one person. */
const AT_ONCE = { all: 24, each: 6 }
const arriving = new Map<string, number>()
let all = 0

const CHOOSE = '请选择要上传的文件'
const INCOMPLETE = '文件没有传完整，请重新上传'

async function readPart(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new ContractError('malformed', { message: CHOOSE })
  const part = await request.file({
    limits: { fileSize: FILE_MAX_BYTES, files: 1, fields: 5, fieldSize: 1_024, fieldNameSize: 100, parts: 6 },
  })
  if (part?.fieldname !== 'file') throw new ContractError('malformed', { message: CHOOSE })
  const bytes = await part.toBuffer()
  // The parser reports the limit only when more data follows it; the last piece may have been cut silently.
  if (part.file.truncated) throw new ContractError('file_too_large')
  return { bytes, digest: createHash('sha256').update(bytes).digest('base64') }
}

/** The parser's own faults have many shapes: a body that can't be read is the sender's, whatever broke in it. */
function faultOf(error: unknown): ContractError {
  if (error instanceof ContractError) return error
  const { code } = error as { code?: unknown }
  if (code === 'FST_REQ_FILE_TOO_LARGE') return new ContractError('file_too_large')
  return new ContractError('malformed', { message: INCOMPLETE })
}

/**
 * The one part named `file`; its given name and type are thrown away.
 * @param who sends it: one person's uploads don't keep out the others'
 * @throws ContractError `malformed`, `file_too_large`, `too_many`, `unavailable`
 */
export async function readUpload(request: FastifyRequest, who: string): Promise<Upload> {
  const own = arriving.get(who) ?? 0
  if (own >= AT_ONCE.each)
    throw new ContractError('too_many', { message: '前面的文件还在上传，请等它们传完' })
  if (all >= AT_ONCE.all) throw new ContractError('unavailable', { message: '现在上传的人较多，请稍后再试' })
  arriving.set(who, own + 1)
  all += 1
  try {
    return await readPart(request)
  } catch (error) {
    throw faultOf(error)
  } finally {
    all -= 1
    const left = (arriving.get(who) ?? 1) - 1
    if (left > 0) arriving.set(who, left)
    else arriving.delete(who)
  }
}
