import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { createWeChat, type WeChat } from './client.ts'
import { createWeChatStandIn } from './stand-in.ts'

describe('WeChat client against the stand-in', () => {
  const app = { appId: 'wx-test', appSecret: 'secret' }
  let server: Server
  let wechat: WeChat
  let baseUrl: string
  beforeAll(async () => {
    server = createWeChatStandIn(app)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    wechat = createWeChat({ baseUrl, ...app })
  })
  afterAll(() => void server.close())

  it('turns a code into the openid, once', async () => {
    expect(await wechat.openIdOf('code-zhou')).toBe('openid-zhou')
    await expect(wechat.openIdOf('code-zhou')).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  it.each([
    ['nonsense', 'unauthenticated'],
    ['busy', 'too_many'],
    ['blocked', 'forbidden'],
    ['system', 'unavailable'],
  ])('answers %s with %s', async (code, expected) => {
    await expect(wechat.openIdOf(code)).rejects.toMatchObject({ code: expected })
  })

  it('calls a wrong secret and an unreachable WeChat unavailable, without telling why', async () => {
    await expect(
      createWeChat({ baseUrl, ...app, appSecret: 'wrong' }).openIdOf('code-x'),
    ).rejects.toMatchObject({ code: 'unavailable' })
    await expect(
      createWeChat({ baseUrl: 'http://127.0.0.1:9', ...app }).openIdOf('code-x'),
    ).rejects.toMatchObject({ code: 'unavailable' })
  })
})
