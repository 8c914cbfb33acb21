import { listOwnPosts, sayHiring } from '@talent/contract/employer'
import { mergeEnterprise } from '@talent/contract/enterprise'
import { getFollowUp, listFollowUps } from '@talent/contract/follow-up'
import { listInbox } from '@talent/contract/notification'
import { getPost, listPosts } from '@talent/contract/recruitment'
import { addEmployer, applied, EMPLOYER, fillCv, openPost } from '../../../test/applications.ts'
import {
  addContact,
  addCoordinator,
  addTalent,
  enterpriseCalled,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { closedPost } from '../../../test/employer.ts'
import { watchHiring } from './watch-hiring.ts'

const { t, talent, employer, other, coordinator } = useDistrict({
  talent: (app) => addTalent(app),
  employer: addEmployer,
  other: (app) => addContact(app, ['乙公司'], '别的联系人'),
  coordinator: addCoordinator,
})
beforeEach(() => t.clock.moveTo('2026-11-24T09:30:00+08:00'))

const say = (by: Person, id: string, filled = true, hired = 2) =>
  by.client.try(sayHiring, { params: { id }, body: { filled, hired } })
const read = async (id: string) => (await talent.client.call(getPost, { params: { id } })).hiring
const own = async () => employer.client.call(listOwnPosts, {})
const newsOf = async ({ client }: Person) => {
  await t.drain()
  return (await client.call(listInbox, {})).items.map(({ what }) => what)
}
const watchAt = async (time: string) => {
  t.clock.moveTo(time)
  await watchHiring(t.deps)
}

test('after closing its employer says whether it is filled, may say it anew, and everybody reads it', async () => {
  const id = await closedPost(t)
  expect(await read(id)).toBeNull()
  expect((await say(employer, id)).status).toBe(200)
  expect(await read(id)).toEqual({ filled: true, hired: 2 })
  const listed = await talent.client.call(listPosts, { query: { noticeId: `notice-${id}` } })
  expect(listed.items.map(({ hiring }) => hiring)).toEqual([{ filled: true, hired: 2 }])
  expect((await say(employer, id, false, 0)).status).toBe(200)
  expect(await read(id)).toEqual({ filled: false, hired: 0 })
})

test('nobody says it of another’s post, of an open one or one taken back, or that it is filled by nobody', async () => {
  const [id, open] = [await closedPost(t), await openPost(t, { id: 'post-open' })]
  for (const by of [other, talent, coordinator])
    expect((await say(by, id)).status).toBe(by === other ? 404 : 403)
  expect((await say(employer, open)).error?.code).toBe('wrong_state')
  expect((await say(employer, id, true, 0)).error?.fields).toMatchObject([
    { field: 'hired', message: '招满了请写录用了几人' },
  ])
  for (const hired of [-1, 1.5, 10_000]) expect((await say(employer, id, false, hired)).status).toBe(422)
  await t.deps.db.updateTable('post').set({ position: null }).where('id', '=', id).execute()
  expect((await say(employer, id)).error?.code).toBe('wrong_state')
  expect(await read(id)).toBeNull()
})

test('who was 录用 here is counted beforehand; nothing is asked of what is open', async () => {
  const [id] = [await openPost(t, { id: 'post-1' })]
  await fillCv(talent)
  const { id: application } = await applied(talent, id)
  await t.deps.db.updateTable('application').set({ state: 'hired' }).where('id', '=', application).execute()
  expect(await own()).toMatchObject({ unsaid: 0, items: [{ id, hiredHere: null, sayBy: null }] })
  t.clock.moveTo('2026-12-07T09:30:00+08:00')
  await watchHiring(t.deps)
  expect(await own()).toMatchObject({ unsaid: 1, items: [{ id, hiredHere: 1, sayBy: '2026-12-25' }] })
  await say(employer, id, true, 1)
  expect(await own()).toMatchObject({
    unsaid: 0,
    items: [{ hiring: { filled: true, hired: 1 }, sayBy: null }],
  })
})

test('nothing said: reminded of once for all posts, then a coordinator sees it; what is said ends it', async () => {
  const ids = [await closedPost(t, 'post-a'), await closedPost(t, 'post-b')]
  await watchAt('2026-11-24T08:45:00+08:00')
  expect(await newsOf(employer)).toEqual([])
  await watchAt('2026-12-11T08:45:00+08:00')
  await watchAt('2026-12-11T08:50:00+08:00')
  expect(await newsOf(employer)).toEqual(['2 个岗位已截止，请在12月14日前说招满没有，读公告的人等着看'])
  expect(await newsOf(coordinator)).toEqual([])
  await watchAt('2026-12-15T08:45:00+08:00')
  await watchAt('2026-12-16T08:45:00+08:00')
  const [late] = await newsOf(employer)
  expect(late).toBe('2 个岗位过了12月14日还没说招满没有，统筹人员已看到')
  expect(await newsOf(coordinator)).toEqual([
    '某研究所的岗位截止后没说招满没有，请在12月18日前问单位并写下结果',
  ])
  const owed = async () => (await coordinator.client.call(listFollowUps, { query: { scope: 'all' } })).items
  const [one] = await owed()
  expect(one).toMatchObject({ kind: 'hiring', who: EMPLOYER, title: '岗位招满没有', owner: '' })
  const { facts } = await coordinator.client.call(getFollowUp, { params: { id: one?.id ?? '' } })
  expect(facts).toEqual([
    { label: '还没说招满没有', text: '检测工程师（11月23日截止）、检测工程师（11月23日截止）' },
  ])
  await say(employer, ids[0] ?? '')
  expect(await owed()).toHaveLength(1)
  await say(employer, ids[1] ?? '', false, 0)
  expect(await owed()).toEqual([])
})

test('what is said in time is neither reminded of nor raised; a day off tells nobody', async () => {
  const id = await closedPost(t)
  await watchAt('2026-11-24T08:45:00+08:00')
  await say(employer, id)
  for (const day of ['2026-12-11', '2026-12-12', '2026-12-15']) await watchAt(`${day}T08:45:00+08:00`)
  expect([await newsOf(employer), await newsOf(coordinator)]).toEqual([[], []])
})

test('opened once more, what was said of the time before isn’t shown, and a word is owed anew', async () => {
  const id = await closedPost(t)
  await say(employer, id)
  await openPost(t, { id, closes: '2026-12-04T17:30:00+08:00' })
  expect(await read(id)).toBeNull()
  t.clock.moveTo('2026-12-07T09:30:00+08:00')
  await watchHiring(t.deps)
  expect(await read(id)).toBeNull()
  expect(await own()).toMatchObject({ unsaid: 1, items: [{ sayBy: '2026-12-25' }] })
})

test('who speaks for an employer only since yesterday owes nothing of what closed long before', async () => {
  await closedPost(t, 'post-old', '2026-10-20T17:30:00+08:00')
  await watchHiring(t.deps)
  expect(await own()).toMatchObject({ unsaid: 0, items: [{ hiredHere: 0, sayBy: null }] })
})

test('merged into another, whoever speaks for that one owes the word and says it', async () => {
  const id = await closedPost(t)
  await watchHiring(t.deps)
  const [from, intoId] = [await enterpriseCalled(t, EMPLOYER), await enterpriseCalled(t, '乙公司')]
  await coordinator.client.call(mergeEnterprise, { params: { id: from }, body: { version: 1, intoId } })
  await t.drain()
  await watchAt('2026-12-15T08:45:00+08:00')
  expect(await newsOf(other)).toEqual(['“检测工程师”过了12月14日还没说招满没有，统筹人员已看到'])
  expect((await say(other, id)).status).toBe(200)
  expect((await coordinator.client.call(listFollowUps, { query: { scope: 'all' } })).items).toEqual([])
})
