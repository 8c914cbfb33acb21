import { gunzipSync } from 'node:zlib'
import { endpoints, hrefOf, type Endpoint } from '@talent/contract'
import { createTestApp, type TestApp } from '../test-app.ts'
import { seed } from '../../src/seed/seed.ts'
import { openSession } from '../../src/http/authenticate.ts'

let t: TestApp
let talent: { authorization: string }
beforeAll(async () => {
  t = await createTestApp()
  await seed(t.deps)
  const { token } = await openSession(
    t.deps.db,
    t.clock,
    await t.person(['talent', 'commissioner', 'coordinator']),
  )
  talent = { authorization: `Bearer ${token}` }
}, 120_000)
afterAll(() => t.close())

const get = (url: string, headers: Record<string, string> = {}) => t.app.inject({ url, headers })
const LIST = '/api/policies'
const gets = Object.entries<Endpoint>(endpoints).filter(([, { method }]) => method === 'GET')
const kept = gets.filter(([, endpoint]) => endpoint.kept !== undefined)
const PARAMS: Record<string, Record<string, string>> = { getPost: {}, getNotice: {} }
const urlOf = async (name: string, endpoint: Endpoint): Promise<string> => {
  if (PARAMS[name] === undefined) return hrefOf(endpoint, endpoint.example)
  const list = await get(name === 'getPost' ? '/api/posts' : '/api/notices')
  return hrefOf(endpoint, { params: { id: (list.json() as { items: { id: string }[] }).items[0]?.id } })
}

test.each(['gzip', 'gzip, deflate, br', 'br;q=1.0, gzip;q=0.8', '*'])(
  'a long JSON answer is compressed for who takes %s, and is the same',
  async (accepted) => {
    const plain = await get(LIST)
    const short = await get(LIST, { 'accept-encoding': accepted })
    expect(short.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
    expect(gunzipSync(short.rawPayload).toString()).toBe(plain.payload)
    expect(Number(short.headers['content-length'])).toBe(short.rawPayload.length)
    expect(short.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2)
  },
)

test.each([undefined, 'identity', 'br', 'gzip;q=0', 'gzip; q=0.0'])(
  'and not for who takes %s',
  async (accepted) => {
    const plain = await get(LIST, accepted === undefined ? {} : { 'accept-encoding': accepted })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.json()).toHaveProperty('items')
  },
)

test('a short answer, a refusal and a file are left as they are', async () => {
  for (const url of ['/healthz', '/api/policies/nothing'])
    expect((await get(url, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBeUndefined()
})

test('an answer to a person is compressed too, and nothing of it may be kept', async () => {
  const answer = await get('/api/desk/board', { ...talent, 'accept-encoding': 'gzip' })
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' })
  expect([answer.headers.etag, answer.headers['content-encoding']]).toEqual([undefined, 'gzip'])
})

const KEPT = {
  a_minute: 'public, max-age=60',
  a_day: 'public, max-age=86400',
  until_changed: 'public, no-cache',
}
describe.each(kept)('what everybody may keep: %s', (name, endpoint) => {
  test('says for how long, and answers a visitor and a person the same', async () => {
    const url = await urlOf(name, endpoint)
    const [visitor, person] = [await get(url), await get(url, talent)]
    expect([visitor.statusCode, visitor.headers['cache-control']]).toEqual([
      200,
      endpoint.kept && KEPT[endpoint.kept],
    ])
    expect([person.payload, person.headers.etag]).toEqual([visitor.payload, visitor.headers.etag])
  })

  test('answers an empty 304 to who holds the same, compressed or not', async () => {
    const url = await urlOf(name, endpoint)
    const tag = String((await get(url, { 'accept-encoding': 'gzip' })).headers.etag)
    for (const held of [tag, `"other", ${tag}`]) {
      const again = await get(url, { 'if-none-match': held, 'accept-encoding': 'gzip' })
      expect([again.statusCode, again.payload, again.headers.etag]).toEqual([304, '', tag])
      expect(again.headers['cache-control']).toMatch(/^public/)
      expect(again.headers['content-encoding']).toBeUndefined()
    }
    expect((await get(url, { 'if-none-match': '"other"' })).statusCode).toBe(200)
  })
})

test('a changed thing has another tag', async () => {
  const before = (await get('/api/areas')).headers.etag
  await t.deps.db.insertInto('area').values({ code: 'new', name: '新片区', position: 9 }).execute()
  const after = await get('/api/areas', { 'if-none-match': String(before) })
  expect([after.statusCode, after.payload.includes('新片区')]).toEqual([200, true])
})

test('nothing else, and no refusal, may be kept', async () => {
  for (const [, endpoint] of gets.filter(([, { kept: may }]) => may === undefined))
    for (const headers of [{}, talent]) {
      const answer = await get(hrefOf(endpoint, endpoint.example), headers)
      expect([endpoint.path, answer.headers['cache-control'], answer.headers.etag]).toEqual([
        endpoint.path,
        expect.stringContaining('no-store'),
        undefined,
      ])
    }
  for (const url of ['/api/policies/nothing', '/api/posts?limit=x'])
    expect((await get(url)).headers).toMatchObject({ 'cache-control': 'no-store' })
})
