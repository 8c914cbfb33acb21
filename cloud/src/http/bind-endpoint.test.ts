import { PHONE_RULE } from '@talent/contract'
import { withdrawRole } from '@talent/contract/account'
import { signOut } from '@talent/contract/session'
import { saveProfile, getMe, savePreferences } from '@talent/contract/me'
import { getPolicy, listPolicies } from '@talent/contract/policy'
import { createTestApp, type TestApp } from '../../test/test-app.ts'

const profile = {
  name: '周予安',
  phone: '13800000127',
  employer: '某材料研究院',
  areaCode: 'kcy',
  education: 'doctor',
} as const

describe('an endpoint', () => {
  let test: TestApp
  beforeAll(async () => void (test = await createTestApp()))
  beforeEach(async () => {
    await test.empty()
    await test.deps.db.insertInto('area').values({ code: 'kcy', name: '科创园' }).execute()
  })
  afterAll(() => test.close())

  it('asks a visitor to sign in and refuses a role that may not', async () => {
    const visitor = await test.as(null)
    expect((await visitor.try(saveProfile, { body: profile })).status).toBe(401)
    const coordinator = await test.as(await test.person(['coordinator']))
    expect((await coordinator.try(saveProfile, { body: profile })).error?.code).toBe('forbidden')
  })

  it('names every fault of a form in Chinese and saves nothing', async () => {
    const id = await test.person(['talent'])
    const talent = await test.as(id)
    const answer = await talent.try(saveProfile, {
      body: { ...profile, name: '', phone: '123', employer: '长'.repeat(61) },
    })
    expect(answer.status).toBe(422)
    expect(answer.error?.fields?.map(({ field, message }) => [field, message])).toEqual([
      ['name', '请填写姓名'],
      ['phone', `手机号${PHONE_RULE}`],
      ['employer', '工作单位不超过 60 个字'],
    ])
    expect(await test.deps.db.selectFrom('profile').selectAll().execute()).toEqual([])
  })

  it('keeps the telephone encrypted and shows it masked', async () => {
    const talent = await test.as(await test.person(['talent']))
    const me = await talent.call(saveProfile, { body: profile })
    expect(me.profile?.phoneMasked).toBe('138****0127')
    const { rows } = await test.pool.query(
      "select encode(phone_encrypted, 'escape') as encrypted, p::text as row from profile p",
    )
    expect(JSON.stringify(rows)).not.toContain('13800000127')
    const again = await talent.call(saveProfile, {
      body: { ...profile, phone: undefined, employer: '某大学' },
    })
    expect([again.profile?.phoneMasked, again.profile?.employer]).toEqual(['138****0127', '某大学'])
  })

  it('answers 404 for what a path cannot name, 400 for what is no JSON, and 404 for no route, always in the same form', async () => {
    const visitor = await test.as(null)
    expect((await visitor.try(getPolicy, { params: { id: 'no-such' } })).error?.code).toBe('not_found')
    expect((await visitor.try(getPolicy, { params: { id: '../etc' } })).error?.code).toBe('not_found')
    const broken = await test.app.inject({
      method: 'POST',
      url: '/api/sessions/demo',
      headers: { 'content-type': 'application/json' },
      payload: '{',
    })
    expect([broken.statusCode, broken.json().error.code]).toEqual([400, 'malformed'])
    const nowhere = await test.app.inject({ method: 'GET', url: '/api/nowhere' })
    expect([nowhere.statusCode, nowhere.json().error.code]).toEqual([404, 'not_found'])
  })

  it('refuses a query it does not understand', async () => {
    const visitor = await test.as(null)
    expect((await visitor.try(listPolicies, { query: { limit: '0' } })).error?.code).toBe('invalid')
    expect((await visitor.try(listPolicies, { query: { q: '长'.repeat(41) } })).error?.code).toBe('invalid')
  })
})

describe('a session', () => {
  let test: TestApp
  beforeAll(async () => void (test = await createTestApp()))
  afterAll(() => test.close())

  it('is kept hashed and ends at sign-out', async () => {
    const talent = await test.as(await test.person(['talent']))
    expect((await talent.try(getMe, {})).status).toBe(200)
    await talent.call(signOut, {})
    expect((await talent.try(getMe, {})).status).toBe(401)
  })

  it.each([
    ['after seven idle days', '2026-12-02T00:00:00+08:00'],
    ['after thirty days in any case', '2026-12-25T00:00:00+08:00'],
  ])('ends %s', async (_, later) => {
    test.clock.moveTo('2026-11-24T14:32:00+08:00')
    const { token } = await test.as(await test.person(['talent']))
    const status = async () =>
      (await test.app.inject({ url: getMe.path, headers: { authorization: `Bearer ${token}` } })).statusCode
    if (later.startsWith('2026-12-25')) {
      for (const day of ['11-29', '12-04', '12-09', '12-14', '12-19', '12-23']) {
        test.clock.moveTo(`2026-${day}T14:00:00+08:00`)
        expect(await status()).toBe(200)
      }
    }
    test.clock.moveTo(later)
    expect(await status()).toBe(401)
  })

  it('is gone at once when a role is withdrawn, for every device', async () => {
    const id = await test.person(['talent', 'commissioner'])
    const [phone, tablet] = [await test.as(id), await test.as(id)]
    const coordinator = await test.as(await test.person(['coordinator']))
    expect((await phone.try(getMe, {})).status).toBe(200)
    await coordinator.call(withdrawRole, { params: { id }, body: { role: 'commissioner' } })
    expect((await phone.try(getMe, {})).status).toBe(401)
    expect((await tablet.try(getMe, {})).status).toBe(401)
    expect((await (await test.as(id)).call(getMe, {})).roles).toEqual(['talent'])
    expect(
      (await coordinator.try(withdrawRole, { params: { id }, body: { role: 'commissioner' } })).error?.code,
    ).toBe('not_found')
  })

  it('does not take a made-up or empty token', async () => {
    for (const authorization of ['Bearer x', 'Bearer ', `Bearer ${'a'.repeat(43)}`, 'Basic abc']) {
      const reply = await test.app.inject({ method: 'GET', url: '/api/me', headers: { authorization } })
      expect(reply.statusCode).toBe(401)
    }
  })

  it('keeps the large text with the account', async () => {
    const talent = await test.as(await test.person(['talent']))
    await talent.call(savePreferences, { body: { largeText: true } })
    expect((await talent.call(getMe, {})).largeText).toBe(true)
  })
})
