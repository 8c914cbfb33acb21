import { FEATURES } from '../../src/features/index.ts'
import { seed } from '../../src/seed/seed.ts'
import { createTestApp, type TestApp } from '../test-app.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
  await seed(t.deps)
}, 60_000)
afterAll(() => t.close())

/**
 * Of the seeded trial, whose things all go on in the months after it: a job that asks a second connection for something
 * while it holds one would wait for ever on the embedded engine, which has one.
 */
test.each(['2026-11-25', '2026-12-10', '2027-02-01', '2029-11-01'])(
  'every job of the clock does its work on %s, again and again, and tells nobody twice',
  async (day) => {
    t.clock.moveTo(`${day}T08:30:00+08:00`)
    const clockwork = FEATURES.flatMap((feature) => feature.workers?.(t.deps) ?? []).filter(
      ({ job }) => job.schedule !== null,
    )
    expect(clockwork.length).toBeGreaterThan(5)
    const runAll = async () => {
      const told: [string, number][] = []
      for (const { job, handle } of clockwork) {
        const count = await handle([{ occurrence: `${day}T00:30:00.000Z` }])
        if (count) told.push([job.name, count.told])
      }
      return told
    }
    expect((await runAll()).map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'tell-searches',
        'tell-marked-posts',
        'tell-marked',
        'tell-fitting',
        'tell-offers',
      ]),
    )
    // What one recognises is another's to offer in the next turn; after that nobody is told anew.
    await runAll()
    expect((await runAll()).filter(([, told]) => told > 0)).toEqual([])
    await t.drain()
  },
)
