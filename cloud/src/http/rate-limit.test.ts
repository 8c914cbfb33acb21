import { listAreas } from '@talent/contract/account'
import { getMe, signInAsDemoPerson } from '@talent/contract/me'
import { uploadFile } from '@talent/contract/file'
import { revealAnswer } from '@talent/contract/service-request'
import { createTestApp, type TestApp } from '../../test/test-app.ts'
import { createLimits } from './limits.ts'

const LIMIT = 40

describe('the limit of requests', () => {
  let t: TestApp
  let onTestEnd = () => {}
  beforeAll(
    async () => void (t = await createTestApp({ config: { rateLimit: LIMIT, trustProxy: 1 } })),
    60_000,
  )
  beforeEach(async () => {
    t.clock.moveTo(new Date(t.clock.now().getTime() + 60_000).toISOString())
    await t.deps.db.deleteFrom('rate_count').execute()
  })
  afterEach(() => {
    onTestEnd()
    onTestEnd = () => {}
  })
  afterAll(() => t.close())

  const call = (endpoint: { method: 'GET' | 'POST'; path: string }, from: string, token?: string) =>
    t.app.inject({
      method: endpoint.method,
      url: endpoint.path.replace('{id}', 'x'),
      headers: {
        'x-forwarded-for': from,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(endpoint.method === 'POST' ? { payload: { personId: 'nobody', key: 'phone' } } : {}),
    })
  /** How many of so many calls are let through. */
  async function letThrough(times: number, make: (i: number) => ReturnType<typeof call>): Promise<number> {
    let passed = 0
    for (let i = 0; i < times; i += 1) if ((await make(i)).statusCode !== 429) passed += 1
    return passed
  }

  it('counts a signed-in caller by the session, so that one bad client doesn’t lock out an office', async () => {
    const [bad, good] = await Promise.all(
      [1, 2].map(async () => (await t.as(await t.person(['talent']))).token),
    )
    const office = '198.51.100.1'
    expect(await letThrough(LIMIT + 20, () => call(getMe, office, bad))).toBe(LIMIT)
    // The same client goes on with made-up tokens, and without any.
    await letThrough(LIMIT * 2, (i) => call(getMe, office, `made-up-token-number-${i}`))
    await letThrough(LIMIT * 2, () => call(listAreas, office))
    expect(await letThrough(5, () => call(getMe, office, good))).toBe(5)
  })

  it('is not got round by a made-up token for every request', async () => {
    expect(await letThrough(LIMIT, (i) => call(getMe, '198.51.100.2', `made-up-token-number-${i}`))).toBe(
      LIMIT / 10,
    )
    expect(
      await letThrough(LIMIT + 9, (i) => call(listAreas, '198.51.100.8', `made-up-token-${i}-again`)),
    ).toBe(LIMIT)
    expect(await letThrough(1, () => call(listAreas, '198.51.100.3'))).toBe(1)
  })

  it('is not got round by a made-up address before the proxy’s', async () => {
    expect(await letThrough(LIMIT + 9, (i) => call(listAreas, `203.0.113.${i}, 198.51.100.4`))).toBe(LIMIT)
  })

  it.each([
    ['another address of the same household', '2001:db8:1:2:', LIMIT],
    ['another household', '2001:db8:', LIMIT + 9],
  ])('counts addresses of version 6 by the household: %s', async (_, prefix, passed) => {
    const of = (i: number) =>
      prefix.split(':').length > 4 ? `${prefix}:${i.toString(16)}` : `${prefix}${i.toString(16)}::1`
    expect(await letThrough(LIMIT + 9, (i) => call(listAreas, of(i + 1)))).toBe(passed)
  })

  it.each([
    ['signing in', signInAsDemoPerson, null, LIMIT / 10],
    ['uploading', uploadFile, 'session', LIMIT / 20],
    ['revealing', revealAnswer, 'session', LIMIT / 20],
  ])('is tighter for %s', async (_, endpoint, by, passed) => {
    const token = by === null ? undefined : (await t.as(await t.person(['talent']))).token
    expect(await letThrough(passed + 5, () => call(endpoint, '198.51.100.5', token))).toBe(passed)
  })

  it('holds for a person, whatever sessions they open', async () => {
    const id = await t.person(['talent'])
    const tokens = await Promise.all([1, 2, 3].map(async () => (await t.as(id)).token))
    expect(await letThrough(9, (i) => call(revealAnswer, '198.51.100.6', tokens[i % 3]))).toBe(LIMIT / 20)
  })

  it('tells when to try again, and then lets in again; it is on record once, without an address', async () => {
    const events = () =>
      t.deps.db.selectFrom('security_event').selectAll().where('kind', '=', 'limit').execute()
    const before = (await events()).length
    t.clock.moveTo(`${t.clock.now().toISOString().slice(0, 16)}:48.000Z`)
    await letThrough(LIMIT + 5, () => call(listAreas, '198.51.100.7'))
    const refused = await call(listAreas, '198.51.100.7')
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '12'])
    expect(refused.json().error).toEqual({
      code: 'too_many',
      message: '操作太频繁，请 12 秒后再试',
      retryAfter: 12,
    })
    const recorded = (await events()).slice(before)
    expect(recorded).toMatchObject([{ account_id: null, detail: 'GET /api/areas' }])
    expect(JSON.stringify(recorded)).not.toContain('198.51')
    t.clock.moveTo(new Date(t.clock.now().getTime() + 12_000).toISOString())
    expect((await call(listAreas, '198.51.100.7')).statusCode).toBe(200)
  })

  it('doesn’t count probes', async () => {
    for (const url of ['/healthz', '/readyz'])
      for (let i = 0; i < LIMIT * 6; i += 1) expect((await t.app.inject({ url })).statusCode).toBe(200)
  })

  it('is shared between copies: the narrow ones at once, the wide ones when they have exchanged', async () => {
    const copy = () => createLimits(t.deps, LIMIT, { shared: true, onError: fail })
    const [one, other] = [copy(), copy()]
    onTestEnd = () => [one, other].forEach((limits) => limits.stop())
    const refused = async (kind: 'reveal' | 'anonymous', who: string, times: number) => {
      let count = 0
      for (let i = 0; i < times; i += 1)
        for (const limits of [one, other]) await limits.take(kind, who).catch(() => void (count += 1))
      return count
    }
    expect(await refused('reveal', 'a', 5)).toBe(10 - LIMIT / 20)
    expect(await refused('anonymous', 'b', LIMIT / 2)).toBe(0)
    // The first to tell hasn't heard of what the other one told: both ask once more.
    for (let turn = 0; turn < 2; turn += 1) await Promise.all([one.exchange(), other.exchange()])
    expect([await refused('anonymous', 'b', 1), await refused('anonymous', 'c', 1)]).toEqual([2, 0])
  })

  it('tells each call once, however many exchanges are asked for at the same time', async () => {
    const limits = createLimits(t.deps, LIMIT, { shared: true, onError: fail })
    onTestEnd = () => limits.stop()
    const bucket = t.deps.cipher.blindIndex('rate', 'anonymous|once')
    for (let i = 0; i < LIMIT / 2; i += 1) await limits.take('anonymous', 'once')
    await Promise.all([limits.exchange(), limits.exchange(), limits.exchange()])
    const told = await t.deps.db
      .selectFrom('rate_count')
      .select('calls')
      .where('bucket', '=', bucket)
      .execute()
    expect(told).toEqual([{ calls: LIMIT / 2 }])
  })
})

function fail(error: unknown): never {
  throw error
}
