import { listInbox, markInboxRead } from '@talent/contract/notification'
import {
  acceptRequest,
  evaluateRequest,
  getRequest,
  postMessage,
  resolveRequest,
  transferRequest,
} from '@talent/contract/service-request'
import { sql } from 'kysely'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  beginAnew,
  newsOf,
  submitSchooling,
} from '../../../test/district.ts'
import { createTestApp, type TestApp } from '../../../test/test-app.ts'
import { announceEntries } from './announce-entries.ts'

let t: TestApp
beforeAll(async () => void (t = await createTestApp()), 60_000)
beforeEach(() => beginAnew(t))
afterAll(() => t.close())

test('an entry delivered twice is told once; an entry that is gone is told to nobody', async () => {
  const lin = await addCommissioner(t)
  const talent = await addTalent(t)
  await submitSchooling(talent)
  await t.drain()
  const entries = await t.deps.db.selectFrom('timeline_entry').select('id').execute()
  await Promise.all(
    entries.flatMap(({ id }) => [announceEntries(t.deps, [id]), announceEntries(t.deps, [id])]),
  )
  await announceEntries(t.deps, ['gone'])
  expect((await talent.client.call(listInbox, {})).total).toBe(1)
  expect((await lin.client.call(listInbox, {})).items).toMatchObject([
    {
      what: '周予安的子女入学申请分派给了您',
      title: '子女入学',
      read: false,
      nextStep: { actor: 'commissioner', what: '答复是否受理' },
    },
  ])
})

test('reading one’s own leaves the other’s unread, whatever id is named', async () => {
  const lin = await addCommissioner(t, { name: '程远山', areaCodes: ['xc'], employers: ['某材料研究院'] })
  const talent = await addTalent(t)
  await submitSchooling(talent)
  await t.drain()
  const theirs = (await lin.client.call(listInbox, {})).items[0]
  await talent.client.call(markInboxRead, { body: { upTo: theirs?.id } })
  expect((await lin.client.call(listInbox, {})).unread).toBe(1)
  expect((await talent.client.call(listInbox, {})).unread).toBe(1)
  await talent.client.call(markInboxRead, { body: {} })
  expect([
    (await talent.client.call(listInbox, {})).unread,
    (await lin.client.call(listInbox, {})).unread,
  ]).toEqual([0, 1])
})

test('a transfer that overtakes the job changes nobody a message was news to', async () => {
  const lin = await addCommissioner(t)
  const talent = await addTalent(t)
  const { id, version } = await submitSchooling(talent)
  await t.drain()
  const xu = await addCommissioner(t, { name: '许青禾', areaCodes: ['xc'] })
  await talent.client.call(
    postMessage,
    { params: { id }, body: { text: '材料够吗' } },
    { key: 'message-before-transfer' },
  )
  await lin.client.call(transferRequest, {
    params: { id },
    body: { version, commissionerId: xu.id, reason: '请假', note: '待核对学位' },
  })
  await t.drain()
  expect((await newsOf(lin)).sort()).toEqual(['周予安给您留言', '周予安的子女入学申请分派给了您'].sort())
  expect(await newsOf(xu)).toEqual(['周予安的子女入学申请转派给了您'])
  expect(await newsOf(talent)).toContain('您的申请转由许专员办理')
})

test('a submission nobody has a place for is news to the coordinators of that moment, and to them alone', async () => {
  const coordinator = await addCoordinator(t)
  const talent = await addTalent(t)
  await submitSchooling(talent)
  const later = await addCoordinator(t, '后来人')
  await t.drain()
  expect(await newsOf(coordinator)).toEqual(['周予安的子女入学申请在等候分派'])
  expect(await newsOf(later)).toEqual([])
  expect(await newsOf(talent)).toEqual([])
})

test('a fact that is gone is shown as unknown: no result, no level, no count is made up', async () => {
  const lin = await addCommissioner(t)
  const talent = await addTalent(t)
  const { id, version } = await submitSchooling(talent)
  const accepted = await lin.client.call(acceptRequest, { params: { id }, body: { version } })
  const resolved = await lin.client.call(resolveRequest, {
    params: { id },
    body: { version: accepted.version, outcome: 'solved', text: '已安排' },
  })
  await talent.client.call(
    evaluateRequest,
    { params: { id }, body: { version: resolved.version, level: 5, reasons: [] } },
    { key: 'evaluation-of-unknown' },
  )
  await sql`update timeline_entry set facts = '{}' where request_id = ${id}`.execute(t.deps.db)
  const { timeline, evaluation } = await talent.client.call(getRequest, { params: { id } })
  const of = (kind: string) => timeline.find((entry) => entry.kind === kind)
  expect(of('submit')).toMatchObject({ materialCount: null })
  expect(of('accept')).toMatchObject({ promisedOn: null })
  expect(of('resolve')).toMatchObject({ outcome: null })
  expect(of('evaluate')).toMatchObject({ level: null })
  expect(evaluation).toMatchObject({ level: null })
})
