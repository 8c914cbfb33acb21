import {
  acceptComplaint,
  answerComplaint,
  askComplaint,
  getComplaint,
  listComplaints,
  withdrawComplaint,
} from '@talent/contract/complaint'
import {
  getRecognition,
  listPublicity,
  listRecognitions,
  objectToRecognition,
  refuseRecognition,
} from '@talent/contract/recognition'
import { listVerified } from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  newsOf,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { REFUSED, reviewed } from '../../../test/recognition.ts'
import { watchRecognitions } from './recognise.ts'

const { t, lin, talent, neighbour, coordinator } = useDistrict({
  lin: (app) => addCommissioner(app, { matters: ['talent-recognition'] }),
  talent: addTalent,
  neighbour: (app) => addTalent(app, { name: '江远' }),
  coordinator: addCoordinator,
})
const at = (when: string) => t.clock.moveTo(`${when.replace(' ', 'T')}:00+08:00`)
let id: string
beforeEach(async () => {
  at('2026-11-24 09:30')
  id = (await reviewed(talent, lin)).id
})

const WORDS = '公示的任职单位与实际不符，他不在区内全职'
const object = (by: Person = neighbour) =>
  by.client.try(objectToRecognition, { params: { id }, body: { words: WORDS } })
async function objected() {
  const { body } = await object()
  return body as { id: string; number: string; version: number }
}
const seen = ({ client }: Person = talent) => client.call(getRecognition, { params: { id } })
async function morning(day: string) {
  at(`${day} 08:10`)
  await watchRecognitions(t.deps)
  return seen()
}
async function answered(complaintId: string, words = '核实过：社保和劳动合同都在区内') {
  const params = { id: complaintId }
  await coordinator.client.call(acceptComplaint, { params, body: { version: 1 } })
  await coordinator.client.call(answerComplaint, { params, body: { version: 2, words } })
}

test('an objection is numbered and due, and holds the recognition up until it is answered', async () => {
  const complaint = await objected()
  expect(complaint.number).toMatch(/^TS-2026-\d{6}$/)
  expect(await morning('2026-12-09')).toMatchObject({ state: 'publicised', openObjections: 1, version: 1 })
  at('2026-12-10 15:00')
  await answered(complaint.id)
  expect(await morning('2026-12-11')).toMatchObject({
    ...{ state: 'recognised', openObjections: 0, publicUntil: '2026-12-08' },
    ...{ validFrom: '2026-12-10', validUntil: '2029-12-09' },
  })
})

test('one that was answered in time doesn’t move the term; asked back, it holds up again', async () => {
  const first = await objected()
  at('2026-11-26 10:00')
  await answered(first.id)
  const params = { id: first.id }
  await neighbour.client.call(askComplaint, { params, body: { version: 3, words: '合同是哪天的？' } })
  expect((await morning('2026-12-09')).state).toBe('publicised')
  await coordinator.client.call(answerComplaint, { params, body: { version: 4, words: '2025-08-01 起' } })
  expect(await morning('2026-12-10')).toMatchObject({ state: 'recognised', validFrom: '2026-12-09' })
})

test('taken back, it holds nothing up', async () => {
  const { id: complaintId, version } = await objected()
  at('2026-11-25 10:00')
  await neighbour.client.call(withdrawComplaint, { params: { id: complaintId }, body: { version } })
  expect(await morning('2026-12-09')).toMatchObject({ state: 'recognised', validFrom: '2026-12-09' })
})

test('the person learns that there is one, and neither what it says nor whose it is', async () => {
  const complaint = await objected()
  await t.drain()
  const one = await seen()
  expect(one).toMatchObject({ openObjections: 1, steps: [{}, { kind: 'object', name: '', words: '' }] })
  expect(JSON.stringify(one)).not.toContain('江远')
  expect(await newsOf(talent)).toContain('公示期间收到一条异议，核实后才有结果，名单照常公示')
  const read = async ({ client }: Person) =>
    (await client.try(getComplaint, { params: { id: complaint.id } })).status
  expect([await read(talent), await read(lin)]).toEqual([404, 403])
})

