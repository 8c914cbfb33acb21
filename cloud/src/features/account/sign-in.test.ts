import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { listDemoPeople } from '@talent/contract/account'
import { getMe, signInAsDemoPerson, signInWithWeChat } from '@talent/contract/me'
import { createTestApp, type TestApp } from '../../../test/test-app.ts'
import { createWeChat } from '../../platform/wechat/client.ts'
import { createWeChatStandIn } from '../../platform/wechat/stand-in.ts'

describe('signing in with WeChat', () => {
  const settings = { appId: 'wx-test', appSecret: 'secret' }
  let server: Server
  let t: TestApp
  beforeAll(async () => {
    server = createWeChatStandIn(settings)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    t = await createTestApp({ config: { demo: false }, wechat: createWeChat({ baseUrl, ...settings }) })
  })
  afterAll(async () => {
    server.close()
    await t.close()
  })
  const signIn = async (code: string) => (await t.as(null)).try(signInWithWeChat, { body: { code } })

  it('makes a talent account the first time and finds it again the second', async () => {
    const first = await signIn('code-zhou.1')
    expect([first.status, first.body.me.roles, first.body.me.profile]).toEqual([200, ['talent'], null])
    const second = await signIn('code-zhou.2')
    expect(second.body.me.id).toBe(first.body.me.id)
    expect(second.body.token).not.toBe(first.body.token)
    const me = await t.app.inject({
      url: getMe.path,
      headers: { authorization: `Bearer ${second.body.token}` },
    })
    expect(me.json().id).toBe(first.body.me.id)
  })

  it('makes one account of two first sign-ins at once, and leaves nothing of the other', async () => {
    const accounts = async () => (await t.deps.db.selectFrom('account').select('id').execute()).length
    const before = await accounts()
    const both = await Promise.all([signIn('code-lin.1'), signIn('code-lin.2')])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(both[0].body.me.id).toBe(both[1].body.me.id)
    expect(await accounts()).toBe(before + 1)
  })

  it('keeps the openid nowhere in plain', async () => {
    await signIn('code-canary')
    const { rows } = await t.pool.query(
      "select w::text || encode(openid_index, 'escape') as row from wechat_identity w",
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain('openid-')
  })

  it.each([
    ['made-up', 401, 'unauthenticated'],
    ['busy', 429, 'too_many'],
    ['blocked', 403, 'forbidden'],
    ['system', 503, 'unavailable'],
  ])('answers the code %s with %i, and makes no account', async (code, status, error) => {
    const accounts = () => t.deps.db.selectFrom('account').select('id').execute()
    const before = await accounts()
    const answer = await signIn(code)
    expect([answer.status, answer.error?.code]).toEqual([status, error])
    expect(await accounts()).toEqual(before)
  })

  it('takes a code once', async () => {
    expect((await signIn('code-once')).status).toBe(200)
    expect((await signIn('code-once')).error?.code).toBe('unauthenticated')
  })

  it('knows no demo people beside a real installation, even where their accounts exist', async () => {
    await t.deps.db
      .insertInto('account')
      .values({ id: 'demo-1', name: '演示', demo: true, created_at: t.clock.now() })
      .execute()
    const visitor = await t.as(null)
    expect((await visitor.try(listDemoPeople, {})).status).toBe(404)
    expect((await visitor.try(signInAsDemoPerson, { body: { personId: 'demo-1' } })).status).toBe(404)
  })
})

test('on a trial only demo people can be chosen, and without WeChat its sign-in says so', async () => {
  const t = await createTestApp()
  try {
    const real = await t.person(['coordinator'])
    const visitor = await t.as(null)
    expect((await visitor.try(signInAsDemoPerson, { body: { personId: real } })).status).toBe(404)
    expect((await visitor.try(signInWithWeChat, { body: { code: 'code-x' } })).error?.code).toBe(
      'unavailable',
    )
  } finally {
    await t.close()
  }
})
