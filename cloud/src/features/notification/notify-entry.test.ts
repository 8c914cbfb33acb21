import { listInbox, markInboxRead } from '@talent/contract'
import { addCommissioner, addTalent, openDistrict, submitSchooling } from '../../../test/district.ts'
import { createTestApp, type TestApp } from '../../../test/test-app.ts'
import { notifyEntry } from './notify-entry.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
  await openDistrict(t)
}, 60_000)
afterAll(() => t.close())

test('an entry delivered twice is told once; an entry that is gone is told to nobody', async () => {
  const lin = await addCommissioner(t)
  const talent = await addTalent(t)
  await submitSchooling(talent)
  await t.drain()
  const entries = await t.deps.db.selectFrom('timeline_entry').select('id').execute()
  await Promise.all(entries.flatMap(({ id }) => [notifyEntry(t.deps, id), notifyEntry(t.deps, id)]))
  await notifyEntry(t.deps, 'gone')
  expect((await talent.client.call(listInbox, {})).total).toBe(1)
  expect((await lin.client.call(listInbox, {})).items).toMatchObject([
    {
      what: '周予安的子女入学申请分派给了您',
      matterTitle: '子女入学',
      read: false,
      nextStep: { actor: 'commissioner', what: '答复是否受理' },
    },
  ])
})

test('reading one’s own leaves the other’s unread, whatever id is named', async () => {
  const lin = await addCommissioner(t, { name: '程远山', areaCode: 'xc', employers: ['某材料研究院'] })
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
