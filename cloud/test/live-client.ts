import { LIVE_PATH, type Hello, type LiveFrame } from '@talent/contract/live'
import type { FastifyInstance } from 'fastify'
import { WebSocket } from 'ws'

/** A socket as a phone has it. */
export interface LiveClient {
  readonly socket: WebSocket
  /** All that was said to it, in order. */
  readonly heard: LiveFrame[]
  /** The next frame of this type that wasn't waited for yet. */
  next<T extends LiveFrame['type']>(type: T): Promise<Extract<LiveFrame, { type: T }>>
  /** How it ended: the code of the protocol. */
  readonly closed: Promise<number>
  close(): void
}

const open: LiveClient[] = []

/** @param address `http://…` of a copy that listens */
export async function connectLive(address: string, path = LIVE_PATH): Promise<LiveClient> {
  const socket = new WebSocket(address.replace(/^http/, 'ws') + path)
  const heard: LiveFrame[] = []
  const taken = new Set<LiveFrame>()
  let wake = () => {}
  socket.on('message', (data) => {
    heard.push(JSON.parse(String(data)) as LiveFrame)
    wake()
  })
  let over = false
  const closed = new Promise<number>((resolve) =>
    socket.on('close', (code) => {
      over = true
      wake()
      resolve(code)
    }),
  )
  const client: LiveClient = {
    socket,
    heard,
    closed,
    next: async (type) => {
      for (;;) {
        const found = heard.find((frame) => frame.type === type && !taken.has(frame))
        if (found !== undefined) {
          taken.add(found)
          return found as never
        }
        if (over) throw new Error(`closed before ${type}; heard ${JSON.stringify(heard)}`)
        await new Promise<void>((resolve) => (wake = resolve))
      }
    },
    close: () => socket.terminate(),
  }
  open.push(client)
  await new Promise<void>((resolve, reject) => socket.once('open', resolve).once('error', reject))
  socket.on('error', () => {})
  return client
}

/** Connected and greeted. */
export async function hearLive(address: string, token: string): Promise<LiveClient> {
  const client = await connectLive(address)
  client.socket.send(JSON.stringify({ type: 'hello', token } satisfies Hello))
  await client.next('ready')
  return client
}

export const closeAllLive = (): void => open.splice(0).forEach((client) => client.close())

export const listenAt = (app: FastifyInstance): Promise<string> => app.listen({ host: '127.0.0.1', port: 0 })
