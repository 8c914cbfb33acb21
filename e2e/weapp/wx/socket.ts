import { WebSocket } from 'ws'
import type { Runtime } from '../runtime'
import { answer, wxFailure, type WxOptions } from './answer'
import type { Network } from './network'

interface SocketOptions extends WxOptions {
  url: string
}

/** `wx.connectSocket` over a real socket. With `server`, it goes there instead of the origin built into the app. */
export function socketApi(runtime: Runtime, network: Network, server: string | undefined) {
  const copy = <T extends object>(value: T) => runtime.thread.copy(value)
  return {
    connectSocket: (options: SocketOptions) => {
      if (!/^wss?:\/\//.test(options.url)) {
        answer(runtime, 'connectSocket', options, () => {
          throw wxFailure(`url not in domain list: "${options.url}"`)
        })?.catch(() => undefined)
        return undefined
      }
      const url = server ? options.url.replace(/^wss?:\/\/[^/]+/, server.replace(/^http/, 'ws')) : options.url
      /** One listener each: the last one counts. */
      const heard: Record<string, (event: object) => void> = {}
      const tell = (name: string, event: object) =>
        heard[name] && runtime.guard(() => heard[name]?.(copy(event)))
      let socket: WebSocket | undefined
      answer(runtime, 'connectSocket', options, () => {
        if (!network.online) throw wxFailure('network is down')
        const opened = new WebSocket(url)
        socket = opened
        network.sockets.add(opened)
        opened.on('open', () => tell('open', { header: {} }))
        opened.on('message', (data) => tell('message', { data: String(data) }))
        opened.on('error', ({ message }) => tell('error', { errMsg: message }))
        opened.on('close', (code, reason) => {
          network.sockets.delete(opened)
          tell('close', { code, reason: String(reason) })
        })
        return { socketTaskId: 1 }
      })?.catch(() => undefined)
      const hear = (name: string) => (listener: (event: object) => void) => void (heard[name] = listener)
      return {
        onOpen: hear('open'),
        onMessage: hear('message'),
        onError: hear('error'),
        onClose: hear('close'),
        send: (more: WxOptions = {}) =>
          answer(runtime, 'sendSocketMessage', more, () => {
            if (socket?.readyState !== WebSocket.OPEN) throw wxFailure('the socket is not open')
            socket.send(String(more.data))
          }),
        close: (more: WxOptions = {}) =>
          answer(runtime, 'closeSocket', more, () => {
            if (socket === undefined || socket.readyState > WebSocket.OPEN)
              throw wxFailure('the socket is closed')
            socket.close()
          }),
      }
    },
  }
}
