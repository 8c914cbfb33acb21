import Fastify from 'fastify'
import { refuseOverload } from './refuse-overload.ts'

const LOOK_EVERY = 500
const LIMIT = 100

function block(ms: number): void {
  for (const until = Date.now() + ms; Date.now() < until;);
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 5))

/** Statuses of a service asked again and again, blocked for `blocked` ms before each of the first `times` calls. */
async function statuses(limit: number, blocked: number, times: number): Promise<Set<number>> {
  const app = Fastify()
  await refuseOverload(app, limit, LOOK_EVERY)
  app.get('/', () => 'ok')
  await app.ready()
  const seen = new Set<number>()
  for (let i = 0, until = Date.now() + 3 * LOOK_EVERY; Date.now() < until; i += 1) {
    if (i < times) block(blocked)
    await turn()
    seen.add((await app.inject('/')).statusCode)
  }
  await app.close()
  return seen
}

describe('overload', () => {
  it('refuses nobody for one slow turn of somebody else', async () => {
    expect(await statuses(LIMIT, 300, 1)).toEqual(new Set([200]))
  })
  it('refuses while every turn is slow', async () => {
    expect(await statuses(LIMIT, 300, Infinity)).toContain(503)
  })
  it('is never seen where its limit is 0', async () => {
    expect(await statuses(0, 300, Infinity)).toEqual(new Set([200]))
  })
})
