import { connect } from 'node:net'
import { ErrorReply } from '@talent/contract'
import { saveProfile } from '@talent/contract/me'
import { listPolicies } from '@talent/contract/policy'
import * as v from 'valibot'
import { createTestApp, type TestApp } from '../../test/test-app.ts'

let t: TestApp
let port: number
const TIMEOUTS = { requestMs: 1_500, headersMs: 1_000, idleMs: 600 }

beforeAll(async () => {
  t = await createTestApp({ timeouts: TIMEOUTS })
  await t.deps.db.insertInto('area').values({ code: 'kcy', name: '科创园' }).execute()
  await t.app.listen({ host: '127.0.0.1', port: 0 })
  port = (t.app.server.address() as { port: number }).port
})
afterAll(() => t.close())

/** Sends these pieces one after another with a pause, and gives back all that came until the other side closed. */
const exchange = (pieces: readonly string[], pauseMs = 0) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let came = ''
    socket.on('data', (data) => (came += String(data)))
    socket.on('error', () => {})
    socket.on('close', () => resolve(came))
    const send = async () => {
      for (const piece of pieces) {
        if (socket.destroyed || !socket.writable) return
        socket.write(piece)
        if (pauseMs > 0) await new Promise((next) => setTimeout(next, pauseMs))
      }
    }
    send().catch(reject)
  })
const inOurShape = (reply: string) => v.is(ErrorReply, JSON.parse(reply.slice(reply.indexOf('\r\n\r\n') + 4)))

describe('what is no request is answered in the contract’s form', () => {
  it.each([
    ['a path that can’t be decoded', 'GET', '/api/policies/%E0%A4%A', undefined, undefined],
    ['a path outside the API that can’t be decoded', 'GET', '/%', undefined, undefined],
    ['a path part too long', 'GET', `/api/policies/${'x'.repeat(300)}`, undefined, undefined],
    ['half a JSON', 'POST', '/api/sessions/demo', 'application/json', '{'],
    ['no JSON at all', 'POST', '/api/sessions/demo', 'application/json', ''],
    ['a name every object has', 'POST', '/api/sessions/demo', 'application/json', '{"__proto__":{"a":1}}'],
    ['a type nobody asked for', 'POST', '/api/sessions/demo', 'application/xml', '<a/>'],
    ['a form without its boundary', 'POST', '/api/sessions/demo', 'multipart/form-data', '--b'],
    ['a text that ends a text', 'GET', '/api/policies?q=%00', undefined, undefined],
    ['a made-up cursor', 'GET', '/api/posts?cursor=e30', undefined, undefined],
    [
      'a cursor of numbers that are none',
      'GET',
      `/api/posts?cursor=${Buffer.from('[1e300,0.5,"\\u0000",1]').toString('base64url')}`,
      undefined,
      undefined,
    ],
  ] as const)('%s', async (_what, method, url, type, payload) => {
    const reply = await t.app.inject({
      method,
      url,
      ...(type === undefined ? {} : { headers: { 'content-type': type }, payload }),
    })
    expect(reply.statusCode).toBeGreaterThanOrEqual(400)
    expect(reply.statusCode).toBeLessThan(500)
    expect(v.is(ErrorReply, reply.json())).toBe(true)
    expect(reply.json().error.message).toMatch(/[一-鿿]/)
  })

  it('what isn’t even HTTP', async () => {
    const reply = await exchange(['NONSENSE\r\n\r\n'])
    expect(reply).toMatch(/^HTTP\/1\.1 400 /)
    expect(inOurShape(reply)).toBe(true)
  })
})

