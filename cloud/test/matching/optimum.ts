import { HOURS_A_DAY, type Officer } from './quarter.ts'
import type { Given } from './simulate.ts'

/** How often places are counted: twice a working day. */
const STEP = HOURS_A_DAY / 2
const ROUNDS = 300
/** Rounds without a better bound after which prices move less. */
const PATIENCE = 15

type Places = readonly Pick<Officer, 'capacity'>[]
interface Stay {
  /** The counted moments at which it is open: from this one, before that one. */
  readonly from: number
  readonly to: number
  readonly wishes: Given['wishes']
}

const momentFrom = (at: number) => Math.ceil(at / STEP)

/** Of one commissioner what a place costs before each moment, all earlier ones together. */
function sumsOf(prices: Float64Array): Float64Array {
  const sums = new Float64Array(prices.length + 1)
  for (const [moment, price] of prices.entries()) sums[moment + 1] = (sums[moment] ?? 0) + price
  return sums
}

/** The bound at these prices, and how many more than there are places would be taken of each at each moment. */
function boundAt(prices: readonly Float64Array[], places: Places, stays: readonly Stay[]) {
  const sums = prices.map(sumsOf)
  const taken = sums.map(({ length }) => new Int32Array(length))
  let bound = 0
  for (const { from, to, wishes } of stays) {
    let [gain, chosen] = [0, -1]
    for (const { who, worth } of wishes) {
      const over = worth - (sums[who]?.[to] ?? 0) + (sums[who]?.[from] ?? 0)
      if (over > gain) [gain, chosen] = [over, who]
    }
    bound += gain
    const changes = taken[chosen]
    if (changes === undefined) continue
    changes[from] = (changes[from] ?? 0) + 1
    changes[to] = (changes[to] ?? 0) - 1
  }
  const over = prices.map((of, who) => {
    const { capacity = 0 } = places[who] ?? {}
    bound += capacity * (sums[who]?.[of.length] ?? 0)
    let open = 0
    return of.map((_, moment) => (open += taken[who]?.[moment] ?? 0) - capacity)
  })
  return { bound, over }
}

/**
 * What no plan could have passed, everything known beforehand, when the same requests are given out at the same times,
 * and each is open as long with whoever has it. Every place has a price at every moment at which places are counted. A
 * plan is worth what its requests are worth above the prices of the places they take, plus those prices; so whatever the
 * prices are, every request at its best above them, and the prices of all places there are, is no less: an upper
 * bound. Prices are then moved to where it is least: up where too many would be taken, down where places stay free.
 */
export function optimumOf({ officers }: { officers: Places }, given: readonly Given[]): number {
  const stays = given.map(({ at, arrival, wishes }): Stay => ({
    from: momentFrom(at),
    to: momentFrom(at + arrival.takes),
    wishes: wishes.filter(({ worth }) => worth > 0),
  }))
  const moments = stays.reduce((last, { to }) => Math.max(last, to), 0)
  const prices = officers.map(() => new Float64Array(moments))
  // No bound lies below what was reached: how far above it is says how far to move.
  const reached = given.reduce((sum, { value }) => sum + value, 0)
  let [least, pace, idle] = [Number.POSITIVE_INFINITY, 1, 0]
  for (let round = 0; round < ROUNDS; round += 1) {
    const { bound, over } = boundAt(prices, officers, stays)
    if (bound < least) [least, idle] = [bound, 0]
    else if ((idle += 1) > PATIENCE) [pace, idle] = [pace / 2, 0]
    let length = 0
    for (const [who, of] of over.entries())
      for (const [moment, more] of of.entries())
        if (more > 0 || (prices[who]?.[moment] ?? 0) > 0) length += more * more
    if (length === 0) break
    const step = (pace * (bound - reached)) / length
    for (const [who, of] of prices.entries())
      for (const [moment, price] of of.entries())
        of[moment] = Math.max(0, price + step * (over[who]?.[moment] ?? 0))
  }
  // Worths are whole numbers, so that what is reached is one.
  return Math.floor(least + 1e-6)
}
