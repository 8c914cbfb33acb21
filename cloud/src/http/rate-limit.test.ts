import { createTestApp, type TestApp } from '../../test/test-app.ts'

describe('the limit of requests', () => {
  let t: TestApp
  beforeAll(async () => void (t = await createTestApp({ config: { rateLimit: 3 } })))
  afterAll(() => t.close())

  const statuses = async (times: number, from: string, token: (i: number) => string) => {
    const found: number[] = []
    for (let i = 0; i < times; i += 1) {
      const reply = await t.app.inject({
        url: '/api/areas',
        remoteAddress: from,
        headers: { authorization: `Bearer ${token(i)}` },
      })
      found.push(reply.statusCode)
      if (reply.statusCode === 429) expect(reply.json().error).toMatchObject({ code: 'too_many' })
    }
    return found
  }

  it('counts a caller by the session', async () => {
    expect(await statuses(4, '198.51.100.1', () => 'one-and-the-same-token')).toEqual([200, 200, 200, 429])
    expect(await statuses(1, '198.51.100.1', () => 'another-persons-token')).toEqual([200])
  })

  it('is not got round by a made-up token for every request', async () => {
    const found = await statuses(31, '198.51.100.2', (i) => `made-up-token-number-${i}`)
    expect(found).toEqual([...Array<number>(30).fill(200), 429])
    expect(await statuses(1, '198.51.100.3', () => 'made-up-token-elsewhere')).toEqual([200])
  })
})
