import { optimumOf } from '../../cloud/test/matching/optimum.ts'
import { policiesFor } from '../../cloud/test/matching/policies.ts'
import { HOURS_A_DAY, makeQuarter } from '../../cloud/test/matching/quarter.ts'
import { simulate, valueOf, type Run } from '../../cloud/test/matching/simulate.ts'

/**
 * Quarters of 10,000 requests among 200 commissioners, each given out by our rule and by three simple ones, against an
 * upper bound of what any plan could reach. Three with places enough, each of which must reach the goal, and one in
 * which places run out, so that requests wait. Of each kind the one in which ours does worst is shown as a whole. The
 * figures are the same on every machine; `BENCH_SEED` makes others.
 */
const SIZE = { commissioners: 200, requests: 10_000 }
const FIRST_SEED = Number(process.env.BENCH_SEED ?? 20_261_124)
const LEAST_SHARE = 0.95

interface Scenario {
  title: string
  seeds: readonly number[]
  places?: readonly [number, number]
  /** What of the scenario itself must be so, or it says nothing; null when it is. */
  faultOf(ours: Run, share: number): string | null
}
const SCENARIOS: readonly Scenario[] = [
  {
    title: 'places enough',
    seeds: [FIRST_SEED, FIRST_SEED + 1, FIRST_SEED + 2],
    faultOf: (_ours, share) =>
      share < LEAST_SHARE ? `ours is ${share.toFixed(3)} of the bound, the goal is ${LEAST_SHARE}` : null,
  },
  {
    title: 'places run out',
    seeds: [FIRST_SEED],
    places: [4, 12],
    faultOf: ({ mostWaiting }) => (mostWaiting === 0 ? 'nothing had to wait' : null),
  },
]

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

function rowOf(run: Run, bound: number) {
  const waits = run.given.map(({ at, arrival }) => at - arrival.at).filter((hours) => hours > 0)
  const longest = waits.reduce((most, hours) => Math.max(most, hours), 0)
  return {
    value: valueOf(run),
    'of the bound': percent(valueOf(run) / bound),
    'over capacity': run.overCapacity,
    'went to the best one': percent(
      run.given.filter(({ value, wishes }) => wishes.every(({ worth }) => worth <= value)).length /
        run.given.length,
    ),
    waited: percent(waits.length / run.given.length),
    'most waiting at once': run.mostWaiting,
    'longest wait, working days': (longest / HOURS_A_DAY).toFixed(1),
    'same commissioner again': percent(run.kept / run.returning),
  }
}

function runQuarter({ places, faultOf }: Scenario, seed: number) {
  const quarter = makeQuarter({ ...SIZE, seed, ...(places && { places }) })
  const runs = Object.entries(
    policiesFor(
      quarter.officers.map(({ id }) => id),
      seed,
    ),
  ).map(([name, policy]) => {
    const began = performance.now()
    const run = simulate(quarter, policy)
    return { name, run, seconds: (performance.now() - began) / 1_000 }
  })
  const [ours, ...others] = runs
  if (ours === undefined) throw new Error('no run')
  const bound = optimumOf(quarter, ours.run.given)
  const share = valueOf(ours.run) / bound
  const own = faultOf(ours.run, share)
  const faults = [
    ...(own === null ? [] : [own]),
    ...runs.filter(({ run }) => run.overCapacity > 0).map(({ name }) => `${name} went over capacity`),
    ...runs.filter(({ run }) => run.neverGiven > 0).map(({ name }) => `${name} left requests waiting`),
    ...others
      .filter(({ run }) => valueOf(run) >= valueOf(ours.run))
      .map(({ name }) => `${name} is worth no less than ours`),
  ]
  return { seed, runs, bound, share, seconds: ours.seconds, faults }
}

function benchScenario(scenario: Scenario): number {
  const quarters = scenario.seeds.map((seed) => runQuarter(scenario, seed))
  const worst = quarters.reduce((one, other) => (other.share < one.share ? other : one))
  console.log(
    `${SIZE.requests} requests, ${SIZE.commissioners} commissioners, ${scenario.title}: seed ${worst.seed}, the worst of ${quarters.length}`,
  )
  console.table(Object.fromEntries(worst.runs.map(({ name, run }) => [name, rowOf(run, worst.bound)])))
  for (const { seed, share, bound, seconds } of quarters)
    console.log(
      `seed ${seed}: ours ${percent(share)} of the upper bound ${bound}, ${(SIZE.requests / seconds).toFixed(0)} requests/s`,
    )
  const faults = quarters.flatMap(({ seed, faults }) => faults.map((fault) => `seed ${seed}: ${fault}`))
  for (const fault of faults) console.error(`✗ ${scenario.title}, ${fault}`)
  return faults.length
}

export const benchMatching = async (): Promise<number> =>
  SCENARIOS.reduce((faults, scenario) => faults + benchScenario(scenario), 0)
