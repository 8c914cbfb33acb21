import { addDays } from '@talent/contract/calendar'
import {
  getPolicy,
  listPolicies,
  Policy,
  POLICY_VALIDITY,
  type PolicySummary,
  isOwnPlace,
} from '@talent/contract/policy'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import * as v from 'valibot'
import { createTestApp, type Client, type TestApp } from '../../../test/test-app.ts'
import { demoPolicies } from '../../seed/content/demo-policies/index.ts'
import { realPolicies } from '../../seed/read-content.ts'
import { seed } from '../../seed/seed.ts'
import { ownPlaceSql, validityOn, validitySql } from './queries.ts'

/** All there is in a trial. */
const allPolicies = [...realPolicies(), ...demoPolicies]

let t: TestApp
let visitor: Client
beforeAll(async () => {
  t = await createTestApp()
  await seed(t.deps)
  visitor = await t.as(null)
}, 60_000)
afterAll(() => t.close())

const find = (query: Record<string, string>) => visitor.call(listPolicies, { query })

async function walk(limit: string): Promise<PolicySummary[]> {
  const all: PolicySummary[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: PolicySummary[]; nextCursor: string | null } = await find({
      limit,
      ...(cursor === '' ? {} : { cursor }),
    })
    all.push(...page.items)
    cursor = page.nextCursor
  }
  return all
}

test('paging meets every policy once, whatever the page: what holds here first, in force before what is over', async () => {
  const all = await walk('7')
  expect(all.map(({ id }) => id).sort()).toEqual(allPolicies.map(({ policy }) => policy.id).sort())
  expect((await walk('50')).map(({ id }) => id)).toEqual(all.map(({ id }) => id))
  const own = all.filter(isOwnPlace)
  expect(own.length).toBeGreaterThan(0)
  expect(all.slice(0, own.length)).toEqual(own)
  const elsewhere = all.slice(own.length)
  expect(elsewhere[0]?.validity).toBe('in_force')
  for (const part of [own, elsewhere]) {
    const over = part.map(({ validity }) => validity === 'expired' || validity === 'superseded')
    expect(over.lastIndexOf(false)).toBe(over.filter((isOver) => !isOver).length - 1)
  }
})

test('every policy can be opened and is as the contract says', async () => {
  for (const { id } of await walk('50')) {
    const policy = await visitor.call(getPolicy, { params: { id } })
    expect(v.safeParse(Policy, policy).issues).toBeUndefined()
    expect(policy.sources.filter(({ kind, address }) => kind === 'mirror' && address !== null)).toEqual([])
  }
})

test('words are found in title, number and conditions; several must all be there', async () => {
  expect((await find({ q: '配偶就业' })).items.map(({ id }) => id)).toContain('zz-spouse-2024')
  expect((await find({ q: '穗财规字' })).items.map(({ id }) => id)).toEqual(['gz-gba-tax'])
  expect((await find({ q: '郑州 购房补贴' })).items.every(({ place }) => place.includes('郑州'))).toBe(true)
  expect((await find({ q: '没有这样的政策' })).total).toBe(0)
})

test.each([
  [['A类', 'A 类', 'Ａ类', 'a类', 'ａ　类']],
  [['20万', '20 万', '２０万', '２０ 万']],
  [
    [
      '豫人社〔2018〕37号',
      '豫人社[2018]37号',
      '豫人社（2018）37号',
      '豫人社【2018】 37 号',
      '豫人社 (2018)37号',
    ],
  ],
  [['博士后', '“博士后”', '博\u200b士后']],
])('one question finds the same however it is typed: %j', async (ways) => {
  const found: string[][] = []
  for (const q of ways) found.push((await find({ q, limit: '50' })).items.map(({ id }) => id))
  expect(found[0]?.length).toBeGreaterThan(0)
  expect(found).toEqual(ways.map(() => found[0]))
})

test('what a document says is found by it: its number, or a piece of its title in other widths, brackets and spaces', async () => {
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
  const apart = (text: string) => text.replace(/([0-9A-Za-z])(?=\p{Script=Han})/gu, '$1 ')
  const pieces = allPolicies.flatMap(({ policy: { id, title, docNo } }) =>
    [title, ...(docNo === null ? [] : [docNo])].map((text) => ({ id, text })),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...pieces),
      fc.nat(20),
      fc.integer({ min: 4, max: 16 }),
      async (piece, from, size) => {
        const start = Math.min(from, Math.max(0, piece.text.length - size))
        const q = piece.text.slice(start, start + size)
        const ids = async (asked: string) => (await find({ q: asked, limit: '50' })).items.map(({ id }) => id)
        const found = await ids(q)
        expect(found).toContain(piece.id)
        expect(await ids(wide(q))).toEqual(found)
        expect(await ids(apart(q))).toEqual(found)
      },
    ),
    { numRuns: 40 },
  )
})

