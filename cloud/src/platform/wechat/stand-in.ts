import { createServer, type Server } from 'node:http'

/**
 * A small server that answers as WeChat documents it, for tests and for trying out the sign-in without WeChat.
 * `code-<name>` signs in openid `openid-<name>`, once; `busy` and `blocked` give the documented faults.
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
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stand-in')
    response.setHeader('content-type', 'text/plain')
    if (url.pathname !== '/sns/jscode2session') {
      response.statusCode = 404
      response.end()
      return
    }
    response.end(JSON.stringify(session(url.searchParams)))
  })
}
