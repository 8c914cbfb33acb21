import { searchableText, searchWords } from '@talent/contract'
import { addDays } from '@talent/contract/calendar'
import {
  APPLYING,
  applyingOn,
  type FoundPolicy,
  getPolicy,
  listPolicies,
  PolicyDetail,
  POLICY_VALIDITY,
  isOwnPlace,
} from '@talent/contract/policy'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import * as v from 'valibot'
import { createTestApp, type Client, type TestApp } from '../../../test/test-app.ts'
import { demoPolicies } from '../../seed/content/demo-policies/index.ts'
import { realPolicies } from '../../seed/read-content.ts'
import { seed } from '../../seed/seed.ts'
import { readAsks } from '../../lib/search/index.ts'
import { initialsOf, initialsPattern, writtenInitials } from '../../lib/search/initials.ts'
import { importPolicy, searchedOf } from './import-policy.ts'
import { applyingSql, ownPlaceSql, validityOn, validitySql } from './queries.ts'

/** All that is shown in a trial: one of the province is put into practice by a version of the district that has closed. */
const allPolicies = [...realPolicies(), ...demoPolicies].filter(({ policy }) => policy.id !== 'ha-jobseek')

let t: TestApp
let visitor: Client
beforeAll(async () => {
  t = await createTestApp()
  await seed(t.deps)
  visitor = await t.as(null)
}, 60_000)
afterAll(() => t.close())

const find = (query: Record<string, string>) => visitor.call(listPolicies, { query })

async function walk(limit: string, query: Record<string, string> = {}): Promise<FoundPolicy[]> {
  const all: FoundPolicy[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: FoundPolicy[]; nextCursor: string | null } = await find({
      ...query,
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
    expect(v.safeParse(PolicyDetail, policy).issues).toBeUndefined()
    expect(policy.sources.filter(({ kind, address }) => kind === 'mirror' && address !== null)).toEqual([])
  }
})

test('a policy names the other editions of its document by their days, and what may not be had together with it', async () => {
  const relativesOf = async (id: string) =>
    (await visitor.call(getPolicy, { params: { id } })).relatives.map((one) => [one.relation, one.id])
  expect((await relativesOf('zz-spouse-2022'))[0]).toEqual(['newer', 'zz-spouse-2024'])
  expect((await relativesOf('zz-spouse-2024'))[0]).toEqual(['older', 'zz-spouse-2022'])
  // Two of one day: neither is newer.
  expect(await relativesOf('zz-home-2024-high')).toEqual(
    expect.arrayContaining([
      ['related', 'zz-home-2024-youth'],
      ['older', 'zz-home-2017'],
    ]),
  )
  expect(await relativesOf('demo-settling')).toContainEqual(['related', 'demo-rent'])
})

