import fc from 'fast-check'
import { assignBest, type Wish } from './assignment.ts'

/** By trying everything: what the first items are worth at best, by the places they leave. */
function byTrying(wishes: readonly Wish[], places: readonly number[]): number {
  let best = new Map([[places.join(), { left: [...places], worth: 0 }]])
  for (const wish of wishes) {
    const next = new Map(best)
    for (const { left, worth } of best.values())
      for (const one of wish) {
        if ((left[one.who] ?? 0) === 0) continue
        const after = left.with(one.who, (left[one.who] ?? 0) - 1)
        const known = next.get(after.join())
        if (known === undefined || known.worth < worth + one.worth)
          next.set(after.join(), { left: after, worth: worth + one.worth })
      }
    best = next
  }
  return Math.max(...[...best.values()].map(({ worth }) => worth))
}

const TAKERS = 4
const wish = fc
  .uniqueArray(fc.record({ who: fc.nat(TAKERS - 1), worth: fc.nat(15) }), { selector: ({ who }) => who })
  .map((all): Wish => all)
const places = fc.array(fc.nat(3), { minLength: TAKERS, maxLength: TAKERS })

test('no assignment is worth more, and none takes more than its places', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 9 }), places, (wishes, room) => {
      const { worth, who } = assignBest(wishes, room)
      expect(worth).toBe(byTrying(wishes, room))
      const worths = who.map((taker, item) => wishes[item]?.find((one) => one.who === taker)?.worth)
      expect(who.every((taker, item) => taker === null || worths[item] !== undefined)).toBe(true)
      expect(worths.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(worth)
      for (const [taker, most] of room.entries())
        expect(who.filter((one) => one === taker).length).toBeLessThanOrEqual(most)
    }),
    { numRuns: 1_000 },
  )
})

test('one moves on so that another finds a place', () => {
  const first: Wish = [
    { who: 0, worth: 8 },
    { who: 1, worth: 7 },
  ]
  const second: Wish = [{ who: 0, worth: 8 }]
  expect(assignBest([first, second], [1, 1])).toEqual({ worth: 15, who: [1, 0] })
})
