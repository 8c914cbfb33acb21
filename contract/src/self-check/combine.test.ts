import fc from 'fast-check'
import type { Amount, Exclusion } from '../policy/index.ts'
import { combine, totalsOf, worthOf, type Grant } from './combine.ts'

const once = (yuan: number): Amount => ({ per: 'once', yuan })
const month = (yuan: number, months: number | null): Amount => ({ per: 'month', yuan, months })
const grant = (policy: string, benefit: string, sum: Amount): Grant => ({ policy, benefit, sum })
const sentence = (more: Partial<Exclusion>): Exclusion => ({
  ...{ rule: 'one-of', benefits: [], others: [], text: '不重复享受', clause: '第八条' },
  ...more,
})

test('what may not be had together: the higher is kept, the other says for which and by which sentence', () => {
  const doctor = grant('living', '博士生活补助', month(3000, 36))
  const classC = grant('living', 'C 类生活补助', month(2000, 36))
  const rule = sentence({ rule: 'highest' })
  expect(combine([classC, doctor], { living: [rule] })).toEqual({
    kept: [doctor],
    dropped: [{ grant: classC, against: doctor, exclusion: rule }],
  })
})

test('a benefit of another policy is kept apart by the policy that names it, whichever comes first', () => {
  const rent = grant('rent', '租房补助', month(1500, 36))
  const flat = grant('flat', '公寓免租', month(1000, 36))
  const other = grant('flat', '物业减免', once(500))
  const rule = sentence({ benefits: ['租房补助'], others: [{ policy: 'flat', benefit: '公寓免租' }] })
  expect(combine([flat, rent, other], { rent: [rule], flat: [] }).kept).toEqual([rent, other])
})

test('of 不重复享受 a person may choose the lesser, and change their mind; of 就高不就低 never', () => {
  const rent = grant('rent', '租房补助', month(1500, 36))
  const flat = grant('flat', '公寓免租', month(1000, 36))
  const apart = (rule: Exclusion['rule']) => ({
    rent: [sentence({ rule, others: [{ policy: 'flat', benefit: null }] })],
  })
  const keptWith = (rule: Exclusion['rule'], wanted: string[]) =>
    combine([rent, flat], apart(rule), wanted).kept.map(({ benefit }) => benefit)
  expect(keptWith('one-of', [])).toEqual(['租房补助'])
  expect(keptWith('one-of', ['flat/公寓免租'])).toEqual(['公寓免租'])
  expect(keptWith('one-of', ['flat/公寓免租', 'rent/租房补助'])).toEqual(['租房补助'])
  expect(keptWith('highest', ['flat/公寓免租'])).toEqual(['租房补助'])
  expect(keptWith('one-of', ['gone/没有了'])).toEqual(['租房补助'])
})

test('two small ones that go together beat the one that excludes both', () => {
  const [a, b, c] = [grant('p', 'a', once(6)), grant('p', 'b', once(5)), grant('p', 'c', once(9))]
  const apart = (benefit: string) =>
    sentence({ benefits: ['c'], others: [{ policy: 'p', benefit }], text: benefit })
  expect(combine([c, a, b], { p: [apart('a'), apart('b')] }).kept).toEqual([a, b])
})

test('once a couple keeps nothing apart for one person', () => {
  const grants = [grant('p', 'a', once(1)), grant('p', 'b', once(2))]
  expect(combine(grants, { p: [sentence({ rule: 'once-a-couple' })] }).dropped).toEqual([])
})

test.each<[Amount, number]>([
  [once(100_000), 100_000],
  [{ per: 'once', yuan: null, most: 30_000 }, 30_000],
  [month(3000, 36), 108_000],
  [{ per: 'month', yuan: 3000, months: 36, most: 100_000 }, 100_000],
  [month(1000, null), 12_000],
  [{ per: 'year', yuan: 5000, years: 3 }, 15_000],
  [{ per: 'price', share: 20, most: 80_000 }, 80_000],
  [{ per: 'count', times: 2 }, 0],
])('%j is worth %d to tell which is more', (sum, worth) => {
  expect(worthOf(sum)).toBe(worth)
})

test('once, month and year are never added to one another', () => {
  expect(
    totalsOf([
      grant('a', '1', once(100_000)),
      grant('b', '1', month(3000, 36)),
      grant('c', '1', month(1500, 12)),
      grant('d', '1', { per: 'year', yuan: 5000, years: 3 }),
    ]),
  ).toEqual({ once: 100_000, month: 4500, year: 5000, months: 36 })
  expect(totalsOf([grant('b', '1', month(3000, null))]).months).toBeNull()
})

/** Any few grants of two policies, and sentences that keep some of them apart. */
const some = fc.record({
  sums: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 }),
  apart: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 10 }),
})

test('nothing lawful comes to more, and what is kept is lawful', () => {
  fc.assert(
    fc.property(some, ({ sums, apart }) => {
      const grants = sums.map((yuan, i) => grant(i % 2 ? 'p' : 'q', `b${i}`, once(yuan)))
      const sentences = apart.map(([a, b]) => {
        const other = grants[b % grants.length] as Grant
        const { policy, benefit } = grants[a % grants.length] as Grant
        return {
          policy,
          exclusion: sentence({
            benefits: [benefit],
            others: [{ policy: other.policy, benefit: other.benefit }],
          }),
        }
      })
      const of = (policy: string) =>
        sentences.flatMap((one) => (one.policy === policy ? [one.exclusion] : []))
      const together = (set: readonly Grant[]) =>
        apart.every(([a, b]) => {
          const [one, other] = [grants[a % grants.length] as Grant, grants[b % grants.length] as Grant]
          return one === other || !set.includes(one) || !set.includes(other)
        })
      const total = (set: readonly Grant[]) => set.reduce((sum, one) => sum + worthOf(one.sum), 0)
      const { kept, dropped } = combine(grants, { p: of('p'), q: of('q') })
      expect(together(kept)).toBe(true)
      expect(kept.length + dropped.length).toBe(grants.length)
      const subsets = Array.from({ length: 2 ** grants.length }, (_, bits) =>
        grants.filter((__, i) => (bits >> i) & 1),
      )
      expect(total(kept)).toBe(Math.max(...subsets.filter(together).map(total)))
    }),
    { numRuns: 200 },
  )
})
