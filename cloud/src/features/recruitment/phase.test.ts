import {
  getNotice,
  getPost,
  listNotices,
  listPosts,
  NOTICE_PHASE_RANK,
  noticePhase,
} from '@talent/contract/recruitment'
import * as fc from 'fast-check'
import { createTestApp, NOW, type Client, type TestApp } from '../../../test/test-app.ts'
import { phaseRankSql, phaseSql } from './phase.ts'
import { importNotice, type NoticeRecord } from './import-notice.ts'

let t: TestApp
let visitor: Client
beforeAll(async () => {
  t = await createTestApp()
  visitor = await t.as(null)
}, 60_000)
afterAll(() => t.close())

const now = new Date(NOW)
const near = (ms: number) => new Date(now.getTime() + ms)

const aNotice = (id: string, applyFrom: Date | null, applyUntil: Date | null): NoticeRecord => ({
  id,
  issue: null,
  title: id,
  issuer: null,
  kind: '招聘公告',
  place: null,
  publishedOn: null,
  sortOn: null,
  applyFrom: applyFrom?.toISOString() ?? null,
  applyUntil: applyUntil?.toISOString() ?? null,
  headcount: null,
  demo: false,
  conditions: [],
  disqualifications: [],
  stages: [],
  attachments: [],
  phones: [],
  notes: [],
  sources: [],
  gaps: [],
  posts: [
    {
      id: `${id}-post`,
      code: null,
      employer: '某单位',
      title: '某岗位',
      headcount: 1,
      education: null,
      major: null,
      ageRule: null,
      pay: null,
      place: null,
      skillLevel: null,
      duties: null,
      contact: null,
      notes: [],
    },
  ],
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
