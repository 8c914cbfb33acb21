import { optimumOf } from './optimum.ts'
import { policiesFor } from './policies.ts'
import { makeQuarter } from './quarter.ts'
import { simulate, valueOf } from './simulate.ts'

/** A fifth of the quarter of `npm run bench -- matching`. */
const quarter = makeQuarter({ commissioners: 40, requests: 1_500, seed: 20_261_124 })
const ids = quarter.officers.map(({ id }) => id)
const runs = (of = quarter) =>
  Object.entries(policiesFor(ids, 1)).map(([name, policy]) => ({ name, run: simulate(of, policy) }))

test('a quarter given out by our rule is worth most, never over capacity, and nothing is left waiting', () => {
  const [ours, ...others] = runs()
  const optimum = optimumOf(quarter, ours?.run.given ?? [])
  for (const { run } of [ours, ...others].flatMap((one) => one ?? [])) {
    expect(run.given).toHaveLength(1_500)
    expect([run.overCapacity, run.neverGiven]).toEqual([0, 0])
  }
  const worth = ours ? valueOf(ours.run) : 0
  expect(worth).toBeGreaterThanOrEqual(0.95 * optimum)
  expect(worth).toBeLessThanOrEqual(optimum)
  for (const { run } of others) expect(valueOf(run)).toBeLessThan(worth)
})

test('with fewer places than work requests wait, none for ever, and nobody has more than their places', () => {
  const tight = makeQuarter({ commissioners: 40, requests: 1_500, seed: 20_261_124, places: [2, 6] })
  for (const { run } of runs(tight)) {
    expect(run.mostWaiting).toBeGreaterThan(0)
    expect([run.given.length, run.overCapacity, run.neverGiven]).toEqual([1_500, 0, 0])
  }
})

test('the same seed makes the same quarter and the same runs', () => {
  expect(makeQuarter({ commissioners: 40, requests: 1_500, seed: 20_261_124 })).toEqual(quarter)
  expect(runs().map(({ run }) => valueOf(run))).toEqual(runs().map(({ run }) => valueOf(run)))
})