test.each(['%', '_', '\\'])('%s is a letter, not a wildcard', async (mark) => {
  const { items } = await find({ q: `购${mark}补` })
  expect(items).toEqual([])
})

test('topic, level and place narrow; a facet is over all filters but its own', async () => {
  const all = await find({})
  const homes = await find({ topic: '住房', level: '市', place: '郑州市' })
  expect(homes.items.map(({ id }) => id).sort()).toEqual([
    'zz-home-2017',
    'zz-home-2024-high',
    'zz-home-2024-youth',
  ])
  expect(homes.total).toBe(3)
  const inHomes = allPolicies.filter(({ policy }) => policy.topics.includes('住房'))
  expect(homes.facets.topic).toContainEqual({ value: '住房', count: 3 })
  expect(homes.facets.level.map(({ value }) => value)).toContain('市')
  expect((await find({ topic: '住房' })).total).toBe(inHomes.length)
  const provincial = allPolicies.filter(({ policy }) => policy.level === '省').length
  expect(all.facets.level).toContainEqual({ value: '省', count: provincial })
})

test('validity narrows by what the clock makes of it, and is counted by the same', async () => {
  const of = (all: readonly { validity: string }[], asked: string) =>
    all.filter(({ validity }) => validity === asked).length
  for (const now of ['2027-12-31T23:00:00+08:00', '2028-01-01T08:00:00+08:00']) {
    t.clock.moveTo(now)
    const all = await walk('50')
    const { facets } = await find({})
    for (const validity of POLICY_VALIDITY) {
      const found = await find({ validity, limit: '50' })
      expect(found.total).toBe(of(all, validity))
      expect(of(found.items, validity)).toBe(found.items.length)
      expect(facets.validity.find(({ value }) => value === validity)?.count ?? 0).toBe(found.total)
    }
    const expired = await find({ validity: 'expired', limit: '50' })
    expect(expired.items.some(({ id }) => id === 'gz-gba-tax')).toBe(now > '2028')
  }
})

test('a stated last day that has passed makes a policy expired, in the list and on its page', async () => {
  t.clock.moveTo('2028-01-01T08:00:00+08:00')
  expect((await visitor.call(getPolicy, { params: { id: 'gz-gba-tax' } })).validity).toBe('expired')
  expect((await find({ q: '穗财规字' })).items[0]?.validity).toBe('expired')
  t.clock.moveTo('2027-12-31T23:00:00+08:00')
  expect((await visitor.call(getPolicy, { params: { id: 'gz-gba-tax' } })).validity).toBe('in_force')
})

test('the database tells validity as the function does, whatever the day, the last day and what was read', async () => {
  const day = fc.integer({ min: -800, max: 800 }).map((days) => addDays('2026-11-24', days))
  const rows = fc.sample(
    fc.record({ validity: fc.constantFrom(...POLICY_VALIDITY), expires_on: fc.option(day, { nil: null }) }),
    { numRuns: 300, seed: 1 },
  )
  const lastDays = rows.flatMap(({ expires_on }) => expires_on ?? [])
  const todays = [...fc.sample(day, { numRuns: 20, seed: 2 }), ...lastDays.slice(0, 20)]
  for (const today of todays) {
    const told = await sql<{ validity: string }>`select ${validitySql(today)} as validity
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as policy (validity text, expires_on date)`.execute(
      t.deps.db,
    )
    expect(told.rows.map(({ validity }) => validity)).toEqual(rows.map((row) => validityOn(today, row)))
  }
})

test('the database tells what holds here as the function does', async () => {
  const rows = [
    ...['国家', '省', '市', '区'].flatMap((level) =>
      [
        '全国',
        '河南省',
        '河南省（郑洛新自创区除外）',
        '河南省郑州市、新乡市',
        '平顶山市',
        '示范区',
        '山西省',
      ].map((place) => ({ level, place })),
    ),
  ]
  const told = await sql<{ own: boolean }>`select ${ownPlaceSql()} as own
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as policy (level text, place text)`.execute(
    t.deps.db,
  )
  expect(told.rows.map(({ own }) => own)).toEqual(rows.map(isOwnPlace))
})

test('an unknown policy is 404, a cursor that is not ours 400', async () => {
  expect((await visitor.try(getPolicy, { params: { id: 'nowhere' } })).status).toBe(404)
  expect((await visitor.try(listPolicies, { query: { cursor: 'abc' } })).status).toBe(400)
})
