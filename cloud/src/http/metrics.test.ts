import { createTestApp } from '../../test/test-app.ts'

const ask = async (config: { metricsToken?: string }, headers: Record<string, string>) => {
  const t = await createTestApp({ config })
  try {
    return (await t.app.inject({ url: '/metrics', headers })).statusCode
  } finally {
    await t.close()
  }
}

test.each<[string, { metricsToken?: string }, Record<string, string>, number]>([
  ['from this machine', {}, {}, 200],
  ['through a proxy on this machine', {}, { 'x-forwarded-for': '203.0.113.7' }, 404],
  ['with the token', { metricsToken: 'secret' }, { authorization: 'Bearer secret' }, 200],
  ['without the token that is asked for', { metricsToken: 'secret' }, {}, 404],
])('the figures, asked for %s', async (_, config, headers, status) => {
  expect(await ask(config, headers)).toBe(status)
})
