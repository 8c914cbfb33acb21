import * as v from 'valibot'
import { ConditionTree, type Condition, type Leaf } from './condition.ts'
import { find, monthsBetween, outcomeOf, type Facts, type Known } from './evaluate.ts'

const ON = '2026-11-27'
const said = (value: Known['value'], on = ON): Known => ({ value, on })
const leaf = (fact: Leaf['fact'], operator: Leaf['operator'], value: Leaf['value'], more = {}): Leaf => ({
  fact,
  operator,
  value,
  summary: '条件',
  clause: null,
  ...more,
})
const answer = (condition: Condition, facts: Facts, on = ON) => outcomeOf(condition, { facts, on })

describe('a leaf', () => {
  test.each<[string, Leaf, Facts, string]>([
    ['what isn’t said is unknown', leaf('degree', 'eq', '本科'), {}, 'unknown'],
    ['no is an answer', leaf('civilServant', 'eq', true), { civilServant: said(false) }, 'unmet'],
    ['zero is an answer', leaf('pensionMonths', 'gte', 1), { pensionMonths: said(0) }, 'unmet'],
    ['in an order', leaf('degree', 'gte', '本科'), { degree: said('硕士研究生') }, 'met'],
    ['中专 stands where 高中 does', leaf('degree', 'gte', '高中'), { degree: said('中专') }, 'met'],
    [
      'a kind of enterprise is one',
      leaf('employerType', 'eq', '企业'),
      { employerType: said('国有企业') },
      'met',
    ],
    [
      'what is left out by name',
      leaf('employerType', 'neq', '劳务派遣企业'),
      { employerType: said('劳务派遣企业') },
      'unmet',
    ],
    [
      'one of several',
      leaf('schoolTags', 'containsAny', ['985', '211']),
      { schoolTags: said(['211']) },
      'met',
    ],
    ['none of several', leaf('schoolTags', 'containsAny', ['985']), { schoolTags: said([]) }, 'unmet'],
    [
      'a place within',
      leaf('hukouPlace', 'eq', '郑州市'),
      { hukouPlace: said(['河南省', '郑州市', '金水区']) },
      'met',
    ],
    [
      'a place elsewhere',
      leaf('hukouPlace', 'eq', '郑州市'),
      { hukouPlace: said(['河南省', '洛阳市', '西工区']) },
      'unmet',
    ],
    [
      'a place not said to the end',
      leaf('hukouPlace', 'eq', '郑州市'),
      { hukouPlace: said(['河南省']) },
      'unknown',
    ],
    ['between, both ends', leaf('businessMonths', 'between', [6, 12]), { businessMonths: said(12) }, 'met'],
    [
      'there is none',
      leaf('businessLicenseDate', 'exists', true),
      { businessLicenseDate: said(false) },
      'unmet',
    ],
    [
      'no licence, no months since',
      leaf('businessMonths', 'gte', 6),
      { businessLicenseDate: said(false) },
      'unmet',
    ],
    [
      'months since a day',
      leaf('businessMonths', 'gte', 6),
      { businessLicenseDate: said('2026-05-27') },
      'met',
    ],
    [
      'a day short of it',
      leaf('businessMonths', 'gte', 6),
      { businessLicenseDate: said('2026-05-28') },
      'unmet',
    ],
    [
      'cut off in the source',
      leaf('achievementClass', 'containsAny', null, { partial: true }),
      {},
      'unknown',
    ],
  ])('%s', (_name, condition, facts, outcome) => {
    expect(answer(condition, facts)).toBe(outcome)
  })

  test.each<[boolean | null | undefined, string, string, string]>([
    // 35周岁以下, asked on 27 November 2026.
    [undefined, '1990-11-28', 'met', '35 until tomorrow’s birthday'],
    [undefined, '1990-11-27', 'unmet', '36 today'],
    [true, '1991-01-01', 'met', '35, and it counts'],
    [false, '1991-01-01', 'unmet', '35, and it doesn’t'],
    [null, '1991-01-01', 'unknown', '35, and the document doesn’t say'],
    [null, '1991-11-28', 'met', '34 until tomorrow: below whatever it means'],
    [null, '1991-11-27', 'unknown', '35 today'],
    [null, '1990-11-27', 'unmet', '36: above whatever it means'],
  ])('an age of at most 35, counting itself: %s, born %s is %s (%s)', (inclusive, born, outcome, _why) => {
    const atMost = leaf('age', 'lte', 35, inclusive === undefined ? {} : { inclusive })
    expect(answer(atMost, { birthDate: said(born) })).toBe(outcome)
  })

  test('an age is counted on the stated day', () => {
    const condition = leaf('age', 'lte', 35, { inclusive: true, asOf: '2026-01-01' })
    expect(answer(condition, { birthDate: said('1990-06-01') })).toBe('met')
    expect(answer(condition, { birthDate: said('1989-12-31') })).toBe('unmet')
  })

  test('what grows may have grown since it was said: known only where both ends answer alike', () => {
    const year = leaf('socialInsuranceMonths', 'gte', 12)
    const months = (value: number) => ({ socialInsuranceMonths: said(value, '2026-07-27') })
    expect([6, 7, 8, 11, 12].map((value) => answer(year, months(value)))).toEqual([
      'unmet',
      'unmet',
      'unknown',
      'unknown',
      'met',
    ])
    expect(find(year, { facts: months(8), on: ON }).why).toBe('outdated')
  })

  test('a band answers where all of it does', () => {
    const year = leaf('socialInsuranceMonths', 'gte', 12)
    const band = (from: number, to: number | null) =>
      answer(year, { socialInsuranceMonths: said({ from, to }) })
    expect([band(0, 5), band(6, 11), band(6, 12), band(12, 23), band(24, null)]).toEqual([
      'unmet',
      'unmet',
      'unknown',
      'met',
      'met',
    ])
    const between = leaf('businessMonths', 'between', [6, 12])
    expect(answer(between, { businessMonths: said({ from: 0, to: 24 }) })).toBe('unknown')
    expect(answer(between, { businessMonths: said({ from: 13, to: null }) })).toBe('unmet')
  })

  test('a day known to the month answers where the whole month does', () => {
    const since = leaf('arrivalDate', 'gte', '2024-06-15')
    const came = (month: string) => answer(since, { arrivalDate: said(month) })
    expect([came('2024-05'), came('2024-06'), came('2024-07')]).toEqual(['unmet', 'unknown', 'met'])
    const graduated = leaf('monthsSinceGraduation', 'lte', 24)
    expect(answer(graduated, { graduationDate: said('2024-11') })).toBe('met')
    expect(answer(graduated, { graduationDate: said('2024-10') })).toBe('unknown')
    expect(answer(graduated, { graduationDate: said('2024-09') })).toBe('unmet')
  })

  test('a letter counts in its scheme only', () => {
    const condition = leaf('talentCategory', 'in', ['A', 'B'], { schemes: ['zz-2021'] })
    const letter = { talentCategory: said('A') }
    expect(answer(condition, { ...letter, talentScheme: said('zz-2021') })).toBe('met')
    expect(answer(condition, { ...letter, talentScheme: said('ly-2022') })).toBe('unmet')
    expect(answer(condition, letter)).toBe('unknown')
  })

  test('housing within one territory says nothing of another', () => {
    const city = leaf('firstHome', 'eq', true, { scope: '郑州市', unit: '家庭' })
    expect(answer(city, { 'firstHome@郑州市/家庭': said(true) })).toBe('met')
    expect(answer(city, { firstHome: said(true), 'firstHome@洛阳市/家庭': said(true) })).toBe('unknown')
  })
})

