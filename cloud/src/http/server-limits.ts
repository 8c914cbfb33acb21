import type { Socket } from 'node:net'
import { ERRORS, type ErrorCode } from '@talent/contract'

export interface Timeouts {
  /** From the first byte to the last of a request, body and all: 10 MB from a weak network fit. */
  readonly requestMs: number
  /** Until its headers are in. */
  readonly headersMs: number
  /** Nothing sent or received: longer than any statement may take. */
  readonly idleMs: number
}

const TIMEOUTS: Timeouts = { requestMs: 120_000, headersMs: 20_000, idleMs: 30_000 }

const LINES: Record<number, string> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
}
const STATUS: Record<string, number> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 }

/** What is no request at all, or never ends, is answered in the contract's form and cut. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy()
    return
  }
  const status = STATUS[error.code ?? ''] ?? 400
  const code: ErrorCode = 'malformed'
  const body = JSON.stringify({ error: { code, message: ERRORS[code].message } })
  socket.end(
    `HTTP/1.1 ${status} ${LINES[status]}\r\ncontent-type: application/json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}

/** A connection that sends slowly, or stops in the middle, holds no place for long. */
export const serverLimits = ({ requestMs, headersMs, idleMs }: Timeouts = TIMEOUTS) => ({
  requestTimeout: requestMs,
  connectionTimeout: idleMs,
  http: {
    headersTimeout: headersMs,
    connectionsCheckingInterval: Math.min(5_000, Math.ceil(requestMs / 4)),
  },
  clientErrorHandler: refuse,
})
