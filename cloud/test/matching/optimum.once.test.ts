import fc from 'fast-check'
import { optimumOf } from './optimum.ts'
import type { Given } from './simulate.ts'

const ARRIVAL = {
  id: '',
  talentId: '',
  matterCode: '',
  employer: '',
  enterpriseId: '',
  areaCode: '',
  category: null,
}
const given = (at: number, takes: number, wishes: Given['wishes'], value = 0): Given => ({
  arrival: { ...ARRIVAL, at, takes },
  at,
  value,
  wishes,
})
const officersWith = (places: readonly number[]) => ({ officers: places.map((capacity) => ({ capacity })) })

/** By trying every plan: what the requests from the n-th on are worth at best beside those given out already. */
function byTrying(
  all: readonly Given[],
  places: readonly number[],
  n = 0,
  taken: [Given, number][] = [],
): number {
  const one = all[n]
  if (one === undefined) return 0
  const open = (who: number) =>
    taken.filter(([{ at, arrival }, by]) => by === who && at + arrival.takes > one.at).length
  return one.wishes
    .filter(({ who }) => open(who) < (places[who] ?? 0))
    .map(({ who, worth }) => worth + byTrying(all, places, n + 1, [...taken, [one, who]]))
    .reduce((best, worth) => Math.max(best, worth), byTrying(all, places, n + 1, taken))
}

const TAKERS = 3
const wishes = fc.uniqueArray(fc.record({ who: fc.nat(TAKERS - 1), worth: fc.nat(15) }), {
  selector: ({ who }) => who,
})
const requests = fc
  .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 30 }), wishes), { maxLength: 6 })
  .map((all) => all.map((one) => given(...one)).sort((a, b) => a.at - b.at))
const places = fc.array(fc.nat(2), { minLength: TAKERS, maxLength: TAKERS })

test('no plan is worth more than the bound', () => {
  fc.assert(
    fc.property(requests, places, (all, room) => {
      expect(optimumOf(officersWith(room), all)).toBeGreaterThanOrEqual(byTrying(all, room))
    }),
    { numRuns: 300 },
  )
})

test.each<[string, number, Given[]]>([
  [
    'two for one place get it once',
    8,
    [given(0, 16, [{ who: 0, worth: 8 }], 8), given(4, 16, [{ who: 0, worth: 8 }])],
  ],
  [
    'one after the other both get it',
    16,
    [given(0, 4, [{ who: 0, worth: 8 }], 8), given(4, 4, [{ who: 0, worth: 8 }], 8)],
  ],
  [
    'one goes elsewhere so that the other finds a place',
    15,
    [
      given(
        0,
        16,
        [
          { who: 0, worth: 8 },
          { who: 1, worth: 7 },
        ],
        8,
      ),
      given(4, 16, [{ who: 0, worth: 8 }]),
    ],
  ],
])('%s', (_name, worth, all) => {
  expect(optimumOf(officersWith([1, 1]), all)).toBe(worth)
})
