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

  it('gives the code of a page, with a new token where another server has made ours stale', async () => {
    const page = 'packages/recruit/notice/index'
    for (let i = 0; i < 5; i++)
      expect((await wechat.codeOf(page, `id=demo-${i}`)).subarray(1, 4).toString()).toBe('PNG')
  })

  it('calls a code it can’t have unavailable: a page or words WeChat refuses, a wrong secret, no answer', async () => {
    const unavailable = { code: 'unavailable', message: '小程序码暂时取不到，请稍后再试' }
    const page = 'packages/recruit/notice/index'
    await expect(wechat.codeOf(page, 'x'.repeat(33))).rejects.toMatchObject(unavailable)
    await expect(wechat.codeOf('/elsewhere', 'id=1')).rejects.toMatchObject(unavailable)
    const wrong = createWeChat({ baseUrl, ...app, appSecret: 'wrong' })
    await expect(wrong.codeOf(page, 'id=1')).rejects.toMatchObject(unavailable)
    const nowhere = createWeChat({ baseUrl: 'http://127.0.0.1:9', ...app })
    await expect(nowhere.codeOf(page, 'id=1')).rejects.toMatchObject(unavailable)
  })
})
