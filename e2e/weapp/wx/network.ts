import type { WebSocket } from 'ws'
import type { Runtime } from '../runtime'
import { answer, wxFailure, type WxOptions } from './answer'
import { mimeOf, type PhoneFiles } from './phone-files'

export interface SentRequest {
  at: number
  method: string
  url: string
  /** Unknown while under way or when it failed. */
  status?: number
  answeredAt?: number
}

export interface Network {
  online: boolean
  sent: SentRequest[]
  /** Open or being opened. */
  sockets: Set<WebSocket>
  listeners: Set<(state: { isConnected: boolean; networkType: string }) => void>
}

interface RequestOptions extends WxOptions {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  dataType?: string
  responseType?: string
  timeout?: number
  filePath?: string
  name?: string
  formData?: Record<string, string>
}

const DEFAULT_TIMEOUT = 60_000

const asQuery = (data: unknown) =>
  typeof data === 'object' && data !== null
    ? new URLSearchParams(Object.entries(data).map(([key, value]) => [key, String(value)])).toString()
    : ''

const withQuery = (url: string, query: string) =>
  query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url

function encode(
  method: string,
  data: unknown,
  header: Record<string, string>,
): { query: string; body?: string } {
  if (method === 'GET') return { query: asQuery(data) }
  if (data === undefined || data === null || typeof data === 'string')
    return typeof data === 'string' ? { query: '', body: data } : { query: '' }
  if (data instanceof ArrayBuffer) throw new Error('request of an ArrayBuffer is not emulated')
  const form = header['content-type']?.includes('x-www-form-urlencoded')
  return { query: '', body: form ? asQuery(data) : JSON.stringify(data) }
}

function parseBody(text: string, dataType: string): unknown {
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** `wx.request` and its kin over real HTTP. With `server`, every request goes there instead of the origin built into the app. */
export function networkApi(
  runtime: Runtime,
  network: Network,
  files: PhoneFiles,
  server: string | undefined,
) {
  const place = (url: string) => {
    if (!/^https?:\/\//.test(url)) throw wxFailure(`invalid url "${url}"`)
    return server ? url.replace(/^https?:\/\/[^/]+/, server) : url
  }

  const send = async (
    options: RequestOptions,
    init: RequestInit & { method: string },
    query: string,
    stop: AbortController,
  ) => {
    if (!network.online)
      throw wxFailure('errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED', {
        errno: 600001,
      })
    const url = withQuery(place(options.url), query)
    const sent: SentRequest = { at: Date.now(), method: init.method, url }
    network.sent.push(sent)
    const clock = setTimeout(() => stop.abort(new Error('timeout')), options.timeout ?? DEFAULT_TIMEOUT)
    try {
      const response = await fetch(url, { ...init, signal: stop.signal })
      const content = new Uint8Array(await response.arrayBuffer())
      Object.assign(sent, { status: response.status, answeredAt: Date.now() })
      return { statusCode: response.status, header: Object.fromEntries(response.headers), content }
    } catch (error) {
      if (!stop.signal.aborted)
        throw wxFailure(
          error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error),
        )
      throw wxFailure(
        stop.signal.reason instanceof Error && stop.signal.reason.message === 'timeout' ? 'timeout' : 'abort',
      )
    } finally {
      clearTimeout(clock)
    }
  }

  const lowerCased = (header: Record<string, string> = {}) =>
    Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]))

  const task = (api: string, options: RequestOptions, work: (stop: AbortController) => Promise<object>) => {
    const stop = new AbortController()
    answer(runtime, api, options, () => work(stop))?.catch(() => undefined)
    return {
      abort: () => stop.abort(),
      onProgressUpdate: () => undefined,
      offProgressUpdate: () => undefined,
      onHeadersReceived: () => undefined,
      offHeadersReceived: () => undefined,
    }
  }

  const state = () => ({ isConnected: network.online, networkType: network.online ? 'wifi' : 'none' })

  return {
    request: (options: RequestOptions) =>
      task('request', options, async (stop) => {
        if (options.responseType === 'arraybuffer')
          throw new Error('responseType arraybuffer is not emulated')
        const method = (options.method ?? 'GET').toUpperCase()
        const headers = { 'content-type': 'application/json', ...lowerCased(options.header) }
        const { query, body } = encode(method, options.data, headers)
        const { content, ...reply } = await send(options, { method, headers, body }, query, stop)
        return {
          ...reply,
          data: parseBody(new TextDecoder().decode(content), options.dataType ?? 'json'),
          cookies: [],
        }
      }),
    uploadFile: (options: RequestOptions) =>
      task('uploadFile', options, async (stop) => {
        const path = String(options.filePath)
        const { name, content } = files.at(path)
        const form = new FormData()
        for (const [key, value] of Object.entries(options.formData ?? {})) form.append(key, String(value))
        form.append(
          String(options.name),
          new Blob([new Uint8Array(content)], { type: mimeOf(name) }),
          path.replace('wxfile://', ''),
        )
        const { 'content-type': _replaced, ...headers } = lowerCased(options.header)
        const { content: reply, statusCode } = await send(
          options,
          { method: 'POST', headers, body: form },
          '',
          stop,
        )
        return { statusCode, data: new TextDecoder().decode(reply) }
      }),
    downloadFile: (options: RequestOptions) =>
      task('downloadFile', options, async (stop) => {
        const { content, statusCode, header } = await send(
          options,
          { method: 'GET', headers: lowerCased(options.header) },
          '',
          stop,
        )
        const ending =
          Object.entries({
            png: 'image/png',
            jpg: 'image/jpeg',
            pdf: 'application/pdf',
            mp3: 'audio/mpeg',
          }).find(([, type]) => header['content-type']?.startsWith(type))?.[0] ?? 'unknown'
        return { statusCode, header, tempFilePath: files.keep({ name: `download.${ending}`, content }) }
      }),
    getNetworkType: (options?: WxOptions) => answer(runtime, 'getNetworkType', options, state),
    onNetworkStatusChange: (listener: (now: ReturnType<typeof state>) => void) =>
      void network.listeners.add(listener),
    offNetworkStatusChange: (listener?: (now: ReturnType<typeof state>) => void) =>
      void (listener ? network.listeners.delete(listener) : network.listeners.clear()),
  }
}
