import {
  acceptRequest,
  askSupplement,
  getRequest,
  listThread,
  postMessage,
  supplement,
  type TimelineEntry,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addTalent,
  submitSchooling,
  type Person,
  useDistrict,
} from '../../../test/district.ts'
import { statementsOf } from '../../../test/statements.ts'
import { MOST_BYTES } from '../../lib/read-page.ts'

const { t, lin, talent } = useDistrict({ lin: addCommissioner, talent: addTalent }, { once: true })
let id: string
beforeAll(async () => {
  const submitted = await submitSchooling(talent, { slots: [] })
  id = submitted.id
  const params = { id }
  const say = (text: string) => lin.client.call(postMessage, { params, body: { text, fileIds: [] } })
  const accepted = await lin.client.call(acceptRequest, { params, body: { version: submitted.version } })
  const asked = await lin.client.call(askSupplement, {
    params,
    body: {
      version: accepted.version,
      items: [{ what: '居住证明', basis: null }],
      note: '',
      withinWorkingDays: 3,
    },
  })
  for (let i = 0; i < 30; i += 1) await say('长'.repeat(1000))
  const [item] = (await talent.client.call(getRequest, { params })).supplement?.items ?? []
  await talent.client.call(supplement, {
    params,
    body: {
      version: asked.version,
      items: [{ key: item?.key ?? '', fileIds: [], text: '住在科创园' }],
      note: '',
    },
  })
  for (let i = 0; i < 30; i += 1) await say(`第 ${i} 句${'话'.repeat(900)}`)
}, 120_000)

async function walk(reader: Person, limit: string, from?: string): Promise<TimelineEntry[]> {
  const all: TimelineEntry[] = []
  for (let cursor: string | null | undefined = from; cursor !== null;) {
    const page: Awaited<ReturnType<typeof read>> = await read(reader, limit, cursor)
    all.push(...page.items)
    cursor = page.nextCursor
  }
  return all
}
const read = (reader: Person, limit: string, cursor?: string) =>
  reader.client.call(listThread, { params: { id }, query: { limit, ...(cursor ? { cursor } : {}) } })

test('every page of a thread is the same thread, whatever its size; the request brings the newest', async () => {
  for (const reader of [talent, lin]) {
    const all = await walk(reader, '7')
    expect(await walk(reader, '50')).toEqual(all)
    const seen = await reader.client.call(getRequest, { params: { id } })
    expect(seen.timeline).toEqual(all.slice(0, seen.timeline.length).reverse())
    expect(seen.timeline.length).toBeLessThan(all.length)
    expect([...seen.timeline].reverse().concat(await walk(reader, '50', seen.earlier ?? ''))).toEqual(all)
    expect(all.at(-1)?.kind).toBe('submit')
    // What an old entry says depends on newer ones that are on another page.
    expect(all.find(({ kind }) => kind === 'ask_supplement')).toMatchObject({ items: [{ what: '居住证明' }] })
  }
})

test('page and request are at most 100 KB with the longest messages, and need no more statements for a long thread', async () => {
  const url = `/api/requests/${id}`
  for (const path of [url, `${url}/thread?limit=50`]) {
    const reply = await t.app.inject({
      method: 'GET',
      url: path,
      headers: { authorization: `Bearer ${lin.client.token}` },
    })
    expect(reply.statusCode).toBe(200)
    expect(reply.rawPayload.length).toBeLessThanOrEqual(MOST_BYTES)
  }
  const one = await statementsOf(() => read(lin, '1'))
  expect(await statementsOf(() => read(lin, '50'))).toBe(one)
})

test('a stranger has no thread, and a cursor that is not ours is refused', async () => {
  const stranger = await addTalent(t, { phone: '13800000199' })
  expect((await stranger.client.try(listThread, { params: { id }, query: {} })).status).toBe(404)
  expect((await lin.client.try(listThread, { params: { id }, query: { cursor: 'x' } })).status).toBe(400)
})
