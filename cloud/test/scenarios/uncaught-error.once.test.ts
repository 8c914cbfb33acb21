import { once } from 'node:events'
import { openServerHome, type ServerHome } from '../server-home.ts'

let home: ServerHome
beforeAll(async () => {
  home = await openServerHome(false)
})
afterEach(() => home.stop())
afterAll(() => home.close())

test.each(['rejection', 'exception'] as const)(
  'after an uncaught %s what has begun is answered, nothing new is taken, and the process ends with 1',
  async (crash) => {
    const { address, child, written } = await home.start(crash)
    const ended = once(child, 'close')
    // Answered only when the server has stopped to listen.
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    await expect(fetch(`${address}/readyz`)).rejects.toThrow('fetch failed')
    await ended
    expect(child.exitCode).toBe(1)
    expect(written()).toMatch(/"msg":"nobody caught this: closing"/)
    expect(written()).toMatch(crash === 'rejection' ? /database error 22003/ : /not an error/)
    expect(written()).not.toMatch(/13800000128/)
    // Whoever keeps a connection for later is let go once answered.
    expect(written()).not.toMatch(/not closed within/)
    const { address: again } = await home.start('never')
    expect((await fetch(`${again}/readyz`)).status).toBe(200)
  },
  120_000,
)

test('a request that never ends keeps a broken process no longer than it may', async () => {
  const { address, child, written } = await home.start('endless', 500)
  const ended = once(child, 'close')
  await expect(fetch(`${address}/healthz`)).rejects.toThrow('fetch failed')
  await ended
  expect(child.exitCode).toBe(1)
  expect(written()).toMatch(/"msg":"not closed within 500 ms"/)
}, 120_000)

test('told to stop, a process ends with 0', async () => {
  const { child, written } = await home.start('never')
  const ended = once(child, 'close')
  child.kill('SIGTERM')
  await ended
  expect([child.exitCode, written()]).toEqual([0, 'listening\n'])
}, 120_000)
