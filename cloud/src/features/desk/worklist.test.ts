import { chinaTime } from '@talent/contract/calendar'
import { DUE_GROUPS, dueGroupOf, getWorklist } from '@talent/contract/desk'
import {
  acceptRequest,
  askSupplement,
  assignRequest,
  getRequest,
  handBackRequest,
  postMessage,
  reportProgress,
  standingOf,
  type RequestSummary,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  submitSchooling,
  useDistrict,
} from '../../../test/district.ts'

const REQUESTS = 14
const { t, lin, gu } = useDistrict(
  { lin: (t) => addCommissioner(t, { capacity: REQUESTS }), gu: addCoordinator },
  { once: true },
)
beforeAll(() => fill(), 120_000)

async function moveTo(when: string): Promise<void> {
  t.clock.moveTo(when)
  for (const person of [lin, gu]) person.client = await t.as(person.id)
}

/** Requests in every open state, submitted on several days, with days of their own for the next step. */
async function fill(): Promise<void> {
  for (let i = 0; i < REQUESTS; i += 1) {
    await moveTo(`2026-11-${24 + (i % 4)}T${10 + (i % 7)}:00:00+08:00`)
    const params = await submitSchooling(
      await addTalent(t, { name: `周${i}`, phone: `138000002${10 + i}` }),
      {
        slots: [],
      },
    )
    const call = { params: { id: params.id } }
    if (i % 5 === 0) continue
    const { version } = await lin.client.call(acceptRequest, { ...call, body: { version: params.version } })
    if (i % 5 === 1) continue
    if (i % 5 === 2)
      await lin.client.call(askSupplement, {
        ...call,
        body: {
          version,
          items: [{ what: '居住证明', basis: null }],
          note: '',
          withinWorkingDays: 2 + (i % 3),
        },
      })
    else
      await lin.client.call(reportProgress, {
        ...call,
        body: { version, doing: '核对学位', dueOn: i % 5 === 3 ? `2026-12-0${1 + (i % 4)}` : null },
      })
    // Given back and given again: what was said before it holds no longer.
    if (i === 3) await giveBackAndAgain(params.id)
  }
}

async function giveBackAndAgain(id: string): Promise<void> {
  const version = async () => (await gu.client.call(getRequest, { params: { id } })).version
  await lin.client.call(handBackRequest, {
    params: { id },
    body: { version: await version(), reason: 'wrong_matter', note: '像是选错了事项' },
  })
  await gu.client.call(assignRequest, {
    params: { id },
    body: { version: await version(), commissionerId: lin.id },
  })
}

const read = (query: {
  due?: (typeof DUE_GROUPS)[number]
  order?: 'due' | 'latest'
  limit?: string
  cursor?: string
}) => lin.client.call(getWorklist, { query })

async function walk(query: Parameters<typeof read>[0]): Promise<RequestSummary[]> {
  const all: RequestSummary[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Awaited<ReturnType<typeof read>> = await read({ ...query, ...(cursor ? { cursor } : {}) })
    all.push(...page.items)
    cursor = page.nextCursor
  }
  return all
}

/** The earliest due first; what waits for the talent comes last, unless it was late when they were asked. */
const placeOf = ({ nextStep, clock, submittedAt }: RequestSummary) =>
  [
    nextStep?.clockStopped && standingOf(clock) !== 'late' ? '1' : '0',
    clock.missedOn ?? nextStep?.dueOn ?? '9999',
    submittedAt,
  ].join(' ')

test.each([
  '2026-11-27T17:00:00+08:00',
  '2026-11-29T12:00:00+08:00',
  '2026-12-02T18:00:00+08:00',
  '2026-12-02T18:00:01+08:00',
  '2026-12-08T09:00:00+08:00',
  '2026-12-20T09:00:00+08:00',
  '2027-02-20T09:00:00+08:00',
])('at %s the pages, groups and counts are what the functions say', async (when) => {
  await moveTo(when)
  const all = await walk({ limit: '5' })
  expect(new Set(all.map(({ id }) => id)).size).toBe(REQUESTS)
  expect(all.map(placeOf)).toEqual(all.map(placeOf).sort())
  const today = chinaTime(t.clock.now()).day
  const { facets, load, total } = await read({ due: 'late', limit: '1' })
  expect(load).toBe(REQUESTS)
  for (const due of DUE_GROUPS) {
    const ids = all.flatMap((request) => (dueGroupOf(request, today) === due ? [request.id] : []))
    expect([due, (await walk({ due, limit: '5' })).map(({ id }) => id)]).toEqual([due, ids])
    expect(facets.due.find(({ value }) => value === due)?.count ?? 0).toBe(ids.length)
    if (due === 'late') expect(total).toBe(ids.length)
  }
})

test('by what was said last, whatever is due; unread is counted over all of it', async () => {
  await moveTo('2026-12-09T09:00:00+08:00')
  const last = (await walk({ limit: '5' })).at(-1)
  const before = (await read({})).unread
  await lin.client.call(postMessage, { params: { id: last?.id ?? '' }, body: { text: '收到', fileIds: [] } })
  const said = await walk({ order: 'latest', limit: '5' })
  expect(said).toHaveLength(REQUESTS)
  expect(said[0]?.id).toBe(last?.id)
  const at = said.map(({ latest, submittedAt }) => latest?.at ?? submittedAt)
  expect(at).toEqual([...at].sort().reverse())
  expect(before).toBe(said.filter(({ unread }) => unread > 0).length)
  expect(
    (
      await lin.client.try(getWorklist, {
        query: { order: 'latest', cursor: (await read({ limit: '1' })).nextCursor ?? '' },
      })
    ).status,
  ).toBe(400)
})
