import { listInbox } from '@talent/contract/notification'
import {
  acceptRequest,
  askSupplement,
  declineRequest,
  getRequest,
  isOpen,
  listCandidates,
  listMyRequests,
  resolveRequest,
  withdrawRequest,
  type RequestSummary,
} from '@talent/contract/service-request'
import { addCommissioner, addTalent, submitSchooling, useDistrict } from '../../../test/district.ts'
import { statementsOf } from '../../../test/statements.ts'

const OTHERS = 6
const { t, lin, talent } = useDistrict({ lin: addCommissioner, talent: addTalent }, { once: true })
let ids: string[]
beforeAll(async () => {
  ids = []
  for (let i = 0; i < 6; i += 1) {
    t.clock.moveTo(`2026-11-24T1${i}:00:00+08:00`)
    const { id, version } = await submitSchooling(talent, { slots: [] })
    ids.push(id)
    if (i % 2 === 0)
      await talent.client.call(withdrawRequest, { params: { id }, body: { version, reason: '' } })
    if (i === 1) {
      const accepted = await lin.client.call(acceptRequest, { params: { id }, body: { version } })
      await lin.client.call(askSupplement, {
        params: { id },
        body: {
          version: accepted.version,
          items: [{ what: '居住证明', basis: null }],
          note: '',
          withinWorkingDays: 3,
        },
      })
    }
  }
  for (let i = 0; i < OTHERS; i += 1) await addCommissioner(t, { name: `何${i}`, onDuty: i % 2 === 0 })
}, 120_000)

const mine = (query: { scope?: 'open' | 'current' | 'ended' | 'all'; limit?: string; cursor?: string }) =>
  talent.client.call(listMyRequests, { query })

const candidates = (query: { limit?: string; cursor?: string }) =>
  lin.client.call(listCandidates, { params: { id: ids[1] ?? '' }, query })

async function walk<T>(
  read: (cursor: string | undefined) => Promise<{ items: T[]; total: number; nextCursor: string | null }>,
): Promise<T[]> {
  const all: T[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Awaited<ReturnType<typeof read>> = await read(cursor)
    all.push(...page.items)
    cursor = page.nextCursor
    if (cursor === null) expect(page.total).toBe(all.length)
  }
  return all
}

test("one's own requests come page after page: what waits for the talent, what is open, what has ended, each newest first", async () => {
  const order = [ids[1], ids[5], ids[3], ids[4], ids[2], ids[0]]
  const idsOf = (items: RequestSummary[]) => items.map(({ id }) => id)
  expect(idsOf(await walk((cursor) => mine({ limit: '2', cursor })))).toEqual(order)
  expect(idsOf((await mine({})).items)).toEqual(order)
  const counts = { open: 3, ended: 3, waitingOnMe: 1 }
  for (const scope of ['open', 'ended'] as const) {
    const items = await walk((cursor) => mine({ scope, limit: '2', cursor }))
    expect(items.map(isOpen)).toEqual([scope, scope, scope].map((of) => of === 'open'))
    expect((await mine({ scope, limit: '1' })).counts).toEqual(counts)
  }
})

test('what has ended stays among the current while it is news, with its result', async () => {
  const current = async () =>
    (await mine({ scope: 'current' })).items.map(({ id, result }) => ({ id, result }))
  const open = [ids[1], ids[5], ids[3]].map((id) => ({ id, result: null }))
  // What one withdrew oneself is no news.
  expect(await current()).toEqual(open)

  const [declined, resolved] = [ids[3] ?? '', ids[5] ?? '']
  await lin.client.call(declineRequest, {
    params: { id: declined },
    body: { version: 2, reason: '未满 24 个月', basis: '第十一条', otherRoute: '明年8月可再申请' },
  })
  const { version } = await lin.client.call(acceptRequest, { params: { id: resolved }, body: { version: 2 } })
  await lin.client.call(resolveRequest, {
    params: { id: resolved },
    body: { version, outcome: 'solved', text: '已安排，周一报到' },
  })
  const results = {
    declined: { id: declined, result: '未满 24 个月\n明年8月可再申请' },
    resolved: { id: resolved, result: '已安排，周一报到' },
  }
  expect(await current()).toEqual([open[0], results.resolved, results.declined])

  for (const id of [declined, resolved]) await talent.client.call(getRequest, { params: { id } })
  expect(await current()).toEqual([open[0], results.resolved])
  t.clock.moveTo('2026-12-09T10:00:00+08:00')
  expect(await current()).toEqual([open[0]])
})

test('candidates come page after page, those who fit first, everybody once', async () => {
  const all = await walk((cursor) => candidates({ limit: '2', cursor }))
  expect(all).toEqual((await candidates({})).items)
  expect(new Set(all.map(({ id }) => id)).size).toBe(OTHERS)
  const unfit = all.map((one) => one.unfit !== null)
  expect(unfit).toEqual([false, false, false, true, true, true])
  const odd = { params: { id: ids[1] ?? '' }, query: { cursor: 'nonsense' } }
  expect((await lin.client.try(listCandidates, odd)).status).toBe(400)
})

test('a candidate who moves between two pages takes nobody else’s place: all others are met once', async () => {
  const first = await candidates({ limit: '2' })
  const moved = first.items[0]?.id ?? ''
  const onDuty = (on_duty: boolean) =>
    t.deps.db.updateTable('commissioner').set({ on_duty }).where('account_id', '=', moved).execute()
  await onDuty(false)
  const rest = await candidates({ limit: '50', cursor: first.nextCursor ?? '' })
  const others = [...first.items, ...rest.items].filter(({ id }) => id !== moved).map(({ id }) => id)
  expect(others).toHaveLength(OTHERS - 1)
  expect(new Set(others).size).toBe(OTHERS - 1)
  await onDuty(true)
})

test.each([
  ['own requests', mine],
  ['candidates', candidates],
  ['news', (query: { limit: string }) => talent.client.call(listInbox, { query })],
])('%s need as many statements for many rows as for one', async (_name, read) => {
  const one = await statementsOf(() => read({ limit: '1' }))
  expect(await statementsOf(() => read({ limit: '50' }))).toBe(one)
  expect(one).toBeLessThanOrEqual(9)
})