describe('a promise, an office’s look, 一般, and what is cut off never become a no', () => {
  const cases: [string, Leaf, Facts][] = [
    ['a promise', leaf('lawAbiding', 'eq', true, { check: 'commitment' }), { lawAbiding: said(false) }],
    ['一般', leaf('age', 'lte', 60, { soft: true }), { birthDate: said('1950-01-01') }],
    ['cut off', leaf('degree', 'eq', '本科', { partial: true }), { degree: said('专科') }],
    [
      'a look',
      leaf('achievementClass', 'containsAny', ['国家级'], { check: 'manual' }),
      { achievementClass: said([]) },
    ],
  ]
  test.each(cases)('%s', (_name, condition, facts) => {
    expect(answer(condition, facts)).toBe('unknown')
    expect(answer({ all: [condition] }, facts)).toBe('unknown')
  })

  test('nor under a not', () => {
    const usually = leaf('civilServant', 'eq', true, { soft: true })
    expect(answer({ not: usually }, { civilServant: said(true) })).toBe('unknown')
    expect(answer({ not: usually }, { civilServant: said(false) })).toBe('met')
  })

  test('what an office looks at is met once it has', () => {
    const condition = leaf('achievementClass', 'containsAny', ['国家级'], { check: 'manual' })
    const has = said(['国家级'])
    expect(answer(condition, { achievementClass: has })).toBe('unknown')
    expect(
      answer(condition, { achievementClass: { ...has, verified: { by: '人社局', on: '2026-10-01' } } }),
    ).toBe('met')
  })
})

