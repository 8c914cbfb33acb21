import type { Exclusion } from '../policy/index.ts'
import { combine, differenceOf, totalsOf, type Grant } from './combine.ts'
import { barredBy, isHeld, withoutHeld } from './held.ts'

const policies = [
  { id: 'settle', benefits: [{ name: '安家补助' }, { name: '购房补助' }] },
  { id: 'card', benefits: [{ name: '优诊卡' }] },
]

test('what is received is left out, benefit by benefit; a policy of which nothing is left too', () => {
  const held = [
    { policy: 'settle', benefit: '安家补助' },
    { policy: 'card', benefit: null },
  ]
  expect(withoutHeld(policies, held)).toEqual([{ id: 'settle', benefits: [{ name: '购房补助' }] }])
  expect(isHeld(held, 'card', '优诊卡')).toBe(true)
  expect(isHeld(held, 'settle', '购房补助')).toBe(false)
})

test('nothing received leaves everything as it is; a policy with no table of benefits is had whole or not', () => {
  expect(withoutHeld(policies, [])).toEqual(policies)
  expect(withoutHeld([{ id: 'bare', benefits: [] }], [{ policy: 'other', benefit: null }])).toHaveLength(1)
  expect(withoutHeld([{ id: 'bare', benefits: [] }], [{ policy: 'bare', benefit: null }])).toEqual([])
})

test('the sentence of either policy bars what does not go with what is received; a couple’s one time bars nobody', () => {
  const rule = (more: Partial<Exclusion>): Exclusion => ({
    ...{ rule: 'one-of', benefits: [], others: [], text: '二选一', clause: null },
    ...more,
  })
  const apart = rule({ benefits: ['购房补助'], others: [{ policy: 'rent', benefit: '租房补助' }] })
  const rent = [{ policy: 'rent', benefit: '租房补助' }]
  const house = { policy: 'settle', benefit: '购房补助' }
  expect(barredBy(house, rent, { settle: [apart] })).toEqual({ held: rent[0], exclusion: apart })
  expect(barredBy({ policy: 'rent', benefit: '租房补助' }, [house], { settle: [apart] })?.held).toEqual(house)
  expect(barredBy({ policy: 'settle', benefit: '安家补助' }, rent, { settle: [apart] })).toBeNull()
  expect(barredBy(house, rent, { settle: [{ ...apart, rule: 'once-a-couple' }] })).toBeNull()
  expect(barredBy(house, [{ policy: 'rent', benefit: null }], { settle: [apart] })).not.toBeNull()
})

test('the difference of two choices is said period by period, and unlike periods are never set off', () => {
  const grant = (benefit: string, sum: Grant['sum']): Grant => ({ policy: 'p', benefit, sum })
  const grants = [
    grant('a', { per: 'month', yuan: 1500, months: 36 }),
    grant('b', { per: 'once', yuan: 20_000 }),
  ]
  const rule: Exclusion = { rule: 'one-of', benefits: [], others: [], text: '', clause: null }
  const of = (wanted: string[]) => totalsOf(combine(grants, { p: [rule] }, wanted).kept)
  expect(differenceOf(of([]), of(['p/b']))).toEqual([
    { per: 'once', yuan: 20_000 },
    { per: 'month', yuan: -1500 },
  ])
  expect(differenceOf(of([]), of([]))).toEqual([])
})
