import type { ByeReason, LiveFrame } from '@talent/contract/live'
import type { WebSocket } from 'ws'

/** What a client may leave unread: some hundred frames. It connects again and asks for everything. */
export const MOST_UNREAD_BYTES = 64 * 1024
/** For the other side to answer the end. */
const CLOSE_MS = 1_000

/** True when it had to be cut. */
export function cutSlow(socket: WebSocket): boolean {
  const slow = socket.bufferedAmount > MOST_UNREAD_BYTES
  if (slow) socket.terminate()
  return slow
}

export function say(socket: WebSocket, frame: LiveFrame): void {
  if (socket.readyState === socket.OPEN && !cutSlow(socket)) socket.send(JSON.stringify(frame))
}

/** Says why, and doesn't wait long for the other side to agree. */
export function end(socket: WebSocket, reason: ByeReason): void {
  if (socket.readyState !== socket.OPEN) return
  say(socket, { type: 'bye', reason })
  socket.close()
  setTimeout(() => socket.terminate(), CLOSE_MS).unref()
}