test('what is related holds in the same place and is not over, and nothing is named twice or names itself', async () => {
  for (const { policy } of allPolicies) {
    const { relatives } = await visitor.call(getPolicy, { params: { id: policy.id } })
    const ids = relatives.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).not.toContain(policy.id)
    for (const one of relatives.filter(({ relation }) => relation === 'related')) {
      const other = allPolicies.find((each) => each.policy.id === one.id)
      expect(other?.policy.place).toBe(policy.place)
    }
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

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id).sort()

/** What a question finds by definition, in each of its ways to say it: each word in the text, or as first letters in the title. */
function foundByDefinition(asks: readonly string[]): string[] {
  const ways = asks.map(searchWords)
  const found = allPolicies.filter(({ policy }) => {
    const { title, number, lines } = searchedOf(policy)
    const text = [title, number ?? '', ...lines.map((line) => line.text)].map(searchableText).join('\n')
    const initials = writtenInitials(initialsOf(title))
    const has = (word: string) =>
      text.includes(word) || (/^[a-z]{2,}$/.test(word) && new RegExp(initialsPattern(word)).test(initials))
    return ways.some((words) => words.every(has))
  })
  return idsOf(found.map(({ policy }) => policy))
}

test('found is what has each word, no more and no less: single characters, pieces that overlap by chance, first letters', async () => {
  const texts = allPolicies.flatMap(({ policy }) => [
    policy.title,
    ...searchedOf(policy).lines.map(({ text }) => text),
  ])
  const piece = (most: number) =>
    fc
      .tuple(fc.constantFrom(...texts), fc.nat(1000), fc.integer({ min: 1, max: most }))
      .map(([text, at, size]) => text.slice(at % text.length, (at % text.length) + size))
  const asked = fc.oneof(
    piece(1),
    piece(7),
    // Two ends that share a character: 人才补 and 补贴费 make 人才补贴费, of which every pair is somewhere.
    fc.tuple(piece(3), piece(3)).map(([one, other]) => `${one}${other.slice(1)}`),
    fc.tuple(piece(3), piece(3)).map(([one, other]) => `${one} ${other}`),
    piece(6).map((text) =>
      initialsOf(text)
        .map(({ letters }) => letters.slice(-1))
        .join(''),
    ),
  )
  await fc.assert(
    fc.asyncProperty(asked, async (q) => {
      fc.pre(q.trim() !== '')
      expect(idsOf((await find({ q, limit: '50' })).items)).toEqual(
        foundByDefinition(await readAsks(t.deps.db, q)),
      )
    }),
    // 人社部门 is a name of 人社局.
    { numRuns: 80, examples: [['区人社部门']] },
  )
})

test.each([
  ['房', 'demo-rent'],
  ['示人才〔2026〕15号', 'demo-rent'],
  ['2026 15号', 'demo-rent'],
  ['sfqrczf', 'demo-rent'],
  ['RCZF', 'demo-rent'],
  ['zfbt xz', 'ly-home-2022'],
])('%s finds %s', async (q, id) => {
  expect(idsOf((await find({ q, limit: '50' })).items)).toContain(id)
})

test('a character of several readings is found by each of them, from any character of the title', async () => {
  const [any] = allPolicies
  if (any === undefined) throw new Error('no content')
  const policy = { ...any.policy, id: 'two-readings', title: '关于重庆路人才公寓的办法' }
  await t.deps.db.transaction().execute((trx) => importPolicy(trx, { ...any, policy }))
  for (const q of ['cqlrc', 'zqlrc', 'gycql', 'rcgy'])
    expect([q, idsOf((await find({ q, limit: '50' })).items).includes('two-readings')]).toEqual([q, true])
  await t.deps.db.deleteFrom('policy').where('id', '=', 'two-readings').execute()
})

test('what holds here first; within it the title before the number before the text, then the newest; or by date alone', async () => {
  const far = ({ title, docNo }: FoundPolicy) => {
    const has = (text: string | null) => text !== null && searchableText(text).includes('人才')
    return has(title) ? 0 : has(docNo) ? 1 : 2
  }
  const byRelevance = await walk('7', { q: '人才' })
  const ranks = byRelevance.map((policy) => (isOwnPlace(policy) ? 0 : 10) + far(policy))
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  expect(new Set(ranks).size).toBeGreaterThan(2)

  const byDate = await walk('7', { q: '人才', order: 'date' })
  expect(idsOf(byDate)).toEqual(idsOf(byRelevance))
  const sortOn = new Map(allPolicies.map((record) => [record.policy.id, record.sortOn ?? '']))
  const keys = byDate.map((policy) => [isOwnPlace(policy) ? 1 : 0, sortOn.get(policy.id) ?? ''] as const)
  for (const [at, [own, day]] of keys.entries()) {
    const [ownBefore, dayBefore] = keys[at - 1] ?? [1, '9999']
    expect(ownBefore > own || (ownBefore === own && dayBefore >= day)).toBe(true)
  }
})

test('every word is marked where it is: in what the card shows, or in a piece of the text around it', async () => {
  for (const q of [
    '人才',
    '硕士 购房',
    '豫人社[2018]37号',
    '示人才〔2025〕3 号',
    '博士后',
    '住建',
    '租房 a类',
  ]) {
    const { items } = await find({ q, limit: '50' })
    expect(items.length).toBeGreaterThan(0)
    for (const { id, title, docNo, gist, hits } of items) {
      const shown: [string | null | undefined, readonly (readonly number[])[] | undefined][] = [
        [title, hits?.marks.title],
        [docNo, hits?.marks.docNo],
        [gist, hits?.marks.gist],
        [hits?.excerpt?.text, hits?.excerpt?.marks],
      ]
      const marked = shown.flatMap(([text, marks]) =>
        (marks ?? []).map(([from, to]) => searchableText((text ?? '').slice(from, to))),
      )
      const missing = searchWords(q).filter((word) => !marked.some((piece) => piece.includes(word)))
      // What is far apart in one line doesn't fit into one excerpt; one of its words does.
      expect([q, id, missing.length < searchWords(q).length]).toEqual([q, id, true])
    }
  }
  const [first] = (await find({ q: 'rczfbz' })).items
  expect(first?.hits?.marks.title).toEqual([[3, 9]])
  expect(first?.title.slice(3, 9)).toBe('人才租房补助')
})

test('for every filter the count shown is the number of rows one reaches by it, whatever else narrows the list', async () => {
  const FILTERS = ['topic', 'level', 'place', 'validity', 'forWhom', 'applying'] as const
  const values = Object.entries((await find({})).facets).flatMap(([name, facets]) =>
    facets.map(({ value }): [string, string] => [name, value]),
  )
  const some = fc.subarray(values, { maxLength: 3 }).map((picked) => Object.fromEntries(picked))
  await fc.assert(
    fc.asyncProperty(
      some,
      fc.constantFrom('', '人才', '房'),
      fc.constantFrom(...FILTERS),
      async (picked, q, name) => {
        const asked = { ...picked, ...(q === '' ? {} : { q }) }
        const { facets } = await find(asked)
        for (const { value, count } of facets[name].slice(0, 3)) {
          const reached = await walk('20', { ...asked, [name]: value })
          expect([name, value, new Set(idsOf(reached)).size]).toEqual([name, value, count])
        }
      },
    ),
    { numRuns: 12 },
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

test('the database tells whether one may apply as the function does', async () => {
  const day = fc.option(
    fc.integer({ min: -3, max: 3 }).map((days) => addDays('2026-11-24', days)),
    { nil: null },
  )
  const row = fc.record({
    validity: fc.constantFrom(...POLICY_VALIDITY),
    expires_on: day,
    apply_from: day,
    apply_until: day,
    full_kind: fc.constantFrom(null, null, 'places', 'budget'),
  })
  const rows = fc.sample(row, { numRuns: 300, seed: 3 })
  const today = '2026-11-24'
  const told = await sql<{ applying: string }>`select ${applyingSql(today)} as applying
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as policy (validity text, expires_on date, apply_from date, apply_until date, full_kind text)`.execute(
    t.deps.db,
  )
  const ours = rows.map((one) =>
    applyingOn(today, {
      ...{ validity: validityOn(today, one), from: one.apply_from, until: one.apply_until },
      isFull: one.full_kind !== null,
    }),
  )
  expect(told.rows.map(({ applying }) => applying)).toEqual(ours)
  expect(new Set(ours).size).toBe(APPLYING.length)
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
