import type { EndpointOutput } from '@talent/contract'
import {
  barePost,
  earlierOf,
  getNotice,
  getPost,
  listNotices,
  listPosts,
  NOTICE_PHASE_RANK,
  NOTICE_PHASES,
  noticePhase,
} from '@talent/contract/recruitment'
import * as fc from 'fast-check'
import { createTestApp, NOW, type Client, type TestApp } from '../../../test/test-app.ts'
import { phaseRankSql, phaseSql } from './phase.ts'
import { bareNotice } from '../../../test/notices.ts'
import type { NoticeRecord } from './import-notice.ts'
import { importNotice } from './notice-versions.ts'

let t: TestApp
let visitor: Client
beforeAll(async () => {
  t = await createTestApp()
  visitor = await t.as(null)
}, 60_000)
afterAll(() => t.close())

const now = new Date(NOW)
const near = (ms: number) => new Date(now.getTime() + ms)

const aNotice = (
  id: string,
  applyFrom: Date | null,
  applyUntil: Date | null,
  deadline: Date | null = null,
): NoticeRecord =>
  bareNotice(id, [{ ...barePost(`${id}-post`, '某岗位'), deadline: deadline?.toISOString() ?? null }], {
    applyFrom: applyFrom?.toISOString() ?? null,
    applyUntil: applyUntil?.toISOString() ?? null,
  })

const put = (notices: readonly NoticeRecord[]) =>
  t.deps.db.transaction().execute(async (trx) => {
    for (const notice of notices) await importNotice(trx, notice)
  })

const SECONDS = [null, -86_400, -1, 0, 1, 86_400]

test('a notice and its post are open from the second it begins and until the second it ends, wherever they are read', async () => {
  await t.empty()
  const pairs = SECONDS.flatMap((from) => SECONDS.map((until) => [from, until] as const))
  const day = (seconds: number | null) => (seconds === null ? null : near(seconds * 1000))
  await put(pairs.map(([from, until]) => aNotice(`n_${from ?? 'x'}_${until ?? 'x'}`, day(from), day(until))))

  const notices = (await visitor.call(listNotices, { query: { limit: '50' } })).items
  const posts = (await visitor.call(listPosts, { query: { limit: '50' } })).items
  expect(notices).toHaveLength(pairs.length)
  for (const [from, until] of pairs) {
    const id = `n_${from ?? 'x'}_${until ?? 'x'}`
    const phase = noticePhase({ applyFrom: day(from), applyUntil: day(until) }, now)
    const seen = [
      notices.find((notice) => notice.id === id)?.phase,
      posts.find((post) => post.noticeId === id)?.phase,
      (await visitor.call(getNotice, { params: { id } })).phase,
      (await visitor.call(getPost, { params: { id: `${id}-post` } })).phase,
    ]
    expect([id, ...seen]).toEqual([id, phase, phase, phase, phase])
  }
  for (const list of [notices, posts]) {
    const ranks = list.map(({ phase }) => NOTICE_PHASE_RANK[phase])
    expect(ranks).toEqual([...ranks].sort())
    expect(new Set(ranks).size).toBe(3)
  }
  expect(
    notices.filter(({ phase, workingDaysLeft }) => (phase === 'open') !== (workingDaysLeft !== null)),
  ).toEqual([])
})

test('the database tells the phase and its place in a list as the function does', async () => {
  await t.empty()
  const instant = fc.option(fc.integer({ min: -5_000, max: 5_000 }).map(near), { nil: null })
  const days = fc.sample(fc.tuple(instant, instant), { numRuns: 200, seed: 1 })
  await put(days.map(([from, until], index) => aNotice(`n${index}`, from, until)))
  const rows = await t.deps.db
    .selectFrom('notice')
    .select(['id', 'apply_from', 'apply_until'])
    .select([phaseSql('notice', now).as('phase'), phaseRankSql('notice', now).as('rank')])
    .execute()
  expect(rows).toHaveLength(days.length)
  for (const row of rows) {
    const phase = noticePhase({ applyFrom: row.apply_from, applyUntil: row.apply_until }, now)
    expect([row.phase, row.rank]).toEqual([phase, NOTICE_PHASE_RANK[phase]])
  }
})

test('a post is open until its own deadline or the end of its notice, whichever is earlier, in every list and on its page', async () => {
  await t.empty()
  const some = SECONDS.filter((seconds) => seconds !== -86_400)
  const days = some.flatMap((from) => some.flatMap((until) => some.map((own) => [from, until, own] as const)))
  const day = (seconds: number | null) => (seconds === null ? null : near(seconds * 1000))
  await put(days.map(([from, until, own], at) => aNotice(`n${at}`, day(from), day(until), day(own))))
  const expected = new Map(
    days.map(([from, until, own], at) => {
      const applyUntil = earlierOf(day(own), day(until))
      return [`n${at}-post`, noticePhase({ applyFrom: day(from), applyUntil }, now)]
    }),
  )
  for (const phase of NOTICE_PHASES) {
    const found: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: Record<string, string> = { phase, limit: '50', ...(cursor === '' ? {} : { cursor }) }
      const page: EndpointOutput<typeof listPosts> = await visitor.call(listPosts, { query })
      expect(page.items.every((post) => post.phase === phase)).toBe(true)
      expect(page.facets.phase.find(({ value }) => value === phase)?.count ?? 0).toBe(page.total)
      found.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(found.sort()).toEqual([...expected].flatMap(([id, was]) => (was === phase ? [id] : [])).sort())
  }
  const [id = '', phase] = [...expected][7] ?? []
  const post = await visitor.call(getPost, { params: { id } })
  expect(post.phase).toBe(phase)
  expect(post.workingDaysLeft !== null).toBe(phase === 'open' && post.applyUntil !== null)
})
