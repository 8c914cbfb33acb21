import { listOpenRequests } from '@talent/contract/desk'
import { listInbox } from '@talent/contract/notification'
import {
  acceptRequest,
  askSupplement,
  getRequest,
  retractSupplement,
  supplement,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  submitSchooling,
  type Person,
  useDistrict,
} from '../../../test/district.ts'

const { t, commissioner, coordinator } = useDistrict(
  { commissioner: (t) => addCommissioner(t, { capacity: 100 }), coordinator: addCoordinator },
  { once: true },
)

const detail = (by: Person, id: string) => by.client.call(getRequest, { params: { id } })
async function accepted(): Promise<{ talent: Person; id: string }> {
  const talent = await addTalent(t)
  const { id, version } = await submitSchooling(talent)
  await commissioner.client.call(acceptRequest, { params: { id }, body: { version } })
  return { talent, id }
}
async function ask(id: string, again?: string) {
  const { version } = await detail(commissioner, id)
  return commissioner.client.try(askSupplement, {
    params: { id },
    body: { version, items: [{ what: '居住证明' }], again },
  })
}
async function answer(talent: Person, id: string) {
  const { version } = await detail(talent, id)
  return talent.client.call(supplement, {
    params: { id },
    body: { version, items: [{ key: 'item-1', fileIds: [], text: '已寄出' }] },
  })
}
async function retract(id: string, reason = '材料其实已经交齐') {
  const { version } = await detail(commissioner, id)
  return commissioner.client.try(retractSupplement, { params: { id }, body: { version, reason } })
}

describe('a second 一次性告知', () => {
  it('needs a reason: refused without one, and nothing is saved', async () => {
    const { talent, id } = await accepted()
    expect((await ask(id)).status).toBe(200)
    await answer(talent, id)
    const before = await detail(commissioner, id)
    for (const again of [undefined, '', '  ', '\u200B']) {
      const { status, error } = await ask(id, again)
      expect([status, error?.code, error?.fields?.map(({ field }) => field)]).toEqual([
        422,
        'invalid',
        ['again'],
      ])
    }
    expect(await detail(commissioner, id)).toEqual({ ...before, unread: 0 })
  })

  it('says it to both sides, and coordinators see how often it was asked', async () => {
    const { talent, id } = await accepted()
    // What a first one says as a reason isn't one.
    expect((await ask(id, '多余的原因')).status).toBe(200)
    await answer(talent, id)
    const reason = '补交的学籍证明与申请的学校不一致'
    expect((await ask(id, reason)).status).toBe(200)
    for (const reader of [talent, commissioner, coordinator]) {
      const { timeline, supplementCount } = await detail(reader, id)
      const asked = timeline.flatMap((entry) => (entry.kind === 'ask_supplement' ? [entry.again] : []))
      expect([supplementCount, asked]).toEqual([2, ['', reason]])
    }
    const { items } = await coordinator.client.call(listOpenRequests, { query: {} })
    expect(items.find((one) => one.id === id)?.supplementCount).toBe(2)
  })
})

describe('taking a 一次性告知 back', () => {
  it('gives the request back to its commissioner with the promise of before, and tells the talent', async () => {
    const { talent, id } = await accepted()
    const { clock } = await detail(commissioner, id)
    await ask(id)
    t.clock.moveTo('2026-11-25T10:00:00+08:00')
    expect((await retract(id)).status).toBe(200)
    const after = await detail(talent, id)
    expect(after).toMatchObject({
      state: 'in_progress',
      supplement: null,
      supplementCount: 0,
      clock: { phase: 'running', dueOn: clock.dueOn },
      nextStep: { actor: 'commissioner' },
    })
    expect(after.timeline.find(({ kind }) => kind === 'ask_supplement')).toMatchObject({ retracted: true })
    expect(after.timeline.at(-1)).toMatchObject({ kind: 'retract_supplement', reason: '材料其实已经交齐' })
    await t.drain()
    const { items } = await talent.client.call(listInbox, { query: {} })
    expect(items[0]).toMatchObject({
      subject: { kind: 'request', id },
      what: expect.stringContaining('不用补了') as string,
    })
  })

  it('isn’t counted: what is asked next needs no reason', async () => {
    const { id } = await accepted()
    await ask(id)
    await retract(id)
    expect((await ask(id)).status).toBe(200)
    expect(await detail(commissioner, id)).toMatchObject({ supplementCount: 1, state: 'supplementing' })
  })

  it('needs a reason, and is too late once it is answered', async () => {
    const { talent, id } = await accepted()
    await ask(id)
    expect((await retract(id, ' ')).error?.fields).toMatchObject([{ field: 'reason' }])
    await answer(talent, id)
    expect((await retract(id)).error?.code).toBe('wrong_state')
  })
})

describe('an answer of what nobody can see', () => {
  it.each(['\u200b', '\u2060\ufeff ', '\u3164', ''])('is none: %j starts no clock again', async (text) => {
    const { talent, id } = await accepted()
    await ask(id)
    const before = await detail(commissioner, id)
    const answered = await talent.client.try(supplement, {
      params: { id },
      body: { version: before.version, items: [{ key: 'item-1', fileIds: [], text }] },
    })
    expect([answered.status, answered.error?.code]).toEqual([422, 'invalid'])
    const after = await detail(commissioner, id)
    expect([after.state, after.version, after.clock, after.timeline.length]).toEqual([
      'supplementing',
      before.version,
      before.clock,
      before.timeline.length,
    ])
  })
})
