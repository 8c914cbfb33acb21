import {
  acceptRequest,
  askSupplement,
  getRequest,
  listThread,
  postMessage,
  supplement,
} from '@talent/contract/service-request'
import { listConsents, withdrawConsent } from '@talent/contract/consent'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'

const { t, talent, lin, coordinator } = useDistrict({
  talent: addTalent,
  lin: addCommissioner,
  coordinator: addCoordinator,
})
const open = ({ client }: Pick<Person, 'client'>, id: string, after?: number) =>
  client.call(getRequest, { params: { id }, query: after === undefined ? {} : { after: String(after) } })
const say = ({ client }: Person, id: string, text: string, seen?: number, key?: string) =>
  client.try(postMessage, { params: { id }, body: { text, seen } }, key === undefined ? {} : { key })
const seqs = ({ timeline }: Awaited<ReturnType<typeof open>>) => timeline.map(({ seq }) => seq)
const at = (time: string) => t.clock.moveTo(`2026-11-24T${time}:00+08:00`)

describe('one asks only for what one lacks', () => {
  it('what came after the number, nothing where nothing did, and never less than was missed', async () => {
    const { id } = await submitSchooling(talent)
    const before = await open(talent, id)
    expect([before.since, seqs(before)]).toEqual([null, [1, 2]])
    for (const text of ['一', '二', '三']) await say(lin, id, text)
    const { since, lastSeq, ...after } = await open(talent, id, before.lastSeq)
    expect([since, lastSeq, after.timeline.map(({ seq }) => seq)]).toEqual([2, 5, [3, 4, 5]])
    expect(after.timeline).toEqual((await open(talent, id)).timeline.slice(2))
    const nothing = await open(talent, id, 5)
    expect([seqs(nothing), nothing.latest?.text]).toEqual([[], '三'])
  })

  it('an answered 一次性告知 comes along, because it looks different now', async () => {
    const { id, version } = await submitSchooling(talent)
    const params = { id }
    const { version: taken } = await lin.client.call(acceptRequest, { params, body: { version } })
    const { version: asked } = await lin.client.call(askSupplement, {
      params,
      body: { version: taken, items: [{ what: '居住证明' }] },
    })
    const { lastSeq, supplement: open1 } = await open(talent, id)
    const items = (open1?.items ?? []).map(({ key }) => ({ key, fileIds: [], text: '住在科创园' }))
    await talent.client.call(supplement, { params, body: { version: asked, items, note: '' } })
    const { timeline } = await open(lin, id, lastSeq)
    expect(timeline).toMatchObject([
      { kind: 'ask_supplement', seq: lastSeq, items: [{ done: true }] },
      { kind: 'supplement', seq: lastSeq + 1 },
    ])
  })

  it('the newest page where that is more than a page, and where words were closed since', async () => {
    const { id } = await submitSchooling(talent)
    for (let i = 0; i < 51; i += 1) await say(talent, id, `第 ${i} 句`)
    const far = await open(lin, id, 2)
    expect([far.since, far.timeline.length]).toEqual([null, 50])
    const { lastSeq } = await open(lin, id)
    const { consents } = await talent.client.call(listConsents, {})
    await talent.client.call(withdrawConsent, { params: { id: consents[0]?.id ?? '' } })
    const closed = await open(lin, id, lastSeq)
    expect([closed.since, JSON.stringify(closed.timeline).includes('第 50 句')]).toEqual([null, false])
    // What one can't have seen is no number to go on from.
    expect((await open(talent, id, 9_999)).since).toBeNull()
  })
})

describe('a message names the last number seen', () => {
  it('is refused with how many came since, is nowhere, and goes under the same key once they were seen', async () => {
    const { id } = await submitSchooling(talent)
    const { lastSeq } = await open(lin, id)
    await say(talent, id, '改约周四可以吗')
    await say(talent, id, '周五也行')
    const late = await say(lin, id, '那就周三', lastSeq, 'key-late-0001')
    expect([late.status, late.error?.code, late.error?.newer]).toEqual([409, 'newer_entries', 2])
    const now = await open(lin, id, lastSeq)
    expect(seqs(now)).toEqual([3, 4])
    const sent = await say(lin, id, '那就周四', now.lastSeq, 'key-late-0001')
    expect(sent.status).toBe(200)
    expect(await say(lin, id, '那就周四', now.lastSeq, 'key-late-0001')).toEqual(sent)
    expect((await open(lin, id)).timeline.filter(({ kind }) => kind === 'message')).toHaveLength(3)
  })

  it('one’s own entries are nothing new, from whichever device', async () => {
    const { id } = await submitSchooling(talent)
    const { lastSeq } = await open(talent, id)
    for (const text of ['第一句', '第二句', '第三句'])
      expect((await say(talent, id, text, lastSeq)).status).toBe(200)
  })
})

describe('who has read what, and when', () => {
  it('the number of a person only rises, whichever device reads; what was read first keeps its moment', async () => {
    const { id } = await submitSchooling(talent)
    const devices = [talent.client, await t.as(talent.id)].map((client) => ({ client }))
    await say(lin, id, '请补一份证明')
    at('15:00')
    await open(devices[0] ?? talent, id)
    await say(lin, id, '原件也带上')
    at('15:10')
    await open(devices[1] ?? talent, id)
    // The first device comes back to an older page: nothing of the mark moves, nothing is unread again.
    at('15:20')
    await devices[0]?.client.call(listThread, { params: { id } })
    await open(devices[0] ?? talent, id, 2)
    expect((await open(devices[0] ?? talent, id)).unread).toBe(0)
    const { reads } = await open(lin, id)
    const own = reads.filter(({ role }) => role === 'talent')
    expect(own.map(({ seq, at }) => [seq, at])).toEqual([
      [4, '2026-11-24T07:10:00.000Z'],
      [3, '2026-11-24T07:00:00.000Z'],
      [2, '2026-11-24T06:32:00.000Z'],
    ])
  })

  it('the desk sees every reader; the talent sees the commissioner alone, and nobody themselves', async () => {
    const { id } = await submitSchooling(talent)
    await say(talent, id, '请问进展')
    for (const reader of [lin, coordinator]) await open(reader, id)
    const readers = async (by: Person) =>
      [...new Set((await open(by, id)).reads.map(({ role, name }) => `${role} ${name}`))].sort()
    expect(await readers(talent)).toEqual(['staff 林专员'])
    expect(await readers(coordinator)).toEqual(['staff 林知远', 'talent 周予安'])
    expect(await readers(lin)).toEqual(['staff 顾明月', 'talent 周予安'])
  })

  it('only the one in charge answers: a coordinator reads, and writes notes', async () => {
    const { id } = await submitSchooling(talent)
    expect((await say(coordinator, id, '您好')).status).toBe(403)
    const both = await t.person(['commissioner', 'coordinator'])
    const client = await t.as(both)
    expect((await say({ id: both, client }, id, '您好')).error?.code).toBe('wrong_state')
  })
})
