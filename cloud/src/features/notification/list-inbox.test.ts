import { listConsents, withdrawConsent } from '@talent/contract/consent'
import { getMe } from '@talent/contract/me'
import { listInbox, markInboxRead } from '@talent/contract/notification'
import { acceptRequest, postMessage, transferRequest } from '@talent/contract/service-request'
import {
  addCommissioner,
  addTalent,
  submitSchooling,
  type Person,
  useDistrict,
} from '../../../test/district.ts'

const { t, lin, talent } = useDistrict({ lin: addCommissioner, talent: addTalent })

const aMinuteLater = () => t.clock.moveTo(new Date(t.clock.now().getTime() + 60_000).toISOString())
const say = async (by: Person, id: string, text: string) => {
  aMinuteLater()
  await by.client.call(postMessage, { params: { id }, body: { text } })
  await t.drain()
}
const inbox = (of: Person, query = {}) => of.client.call(listInbox, { query })

test('one item a thing, the newest news first; older ones under it, each in the words it was written with', async () => {
  const { id: first, version } = await submitSchooling(talent)
  const { id: second } = await submitSchooling(talent)
  await t.drain()
  await say(lin, second, '第二件先放一放')
  aMinuteLater()
  await lin.client.call(acceptRequest, { params: { id: first }, body: { version, note: '由我跟到底。' } })
  await t.drain()
  for (const text of ['学位已核对', '周五前给您准信']) await say(lin, first, text)
  const { items, total, unread } = await inbox(talent)
  expect(items).toMatchObject([
    {
      subject: { kind: 'request', id: first },
      what: '林专员给您留言',
      words: '周五前给您准信',
      unread: 4,
      earlier: [{ words: '学位已核对' }, { words: '由我跟到底。' }, { what: '林专员将为您办理', words: '' }],
      nextStep: { what: '开始办理' },
    },
    { subject: { kind: 'request', id: second }, words: '第二件先放一放', unread: 2 },
  ])
  expect([total, unread, (await talent.client.call(getMe, {})).unread]).toEqual([2, 6, 6])

  await talent.client.call(markInboxRead, { body: { upTo: items[1]?.id } })
  expect((await inbox(talent)).items.map((item) => item.unread)).toEqual([3, 0])
})

test('a page ends with a thing and the next one begins with another', async () => {
  const ids: string[] = []
  for (let i = 0; i < 3; i += 1) ids.unshift((await submitSchooling(talent)).id)
  await t.drain()
  for (const id of [...ids].reverse()) await say(lin, id, `收到了 ${id}`)
  const page = await inbox(talent, { limit: '2' })
  const rest = await inbox(talent, { limit: '2', cursor: page.nextCursor ?? '' })
  expect([...page.items, ...rest.items].map(({ subject }) => subject.id)).toEqual(ids)
  expect([page.items.length, page.total, rest.total, rest.nextCursor]).toEqual([2, 3, 3, null])
})

test('of long words the beginning, of many news the latest ten; all of it is counted', async () => {
  const { id } = await submitSchooling(talent)
  for (let i = 0; i < 12; i += 1) await say(lin, id, `第 ${i} 条 ${'长'.repeat(200)}`)
  const [item] = (await inbox(talent)).items
  expect(item?.earlier).toHaveLength(10)
  expect(item?.unread).toBe(13)
  expect(item?.words).toMatch(/^第 11 条 长+…$/)
})

test('who gave a request away reads what happened, not what was written; nor does anybody after a withdrawn consent', async () => {
  const { id, version } = await submitSchooling(talent)
  await say(talent, id, '孩子三年级')
  expect((await inbox(lin)).items[0]).toMatchObject({ what: '周予安给您留言', words: '孩子三年级' })
  const xu = await addCommissioner(t, { name: '许青禾', areaCodes: ['xc'] })
  await lin.client.call(transferRequest, {
    params: { id },
    body: { version, commissionerId: xu.id, reason: '请假', note: '待核对' },
  })
  await say(talent, id, '下学期转学')
  expect((await inbox(lin)).items[0]).toMatchObject({ what: '周予安给您留言', words: '', nextStep: null })
  expect((await inbox(xu)).items[0]).toMatchObject({ words: '下学期转学' })

  const { consents } = await talent.client.call(listConsents, {})
  const given = consents.find(({ subject }) => subject.id === id)
  aMinuteLater()
  await talent.client.call(withdrawConsent, { params: { id: given?.id ?? '' } })
  await t.drain()
  const news = (await inbox(xu)).items[0]
  expect(news?.earlier[0]).toMatchObject({ what: '周予安给您留言', words: '' })
  expect((await inbox(talent)).items[0]?.subject.id).toBe(id)
})