test('months are counted so that so many months later is the first day with so many', () => {
  expect(monthsBetween('2026-01-31', '2026-02-28')).toBe(1)
  expect(monthsBetween('2026-01-31', '2026-02-27')).toBe(0)
  expect(monthsBetween('2024-02-29', '2025-02-28')).toBe(12)
  expect(monthsBetween('2026-05-10', '2026-03-10')).toBe(-2)
})

describe('a tree from outside', () => {
  const fault = (tree: unknown) => {
    const parsed = v.safeParse(ConditionTree, tree)
    return parsed.success ? null : parsed.issues[0].message
  }
  const good = { ...leaf('degree', 'eq', '本科') }
  const nested = (depth: number): unknown => (depth === 0 ? good : { all: [nested(depth - 1)] })

  test('a good one is taken as it is', () => {
    expect(v.parse(ConditionTree, { any: [good, { not: good }] })).toEqual({ any: [good, { not: good }] })
  })

  test.each([
    ['fifty deep', nested(50), '条件最多套 12 层，请拆开写'],
    ['very many', { all: Array.from({ length: 100_000 }, () => good) }, '一项政策最多 400 个条件'],
    ['an empty group', { all: [] }, '一组条件里至少要有一条'],
    ['a fact that isn’t one', { ...good, fact: 'toString' }, '条件里有词汇表没有的事实'],
    ['a value that isn’t one', { ...good, value: '学士' }, '“学历（最高）”没有“学士”这一项'],
    ['an order where there is none', leaf('gender', 'gte', '男'), '“性别”没有高低之分，不能用“不小于”来比较'],
    ['a number too large', leaf('annualSalary', 'gte', 1e300), '“年薪”要比较的值不对'],
    ['not a number', leaf('annualSalary', 'gte', Number.NaN), expect.any(String)],
    ['a day that doesn’t exist', leaf('graduationDate', 'gte', '2026-02-30'), '“毕业日期”要比较的值不对'],
    ['the wrong way round', leaf('businessMonths', 'between', [12, 6]), '“正常经营月数”的区间要先小后大'],
    ['nothing at all', null, expect.any(String)],
    ['a text', '本科', expect.any(String)],
  ])('%s is refused with a sentence', (_name, tree, sentence) => {
    expect(fault(tree)).toEqual(sentence)
  })

  test('one that contains itself is refused, not walked for ever', () => {
    const loop: { all: unknown[] } = { all: [good] }
    loop.all.push(loop)
    expect(fault(loop)).toBe('条件最多套 12 层，请拆开写')
  })
})
