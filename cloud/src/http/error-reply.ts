import { randomBytes } from 'node:crypto'
import { ContractError, ERRORS, MOST, type ErrorReply } from '@talent/contract'
import type { FastifyError, FastifyRequest } from 'fastify'
import { isPassing } from '../db/connection-fault.ts'
import { loggable } from '../lib/loggable-error.ts'

/** Of a file system (ENOSPC; EDQUOT: a quota) or of the database. */
const DISK_FULL = new Set<unknown>(['ENOSPC', 'EDQUOT', '53100'])

/**
 * A net under the contract's checks: what the database itself couldn't take as a value. A character it can't keep,
 * a day or a number out of its range, a name of something that isn't there, or the same thing made twice at once.
 */
const NOT_A_VALUE = /^(22001|22003|22007|22008|22021|22P02|22P05)$/
const databaseRefusal = (error: FastifyError): ContractError | null => {
  if (!('severity' in error)) return null
  if (NOT_A_VALUE.test(error.code)) return new ContractError('malformed')
  if (error.code === '23503') return new ContractError('invalid')
  return error.code === '23505' ? new ContractError('stale_version') : null
}

/** The framework's own refusals, in the contract's words. */
function expectedCode(error: FastifyError): ContractError | null {
  if (DISK_FULL.has(error.code)) return new ContractError('no_space')
  if (error.code === 'FST_REQ_FILE_TOO_LARGE') return new ContractError('file_too_large')
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new ContractError('file_too_large', { message: '一次提交的文字太多，请精简后再试' })
  if (error.statusCode === 429) return new ContractError('too_many')
  if (error.statusCode === 503) return new ContractError('unavailable')
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new ContractError('malformed')
  return null
}

/** However much is wrong, the reply stays small. */
const cut = (detail: ContractError['detail']): ContractError['detail'] =>
  detail.fields ? { ...detail, fields: detail.fields.slice(0, MOST.faults) } : detail

/** One place turns errors into replies; the unknown becomes a plain 500 with a number to quote. */
export function replyFor(error: unknown, request: FastifyRequest): { status: number; body: ErrorReply } {
  const expected =
    error instanceof ContractError
      ? error
      : isPassing(error)
        ? new ContractError('unavailable')
        : (databaseRefusal(error as FastifyError) ?? expectedCode(error as FastifyError))
  if (expected) {
    const { code, detail } = expected
    // The contract should have caught it before.
    if (error !== expected && 'severity' in (error as object))
      request.log.warn({ error: loggable(error) }, 'refused by the database')
    // Nobody but whoever runs the service can mend this.
    if (code === 'no_space') request.log.error({ error: loggable(error) }, 'disk full')
    return {
      status: ERRORS[code].status,
      body: { error: { code, ...cut(detail), message: expected.message } },
    }
  }
  const incident = randomBytes(3).toString('hex').toUpperCase()
  request.log.error({ incident, error: loggable(error) }, 'unexpected')
  return { status: 500, body: { error: { code: 'internal', message: ERRORS.internal.message, incident } } }
}
