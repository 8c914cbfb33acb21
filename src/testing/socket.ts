import { act } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { LiveFrame } from '@talent/contract/live'

/** One socket the client opened; the test is the server. */
export interface FakeSocket {
  readonly url: string
  readonly sent: string[]
  closed: boolean
  open(): Promise<void>
  say(frame: LiveFrame | string): Promise<void>
  cut(): Promise<void>
}

/** From now on each socket the client opens is kept here, in order; each is greeted by whoever calls `open` and `say`. */
export function acceptSockets(): FakeSocket[] {
  const sockets: FakeSocket[] = []
  const connect = Taro.connectSocket as unknown as jest.Mock
  connect.mockImplementation(({ url }: { url: string }) => {
    const heard: Record<string, (event?: object) => void> = {}
    const hear = (name: string) => (listener: (event?: object) => void) => void (heard[name] = listener)
    const socket: FakeSocket = {
      url,
      sent: [],
      closed: false,
      open: () => act(async () => heard.open?.()),
      say: (frame) =>
        act(async () => heard.message?.({ data: typeof frame === 'string' ? frame : JSON.stringify(frame) })),
      // On some platforms both come.
      cut: () =>
        act(async () => {
          heard.error?.()
          heard.close?.()
        }),
    }
    sockets.push(socket)
    return Promise.resolve({
      onOpen: hear('open'),
      onMessage: hear('message'),
      onClose: hear('close'),
      onError: hear('error'),
      send: ({ data }: { data: string }) => Promise.resolve(void socket.sent.push(data)),
      close: () => Promise.resolve(void (socket.closed = true)),
    })
  })
  return sockets
}
