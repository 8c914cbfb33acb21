import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/**
 * A small server that answers as WeChat documents it, for tests and for trying out the sign-in without WeChat.
 * `code-<name>` signs in openid `openid-<name>`, once; `busy` and `blocked` give the documented faults. A token is good for
 * two 小程序码 and then stale, as when another server has asked for a new one.
 */
export function createWeChatStandIn(options: { appId: string; appSecret: string }): Server {
  const used = new Set<string>()
  const session = (query: URLSearchParams): object => {
    if (query.get('appid') !== options.appId) return { errcode: 40013, errmsg: 'invalid appid' }
    if (query.get('secret') !== options.appSecret) return { errcode: 40125, errmsg: 'invalid appsecret' }
    const code = query.get('js_code') ?? ''
    if (code === 'busy')
      return { errcode: 45011, errmsg: 'api minute-quota reach limit, must slower retry next minute' }
    if (code === 'blocked') return { errcode: 40226, errmsg: 'code blocked' }
    if (code === 'system') return { errcode: -1, errmsg: 'system error' }
    const name = /^code-([\w-]+?)(?:\.\d+)?$/.exec(code)?.[1]
    if (name === undefined) return { errcode: 40029, errmsg: 'invalid code' }
    if (used.has(code)) return { errcode: 40163, errmsg: 'code been used' }
    used.add(code)
    return { openid: `openid-${name}`, session_key: Buffer.from(name.padEnd(16)).toString('base64') }
  }
  const bodyOf = async (request: IncomingMessage) => JSON.parse(await text(request)) as Record<string, string>
  let [tokens, uses] = [0, 0]
  const giveToken = (asked: Record<string, string>): object => {
    if (asked.appid !== options.appId || asked.secret !== options.appSecret)
      return { errcode: 40125, errmsg: 'invalid appsecret' }
    uses = 0
    return { access_token: `token-${++tokens}`, expires_in: 7200 }
  }
  /** A picture of one pixel, or the fault. */
  const giveCode = (
    token: string | null,
    { scene = '', page = '' }: Record<string, string>,
  ): Buffer | object => {
    if (token !== `token-${tokens}` || ++uses > 2) return { errcode: 40001, errmsg: 'invalid credential' }
    if (!/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/.test(scene))
      return { errcode: 40169, errmsg: 'invalid length for scene' }
    if (!/^(?:pages|packages)\/[\w/-]+$/.test(page)) return { errcode: 41030, errmsg: 'invalid page' }
    return PIXEL
  }
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://stand-in')
    if (url.pathname === '/cgi-bin/stable_token') {
      response.end(JSON.stringify(giveToken(await bodyOf(request))))
      return
    }
    if (url.pathname === '/wxa/getwxacodeunlimit') {
      const answer = giveCode(url.searchParams.get('access_token'), await bodyOf(request))
      response.setHeader('content-type', Buffer.isBuffer(answer) ? 'image/png' : 'application/json')
      response.end(Buffer.isBuffer(answer) ? answer : JSON.stringify(answer))
      return
    }
    response.setHeader('content-type', 'text/plain')
    if (url.pathname !== '/sns/jscode2session') {
      response.statusCode = 404
      response.end()
      return
    }
    response.end(JSON.stringify(session(url.searchParams)))
  }
  return createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
}
