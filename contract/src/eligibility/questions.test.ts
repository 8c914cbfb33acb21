import fc from 'fast-check'
import { factOf, leavesOf, type Condition, type Leaf } from './condition.ts'
import type { Facts, Known } from './evaluate.ts'
import { bandsOf, factAsked, nextQuestion, openQuestions } from './questions.ts'

const ON = '2026-11-27'
const NOBODY: ReadonlySet<string> = new Set()
const leaf = (fact: Leaf['fact'], operator: Leaf['operator'], value: Leaf['value'], more = {}): Leaf => ({
  fact,
  operator,
  value,
  summary: '条件',
  clause: null,
  ...more,
})
const said = (value: Known['value']): Known => ({ value, on: ON })
const ask = (conditions: Condition[], facts: Facts = {}, unsure = NOBODY) =>
  nextQuestion(conditions, { situation: { facts, on: ON }, unsure })

const young = leaf('age', 'lte', 35, { inclusive: true })
const master = leaf('degree', 'gte', '硕士研究生')
const insured = leaf('socialInsuranceMonths', 'gte', 6)
const firstHome = leaf('firstHome', 'eq', true, { scope: '示范区', unit: '家庭' })

test('what most hang on is asked first', () => {
  expect(ask([{ all: [master, insured] }, { all: [master, firstHome] }, { all: [master, young] }])).toBe(
    'degree',
  )
})

test('an age is asked by the day of birth, housing by where and whose', () => {
  expect(ask([young])).toBe('birthDate')
  expect(ask([firstHome])).toBe('firstHome@示范区/家庭')
})

test('a letter of a class needs its scheme', () => {
  const classA = leaf('talentCategory', 'in', ['A'], { schemes: ['district'] })
  expect(ask([classA], { talentCategory: said('A') })).toBe('talentScheme')
})

test('nothing is asked that decides nothing any more', () => {
  const conditions = [{ all: [master, insured] }]
  expect(ask(conditions, { degree: said('本科') })).toBeNull()
  expect(ask([{ any: [master, insured] }], { degree: said('博士研究生') })).toBeNull()
})

test('不清楚 is not asked again', () => {
  const conditions = [{ all: [master, insured] }]
  expect(ask(conditions, {}, new Set(['degree']))).toBe('socialInsuranceMonths')
  expect(ask(conditions, {}, new Set(['degree', 'socialInsuranceMonths']))).toBeNull()
})

test('what only an office decides is asked of nobody, a promise is', () => {
  const look = leaf('achievementClass', 'containsAny', ['国家级'], { check: 'manual' })
  expect(ask([look])).toBeNull()
  expect(ask([leaf('lawAbiding', 'eq', true, { check: 'commitment' })])).toBe('lawAbiding')
})

test('of a number only what tells conditions apart is asked', () => {
  const months = (operator: Leaf['operator'], value: Leaf['value'], more = {}) =>
    leaf('pensionMonths', operator, value, more)
  expect(
    bandsOf('pensionMonths', [months('gte', 6), { all: [months('gte', 12), months('lte', 23)] }]),
  ).toEqual([
    { from: 0, to: 5 },
    { from: 6, to: 11 },
    { from: 12, to: 23 },
    { from: 24, to: null },
  ])
  // Where the document doesn't say whether 12 counts, 12 is an answer of its own.
  expect(bandsOf('pensionMonths', [months('gte', 12, { inclusive: null })])).toEqual([
    { from: 0, to: 11 },
    { from: 12, to: 12 },
    { from: 13, to: null },
  ])
})

const tree = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Condition>(
      young,
      master,
      insured,
      firstHome,
      leaf('civilServant', 'eq', true),
      leaf('monthsSinceGraduation', 'lte', 24),
      leaf('schoolTags', 'containsAny', ['985', '211']),
      leaf('talentCategory', 'in', ['A', 'B'], { schemes: ['district'] }),
    ),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
  ),
})).tree

const ANSWERS: Record<string, readonly Known['value'][]> = {
  birthDate: ['1985-01-01', '1995-01-01'],
  degree: ['本科', '硕士研究生'],
  socialInsuranceMonths: [
    { from: 0, to: 5 },
    { from: 6, to: null },
  ],
  firstHome: [true, false],
  civilServant: [true, false],
  graduationDate: ['2018-06-30', '2026-06-30'],
  schoolTags: [[], ['211']],
  talentCategory: ['A', 'C'],
  talentScheme: ['district', 'zz-2021'],
}

test('each answer leaves fewer questions, none comes twice, and it ends with nothing open', () => {
  fc.assert(
    fc.property(
      fc.array(tree, { minLength: 1, maxLength: 4 }),
      fc.infiniteStream(fc.nat(2)),
      (conditions, luck) => {
        let facts: Facts = {}
        let unsure = new Set<string>()
        const asked: string[] = []
        for (;;) {
          const round = { situation: { facts, on: ON }, unsure }
          const open = openQuestions(conditions, round)
          const next = nextQuestion(conditions, round)
          expect(next === null).toBe(open.length === 0)
          if (next === null) break
          expect(open).toContain(next)
          expect(asked).not.toContain(next)
          asked.push(next)
          const answer = ANSWERS[factOf(next)]?.[luck.next().value as number]
          // The third of two answers: 不清楚.
          if (answer === undefined) unsure = new Set([...unsure, next])
          else facts = { ...facts, [next]: said(answer) }
          const after = openQuestions(conditions, { situation: { facts, on: ON }, unsure })
          expect(after.filter((one) => !open.includes(one) && one !== 'talentScheme')).toEqual([])
        }
        expect(asked.length).toBeLessThanOrEqual(new Set(conditions.flatMap(leavesOf)).size + 1)
      },
    ),
    { numRuns: 300 },
  )
})

test('each fact that is asked has a row', () => {
  expect(factAsked('firstHome@示范区/家庭').label).toBe('首次购房')
  expect(() => factAsked('toString')).toThrow('no fact: toString')
})
