import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Below it the headers weigh as much as what is saved. */
const SHORT = 1_024
/** Up to it compressing takes under 0.3 ms: less than the way to another thread and back. */
const SYNC_MOST = 65_536
/** The quickest level: 16 KB of a list become 2 KB; the level above takes twice as long for a tenth less. */
const LEVEL = { level: 1 }

/** A list may name gzip with a weight of 0, which refuses it. */
const takesGzip = (request: FastifyRequest): boolean =>
  String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .some((part) => /^\s*(gzip|\*)\s*(;\s*q\s*=\s*(0\.0*[1-9]\d*|1(\.0+)?))?\s*$/i.test(part))

const tagOf = (payload: string) => `W/"${createHash('sha1').update(payload).digest('base64url')}"`

const holds = (request: FastifyRequest, tag: string): boolean =>
  String(request.headers['if-none-match'] ?? '')
    .split(',')
    .some((held) => held.trim() === tag || held.trim() === '*')

/**
 * JSON leaves compressed where the caller takes it. What everybody may keep has a tag, and whoever holds the same
 * is told so with an empty 304.
 */
export async function shortenAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (typeof payload !== 'string' || !String(reply.getHeader('content-type')).startsWith('application/json'))
    return payload
  if (reply.statusCode === 200 && String(reply.getHeader('cache-control')).startsWith('public')) {
    const tag = tagOf(payload)
    reply.headers({ etag: tag, vary: 'accept-encoding' })
    if (holds(request, tag)) {
      reply.code(304).removeHeader('content-type')
      return ''
    }
  }
  if (payload.length < SHORT || !takesGzip(request)) return payload
  reply.headers({ 'content-encoding': 'gzip', vary: 'accept-encoding' }).removeHeader('content-length')
  return payload.length > SYNC_MOST ? promisify(gzip)(payload, LEVEL) : gzipSync(payload, LEVEL)
}
