import { ContractError } from '@talent/contract'
import { listPolicies } from '@talent/contract/policy'
import { sql } from 'kysely'
import { createTestApp, type TestApp } from '../../test/test-app.ts'
import { decodeCursor, encodeCursor } from './list-cursor.ts'
import { MOST_BYTES, readPage, type List } from './read-page.ts'

let t: TestApp
beforeAll(async () => void (t = await createTestApp()), 60_000)
afterAll(() => t.close())

const ROWS = 120
/** Items of up to 9 KB, three of them longer than a whole answer. */
const longPage = (cursor: string | undefined) =>
  readPage(t.deps.db, { ...listPolicies }, { limit: 50, cursor }, {
    source: t.deps.db
      .selectFrom(sql<{ n: number }>`(select generate_series(1, ${ROWS}::int) as n)`.as('row'))
      .select('row.n'),
    filters: {},
    facets: {},
    order: [{ by: sql.ref('row.n'), is: 'number' }],
    view: (rows: { n: number }[]) =>
      rows.map(({ n }) => ({ n, words: '字'.repeat(n % 40 === 0 ? 50_000 : (n * 37) % 3_000) })),
  } as unknown as List<typeof listPolicies, never, never, object>)

test('a page of long items is cut at 100 KB and goes on at the one that did not fit; one item is always there', async () => {
  const seen: number[] = []
  for (let cursor: string | undefined | null; cursor !== null;) {
    const page: Awaited<ReturnType<typeof longPage>> = await longPage(cursor)
    const items = page.items as unknown as { n: number }[]
    if (items.length > 1) expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThanOrEqual(MOST_BYTES)
    expect(page.total).toBe(ROWS)
    seen.push(...items.map(({ n }) => n))
    cursor = page.nextCursor
  }
  expect(seen).toEqual(Array.from({ length: ROWS }, (_, i) => i + 1))
})

const KINDS = ['number', 'text', 'day', 'instant'] as const
const OURS = [3, 'a', '2026-11-24', '2026-11-24T06:32:00.123456Z'] as const

test('a cursor of ours is read as it was written', () => {
  expect(decodeCursor(encodeCursor(OURS), KINDS)).toEqual(OURS)
})

test.each([
  [[3, 'a', '2026-11-24']],
  [[...OURS, 1]],
  [['3', 'a', '2026-11-24', OURS[3]]],
  [[3e9, 'a', '2026-11-24', OURS[3]]],
  [[1.5, 'a', '2026-11-24', OURS[3]]],
  [[3, '\u0000', '2026-11-24', OURS[3]]],
  [[3, 'a', '2026-02-30', OURS[3]]],
  [[3, 'a', '0000-01-01', OURS[3]]],
  [[3, 'a', '2026-11-24', '2026-11-24']],
  [[3, 'a', '2026-11-24', '2026-02-30T06:32:00.123456Z']],
  [[3, 'a', '2026-11-24', '2026-11-24T24:32:00.123456Z']],
  [{ 0: 3 }],
  [null],
])('%j is no cursor of ours', (key) => {
  expect(() => decodeCursor(encodeCursor(key as never), KINDS)).toThrow(new ContractError('malformed'))
})