describe('what never ends is cut', () => {
  const head = (length: number) =>
    `POST /api/sessions/demo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`

  it('a body that stops in the middle', async () => {
    expect(await exchange([head(1_000), '{"personId":'])).not.toMatch(/ 200 /)
  })
  it('a body that comes a byte at a time', async () => {
    const bytes = Array.from({ length: 200 }, () => ' ')
    const reply = await exchange([head(1_000), ...bytes], 200)
    expect(reply).toMatch(/^HTTP\/1\.1 408 /)
    expect(inOurShape(reply)).toBe(true)
  })
  it('headers that stop in the middle', async () => {
    expect(await exchange(['GET /api/policies HTTP/1.1\r\nhost:'])).not.toMatch(/ 200 /)
  })
  it('and a whole request on the same server is answered', async () => {
    const reply = await exchange(['GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'])
    expect(reply).toMatch(/^HTTP\/1\.1 200 /)
  })
  it('an upload that stops in the middle leaves no file', async () => {
    const { token } = await t.as(await t.person(['talent']))
    const part = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\nabc'
    await exchange([
      `POST /api/files HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\nidempotency-key: half-sent\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 9000\r\n\r\n${part}`,
    ])
    expect(await t.deps.db.selectFrom('file').selectAll().execute()).toEqual([])
  })
})

describe('a reply is never larger than what was wrong', () => {
  it('of 24,000 wrong answers', async () => {
    const talent = await t.person(['talent'])
    const { token } = await t.as(talent)
    const answers = Object.fromEntries(Array.from({ length: 24_000 }, (_, i) => [`k${i}`, 1]))
    const reply = await t.app.inject({
      method: 'PUT',
      url: '/api/drafts/child-schooling',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      payload: JSON.stringify({ answers, materials: {}, slots: [], channel: null }),
    })
    expect([reply.statusCode, reply.json().error.fields.length, reply.body.length < 1_000]).toEqual([
      422,
      1,
      true,
    ])
  })
})

describe('a text', () => {
  const profile = {
    name: '周予安',
    phone: '13800000127',
    employer: '某大学',
    areaCode: 'kcy',
    education: 'doctor',
  } as const
  const save = async (more: object) => {
    const id = await t.person(['talent'])
    const client = await t.as(id)
    const { status, body, error } = await client.try(saveProfile, { body: { ...profile, ...more } })
    const row = await t.deps.db
      .selectFrom('profile')
      .select('phone_index')
      .where('account_id', '=', id)
      .executeTakeFirst()
    return { status, message: error?.fields?.[0]?.message, kept: body?.profile ?? null, row }
  }
  it.each([
    ['a character that ends a text', { name: '周\u0000安' }, '姓名里有无法保存的字符，请删去后重新输入'],
    ['half a character', { employer: '\ud842' }, '工作单位里有无法保存的字符，请删去后重新输入'],
    ['nothing anybody could see', { name: '\u200b\u2060' }, '请填写姓名'],
    ['one character too many', { name: '𠮷'.repeat(61) }, '姓名不超过 60 个字'],
  ])('is refused: %s', async (_what, more, message) => {
    expect(await save(more)).toEqual({ status: 422, message, kept: null, row: undefined })
  })
  it.each([
    ['in one form for the same letters', { name: 'Ame\u0301lie' }, { name: 'Amélie' }],
    ['without hidden marks, in one line', { employer: ' 某\u200b大学\n 二院 ' }, { employer: '某大学 二院' }],
    ['counted as a person counts', { name: '𠮷'.repeat(20) }, { name: '𠮷'.repeat(20) }],
  ])('is kept %s', async (_what, more, expected) => {
    const { status, kept } = await save(more)
    expect(status).toBe(200)
    expect(kept).toMatchObject(expected)
  })
  it.each([
    ['+86 138-0000-0127', '13800000127'],
    ['８６１３８００００ ０１２７', '13800000127'],
    ['\u202d138 0000 0127\u202c', '13800000127'],
    ['(0086) 13800000127', '13800000127'],
    ['+852 9123 4567', '+85291234567'],
    ['00852-9123-4567', '+85291234567'],
  ])('as telephone %p is kept in one form', async (phone, kept) => {
    const { row } = await save({ phone })
    expect(row?.phone_index.equals(t.deps.cipher.blindIndex('phone', kept))).toBe(true)
  })
  it('one searches by may hold anything that can be typed', async () => {
    const visitor = await t.as(null)
    for (const q of ['%', '\\', '𠮷', "'", '\u200b'])
      expect((await visitor.try(listPolicies, { query: { q } })).status).toBe(200)
  })
})
