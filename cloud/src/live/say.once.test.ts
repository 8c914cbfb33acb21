import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { WebSocket, WebSocketServer } from 'ws'
import { MOST_UNREAD_BYTES, say } from './say.ts'

test('a client that reads nothing is cut, and little is kept for it', async () => {
  const server = new WebSocketServer({ port: 0 })
  await once(server, 'listening')
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const [socket] = (await once(server, 'connection')) as [WebSocket]
  await once(client, 'open')
  client.pause()
  let kept = 0
  while (socket.readyState === socket.OPEN) {
    for (let i = 0; i < 1_000; i += 1) {
      say(socket, { type: 'changed', subject: { kind: 'request', id: 'x'.repeat(100) }, from: i })
      kept = Math.max(kept, socket.bufferedAmount)
    }
    await turn()
  }
  expect(kept).toBeLessThan(2 * MOST_UNREAD_BYTES)
  client.terminate()
  server.close()
})
