import { optimumOf } from '../../cloud/test/matching/optimum.ts'
import { policiesFor } from '../../cloud/test/matching/policies.ts'
import { HOURS_A_DAY, makeQuarter } from '../../cloud/test/matching/quarter.ts'
import { simulate, valueOf, type Run } from '../../cloud/test/matching/simulate.ts'

/**
 * A quarter of 10,000 requests among 200 commissioners, given out by our rule, by three simple ones, and at best. The
 * figures are the same on every machine; `BENCH_SEED` makes another quarter.
 */
const SIZE = { commissioners: 200, requests: 10_000, seed: Number(process.env.BENCH_SEED ?? 20_261_124) }
const LEAST_SHARE = 0.95

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

function rowOf(run: Run, optimum: number) {
  const waits = run.given.map(({ at, arrival }) => at - arrival.at).filter((hours) => hours > 0)
  const longest = waits.reduce((most, hours) => Math.max(most, hours), 0)
  return {
    value: valueOf(run),
    'of the optimum': percent(valueOf(run) / optimum),
    'over capacity': run.overCapacity,
    'went to the best one': percent(
      run.given.filter(({ value, wishes }) => wishes.every(({ worth }) => worth <= value)).length /
        run.given.length,
    ),
    waited: percent(waits.length / run.given.length),
    'longest wait, working days': (longest / HOURS_A_DAY).toFixed(1),
    'same commissioner again': percent(run.kept / run.returning),
  }
}

export async function benchMatching(): Promise<number> {
  const quarter = makeQuarter(SIZE)
  const runs = Object.entries(
    policiesFor(
      quarter.officers.map(({ id }) => id),
      SIZE.seed,
    ),
  ).map(([name, policy]) => {
    const began = performance.now()
    const run = simulate(quarter, policy)
    return { name, run, seconds: (performance.now() - began) / 1_000 }
  })
  const [ours, ...others] = runs
  if (ours === undefined) throw new Error('no run')
  const optimum = optimumOf(quarter, ours.run.given)

  console.log(`${SIZE.requests} requests, ${SIZE.commissioners} commissioners, seed ${SIZE.seed}`)
  console.table(Object.fromEntries(runs.map(({ name, run }) => [name, rowOf(run, optimum)])))
  console.log(
    `optimum (upper bound): ${optimum}; ours ${(SIZE.requests / ours.seconds).toFixed(0)} requests/s`,
  )
  const share = valueOf(ours.run) / optimum
  const faults = [
    ...(share < LEAST_SHARE ? [`ours is ${share.toFixed(3)} of the optimum`] : []),
    ...runs.filter(({ run }) => run.overCapacity > 0).map(({ name }) => `${name} went over capacity`),
    ...runs.filter(({ run }) => run.neverGiven > 0).map(({ name }) => `${name} left requests waiting`),
    ...others
      .filter(({ run }) => valueOf(run) >= valueOf(ours.run))
      .map(({ name }) => `${name} is worth no less than ours`),
  ]
  for (const fault of faults) console.error(`✗ ${fault}`)
  return faults.length
}