test('who reviewed it doesn’t read or answer it as a coordinator either; another coordinator does', async () => {
  const complaint = await objected()
  for (const person of [lin, talent])
    await t.deps.db
      .insertInto('account_role')
      .values({ account_id: person.id, role: 'coordinator' })
      .execute()
  for (const person of [lin, talent]) {
    const { client } = person
    expect((await client.call(listComplaints, { query: {} })).items).toEqual([])
    expect(
      (await client.try(acceptComplaint, { params: { id: complaint.id }, body: { version: 1 } })).status,
    ).toBe(404)
  }
  const { items } = await coordinator.client.call(listComplaints, { query: {} })
  expect(items).toMatchObject([
    { kind: 'objection', words: WORDS, who: '江远', about: { subject: { kind: 'recognition', id } } },
  ])
})

test('whoever objects reads their own with its answer, and nothing of the recognition', async () => {
  const complaint = await objected()
  await answered(complaint.id)
  const own = await neighbour.client.call(getComplaint, { params: { id: complaint.id } })
  expect(own).toMatchObject({ state: 'answered', about: { title: '人才认定' } })
  expect(JSON.stringify(own)).not.toContain('周予安')
  expect((await neighbour.client.try(getRecognition, { params: { id } })).status).toBe(404)
})

test.each<[string, () => Promise<unknown>, Person, number, string]>([
  ['one’s own', async () => undefined, talent, 422, 'invalid'],
  ['a second while the first waits', object, neighbour, 422, 'invalid'],
  ['after its last day', async () => at('2026-12-09 00:01'), neighbour, 409, 'wrong_state'],
  ['after the result', () => morning('2026-12-09'), neighbour, 409, 'wrong_state'],
])('%s can’t be objected to', async (_, before, by, status, code) => {
  await before()
  const tried = await object(by)
  expect([tried.status, tried.error?.code]).toEqual([status, code])
})

test('what was never public isn’t there to object to', async () => {
  const refused = await reviewed(await addTalent(t), lin, REFUSED)
  const { status } = await neighbour.client.try(objectToRecognition, {
    params: { id: refused.id },
    body: { words: WORDS },
  })
  expect(status).toBe(404)
})

test('an objection that holds: refused with its basis, nothing verified, gone from the list; the person reads why', async () => {
  await objected()
  const refusal = { basis: '异议属实：不在区内全职，第三条', change: '全职来区并参保后可以再申请' }
  const refuse = (by: Person) =>
    by.client.try(refuseRecognition, { params: { id }, body: { version: 1, ...refusal } })
  await t.deps.db.insertInto('account_role').values({ account_id: talent.id, role: 'coordinator' }).execute()
  expect((await refuse(talent)).status).toBe(404)
  expect((await refuse(coordinator)).status).toBe(200)
  expect((await refuse(coordinator)).error?.code).toBe('wrong_state')
  expect(await morning('2026-12-21')).toMatchObject({ state: 'refused', refusal, validFrom: null })
  expect((await talent.client.call(listVerified, {})).verified).toEqual([])
  expect((await neighbour.client.call(listPublicity, {})).publicised).toEqual([])
})

test('a coordinator finds what is public, objected to, recognised, near its end and refused; not their own', async () => {
  const list = async (scope: 'publicised' | 'contested' | 'recognised' | 'ending' | 'refused') =>
    (await coordinator.client.call(listRecognitions, { query: { scope } })).items.map((one) => one.id)
  const refused = await reviewed(await addTalent(t), lin, REFUSED)
  expect([await list('publicised'), await list('contested')]).toEqual([[id], []])
  const complaint = await objected()
  expect(await list('contested')).toEqual([id])
  await answered(complaint.id)
  await morning('2026-12-09')
  expect([await list('contested'), await list('recognised'), await list('ending')]).toEqual([[], [id], []])
  expect(await list('refused')).toEqual([refused.id])
  at('2029-11-01 09:00')
  expect(await list('ending')).toEqual([id])
  await t.deps.db.insertInto('account_role').values({ account_id: talent.id, role: 'coordinator' }).execute()
  const { items } = await talent.client.call(listRecognitions, { query: { scope: 'recognised' } })
  expect(items).toEqual([])
})
