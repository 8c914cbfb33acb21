import websocket from '@fastify/websocket'
import { ContractError } from '@talent/contract'
import { BEAT_MS, Hello, HELLO_MOST_BYTES, LIVE_PATH } from '@talent/contract/live'
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import type { RawData, WebSocket } from 'ws'
import type { Deps } from '../deps.ts'
import { authenticate, tokenHashOf } from '../http/authenticate.ts'
import type { Caller } from '../http/caller.ts'
import { networkOf } from '../http/network-of.ts'
import { report } from '../lib/report.ts'
import { LIVE_CHANNEL } from './channel.ts'
import { createHub, type Connection, type Hub } from './hub.ts'
import { cutSlow, end, say } from './say.ts'

export interface LiveTimes {
  /** Between two signs of life; whoever didn't answer the last one is gone. */
  readonly beatMs: number
  /** From the connection to its greeting. */
  readonly helloMs: number
  readonly recheckMs: number
}
const TIMES: LiveTimes = { beatMs: BEAT_MS, helloMs: 10_000, recheckMs: 60_000 }

/** Open on one copy, greeted or not. */
const MOST_HERE = 5_000
const MOST_NOT_GREETED = 500
function helloOf(data: RawData, isBinary: boolean): Hello | null {
  try {
    return isBinary ? null : v.parse(Hello, JSON.parse(data.toString()))
  } catch {
    return null
  }
}

/** Who says so, as of now: looked up again when a session ended meanwhile, for it may have been this one. */
async function greeted(
  deps: Deps,
  hub: Hub,
  token: string,
  address: string,
): Promise<[Buffer, Caller] | null> {
  const hash = tokenHashOf(`Bearer ${token}`)
  const key = hash?.toString('hex') ?? ''
  if (hash !== null) deps.limits.refuseIfOver('session', key)
  for (;;) {
    const before = hub.endings()
    const caller = hash === null ? null : await authenticate(deps, hash)
    if (hash === null || caller === null) {
      await deps.limits.take('unknown', address)
      return null
    }
    await deps.limits.take('session', key)
    if (hub.endings() === before) return [hash, caller]
  }
}

/**
 * The socket that tells who is signed in of what is new: the client greets once with its token, and from then on only
 * listens. What is told is a thing and a number, to whoever may read the thing; the content is asked for as ever.
 */
export async function serveLive(app: FastifyInstance, deps: Deps, times = TIMES): Promise<void> {
  const onError = (error: unknown) => report('live', error)
  const hub = createHub(deps, onError)
  const sockets = new Set<WebSocket>()
  /** Since the last beat. */
  const quiet = new WeakSet<WebSocket>()

  await app.register(websocket, {
    options: { maxPayload: HELLO_MOST_BYTES, perMessageDeflate: false, clientTracking: false },
    errorHandler: (_error, socket) => socket.terminate(),
    preClose(done) {
      sockets.forEach((socket) => end(socket, 'restart'))
      done()
    },
  })

  function connectionOf(socket: WebSocket, tokenHash: Buffer, caller: Caller): Connection {
    return {
      tokenHash,
      caller,
      send: (frame) => say(socket, frame),
      end: (reason) => end(socket, reason),
    }
  }

  async function greet(socket: WebSocket, { token }: Hello, address: string): Promise<void> {
    const found = await greeted(deps, hub, token, address)
    if (socket.readyState !== socket.OPEN) return
    if (found === null) return end(socket, 'ended')
    const connection = connectionOf(socket, ...found)
    if (!hub.add(connection)) return end(socket, 'too_many')
    socket.on('close', () => hub.remove(connection))
    connection.send({ type: 'ready' })
  }

  app.route({
    method: 'GET',
    url: LIVE_PATH,
    onRequest: async (request) => {
      await deps.limits.take('page', networkOf(request.ip))
      if (sockets.size >= MOST_HERE || sockets.size - hub.size() >= MOST_NOT_GREETED)
        throw new ContractError('unavailable')
    },
    handler: async () => {
      throw new ContractError('not_found')
    },
    wsHandler: (socket, request) => {
      sockets.add(socket)
      let said = false
      const late = setTimeout(() => said || end(socket, 'malformed'), times.helloMs).unref()
      socket.on('close', () => {
        clearTimeout(late)
        sockets.delete(socket)
      })
      socket.on('pong', () => quiet.delete(socket))
      // Each is answered: one who asks and doesn't read is not answered without end.
      socket.on('ping', () => cutSlow(socket))
      socket.on('message', (data, isBinary) => {
        const hello = said ? null : helloOf(data, isBinary)
        said = true
        if (hello === null) return end(socket, 'malformed')
        greet(socket, hello, networkOf(request.ip)).catch((error: unknown) => {
          if (error instanceof ContractError && error.code === 'too_many') return end(socket, 'too_many')
          onError(error)
          end(socket, 'restart')
        })
      })
    },
  })

  const beat = setInterval(() => {
    for (const socket of sockets) {
      if (quiet.has(socket)) socket.terminate()
      quiet.add(socket)
      socket.ping()
    }
    for (const connection of hub.all()) connection.send({ type: 'beat' })
  }, times.beatMs).unref()
  const recheck = setInterval(() => void hub.recheck().catch(onError), times.recheckMs).unref()
  app.addHook('onReady', () => deps.listener.on(LIVE_CHANNEL, hub.hear))
  app.addHook('onClose', async () => {
    clearInterval(beat)
    clearInterval(recheck)
  })
}
