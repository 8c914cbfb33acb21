import { hrefOf, type Endpoint, type Facet } from '@talent/contract'
import { listPolicies } from '@talent/contract/policy'
import { listNotices, listPosts } from '@talent/contract/recruitment'
import * as fc from 'fast-check'
import { seed } from '../../src/seed/seed.ts'
import { MOST_BYTES } from '../../src/lib/read-page.ts'
import { statementsOf } from '../statements.ts'
import { createTestApp, type Client, type TestApp } from '../test-app.ts'

let t: TestApp
let visitor: Client
beforeAll(async () => {
  t = await createTestApp()
  await seed(t.deps)
  visitor = await t.as(null)
}, 60_000)
afterAll(() => t.close())

type Query = Record<string, string>
interface Answer {
  items: { id: string }[]
  total: number
  nextCursor: string | null
  facets: Record<string, Facet[]>
}
const LISTS: Record<string, { endpoint: Endpoint; words: string[] }> = {
  policies: { endpoint: listPolicies, words: ['', '人才', '住房 补贴', '郑州', '没有这样的'] },
  posts: { endpoint: listPosts, words: ['', '工程师', '教师', '科创园', '没有这样的'] },
  notices: { endpoint: listNotices, words: [''] },
}
const read = (endpoint: Endpoint, query: Query) =>
  visitor.call(endpoint as typeof listPolicies, { query }) as Promise<Answer>

async function walk(endpoint: Endpoint, query: Query): Promise<{ ids: string[]; totals: number[] }> {
  const ids: string[] = []
  const totals: number[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Answer = await read(endpoint, { ...query, ...(cursor === undefined ? {} : { cursor }) })
    ids.push(...page.items.map(({ id }) => id))
    totals.push(page.total)
    cursor = page.nextCursor
  }
  return { ids, totals }
}

describe.each(Object.entries(LISTS))('%s', (_name, { endpoint, words }) => {
  test('the total, and the count beside every option of every filter, are the rows one reaches by paging', async () => {
    const first = await read(endpoint, {})
    const values = Object.fromEntries(
      Object.entries(first.facets).map(([name, options]) => [
        name,
        fc.constantFrom('', ...options.map(({ value }) => value)),
      ]),
    )
    const queries = fc.sample(
      fc.record({ ...values, ...(words.length > 1 ? { q: fc.constantFrom(...words) } : {}) }),
      { numRuns: 12, seed: 3 },
    ) as Query[]
    for (const query of [{}, ...queries]) {
      const { ids, totals } = await walk(endpoint, { ...query, limit: '7' })
      expect(new Set(ids).size).toBe(ids.length)
      expect(new Set(totals)).toEqual(new Set([ids.length]))
      const { facets } = await read(endpoint, { ...query, limit: '1' })
      for (const [name, options] of Object.entries(facets))
        for (const { value, count } of options)
          expect([
            query,
            name,
            value,
            (await read(endpoint, { ...query, [name]: value, limit: '1' })).total,
          ]).toEqual([query, name, value, count])
    }
  })

  test('the longest page is at most 100 KB and needs as many statements as a page of one row', async () => {
    const reply = await t.app.inject({ method: 'GET', url: hrefOf(endpoint, { query: { limit: '50' } }) })
    expect(reply.statusCode).toBe(200)
    expect(reply.rawPayload.length).toBeLessThanOrEqual(MOST_BYTES)
    const one = await statementsOf(() => read(endpoint, { limit: '1' }))
    expect(await statementsOf(() => read(endpoint, { limit: '50' }))).toBe(one)
    expect(one).toBeLessThanOrEqual(3)
  })
})
