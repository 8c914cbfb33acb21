import { rankCandidates, type Rankable } from '@talent/contract/commissioner'
import { randomFrom } from './quarter.ts'
import type { Policy } from './simulate.ts'

const first = (fit: readonly Rankable[]): Rankable => {
  const [one] = fit
  if (one === undefined) throw new Error('nobody to choose from')
  return one
}

const ours: Policy = (fit, request) => first(rankCandidates(fit, request))

const leastLoaded: Policy = (fit) =>
  fit.reduce((best, one) => (one.load / one.capacity < best.load / best.capacity ? one : best))

/** The next after the last one who had a turn. */
function roundRobin(ids: readonly string[]): Policy {
  const order = new Map(ids.map((id, i) => [id, i]))
  let last = -1
  return (fit) => {
    const after = fit.find(({ id }) => (order.get(id) ?? 0) > last) ?? first(fit)
    last = order.get(after.id) ?? -1
    return after
  }
}

function anybody(seed: number): Policy {
  const random = randomFrom(seed)
  return (fit) => fit[Math.floor(random() * fit.length)] ?? first(fit)
}

/** Ours and what it is measured against; all keep the hard conditions, places among them. */
export const policiesFor = (ids: readonly string[], seed: number): Record<string, Policy> => ({
  ours,
  'round-robin': roundRobin(ids),
  'least-loaded': leastLoaded,
  random: anybody(seed),
})
