import { getApplication, withdrawApplication } from '@talent/contract/application'
import { passStage } from '@talent/contract/employer'
import { getFollowUp, listFollowUps } from '@talent/contract/follow-up'
import { listInbox } from '@talent/contract/notification'
import { addEmployer, applied, fillCv, openPost, stagedPost } from '../../../test/applications.ts'
import { addCoordinator, addTalent, useDistrict, type Person } from '../../../test/district.ts'
import { watchApplications } from './watch.ts'

const { t, talent, employer, coordinator } = useDistrict({
  talent: (app) => addTalent(app),
  employer: addEmployer,
  coordinator: addCoordinator,
})

const inbox = async ({ client }: Person) => {
  await t.drain()
  return (await client.call(listInbox, {})).items.map(({ what }) => what)
}
const watchAt = async (time: string) => {
  t.clock.moveTo(time)
  await watchApplications(t.deps)
}

test('what isn’t answered is reminded of once, then raised once; the talent reads both, and may still take it back', async () => {
  const post = await openPost(t)
  await fillCv(talent)
  const { id } = await applied(talent, post)
  await watchAt('2026-11-27T08:25:00+08:00')
  expect(await inbox(employer)).toEqual(['周**投了“检测工程师”，请在12月1日前回复'])
  // On a Sunday nobody is told.
  await watchAt('2026-11-29T08:25:00+08:00')
  await watchAt('2026-11-30T08:25:00+08:00')
  await watchAt('2026-11-30T09:25:00+08:00')
  expect(await inbox(employer)).toEqual(['周**投的“检测工程师”要在12月1日前回复'])
  expect(await inbox(talent)).toEqual([])
  await watchAt('2026-12-02T08:25:00+08:00')
  await watchAt('2026-12-03T08:25:00+08:00')
  expect(await inbox(talent)).toEqual(['“检测工程师”单位没按时回复，已再次提醒，并告诉统筹人员'])
  const one = await talent.client.call(getApplication, { params: { id } })
  expect(one).toMatchObject({ state: 'sent', version: 1, allowedEvents: ['withdraw'] })
  expect(one.next?.remaining).toBeLessThan(0)
  expect(one.steps.map(({ kind }) => kind)).toEqual(['apply', 'remind', 'raise'])
})

test('after a standstill of all copies it is raised, and nobody is reminded of a day that is gone', async () => {
  const post = await openPost(t)
  await fillCv(talent)
  const { id } = await applied(talent, post)
  t.clock.moveTo('2026-12-07T08:25:00+08:00')
  await Promise.all([watchApplications(t.deps), watchApplications(t.deps)])
  const { steps } = await talent.client.call(getApplication, { params: { id } })
  expect(steps.map(({ kind }) => kind)).toEqual(['apply', 'raise'])
})

test('what was raised is a coordinator’s to ask about, without the CV, until it is answered or taken back', async () => {
  const post = await openPost(t)
  await fillCv(talent)
  const { id } = await applied(talent, post)
  await watchAt('2026-12-02T08:25:00+08:00')
  const owed = async () => (await coordinator.client.call(listFollowUps, { query: { scope: 'mine' } })).items
  const [one] = await owed()
  expect(one).toMatchObject({ kind: 'application', title: '检测工程师', who: '周予安' })
  expect(await inbox(coordinator)).toEqual([
    '周予安投的“检测工程师”单位没按时回复，请在12月3日前问单位并写下结果',
  ])
  const detail = await coordinator.client.call(getFollowUp, { params: { id: one?.id ?? '' } })
  expect(detail.facts.map(({ text }) => text)).toEqual([
    '某研究所',
    '检测工程师',
    '11月24日',
    '已投递',
    '12月1日',
  ])
  expect((await coordinator.client.try(getApplication, { params: { id } })).status).toBe(403)
  await talent.client.call(withdrawApplication, { params: { id }, body: { version: 1 } })
  expect(await owed()).toEqual([])
})

test('a coordinator is told where another account sent the same name and telephone for this post, and not whose it is', async () => {
  const post = await openPost(t)
  const again = await addTalent(t)
  for (const person of [talent, again]) await fillCv(person)
  await applied(talent, post)
  const other = await applied(again, post)
  await watchAt('2026-12-02T08:25:00+08:00')
  const { items } = await coordinator.client.call(listFollowUps, { query: { scope: 'mine' } })
  const pointedOut = async (id = '') => {
    const { facts } = await coordinator.client.call(getFollowUp, { params: { id } })
    return facts.find(({ label }) => label === '可能重复')?.text
  }
  const words = '这个岗位有另一份投递，姓名和电话与这份相同，可能是同一个人'
  expect(await Promise.all(items.map(({ id }) => pointedOut(id)))).toEqual([words, words])
  await again.client.call(withdrawApplication, { params: { id: other.id }, body: { version: 1 } })
  const left = (await coordinator.client.call(listFollowUps, { query: { scope: 'mine' } })).items
  expect(await Promise.all(left.map(({ id }) => pointedOut(id)))).toEqual([undefined])
})

test('late in one stage and late again in the next: raised each time, one follow-up at a time, and nobody after it waits', async () => {
  const post = await stagedPost(t)
  await fillCv(talent)
  const { id } = await applied(talent, post)
  const owed = async () => (await coordinator.client.call(listFollowUps, { query: { scope: 'mine' } })).items
  await watchAt('2026-12-14T08:25:00+08:00')
  expect(await owed()).toHaveLength(1)
  const body = { applicants: [{ id, version: 1 }], stage: '资格审查', words: '' }
  await employer.client.call(passStage, { params: { id: post }, body })
  // What was owed was given.
  expect(await owed()).toEqual([])
  await watchAt('2026-12-28T08:25:00+08:00')
  expect(await owed()).toHaveLength(1)
  const { steps } = await talent.client.call(getApplication, { params: { id } })
  expect(steps.map(({ kind }) => kind)).toEqual(['apply', 'raise', 'pass', 'raise'])
})

test('a day that is late anew while somebody is asking already is theirs to ask about, no second thing to do', async () => {
  const post = await openPost(t)
  await fillCv(talent)
  const { id } = await applied(talent, post)
  await watchAt('2026-12-02T08:25:00+08:00')
  // As a recount by another calendar leaves it.
  await t.deps.db.updateTable('application').set({ due_on: '2026-12-07' }).where('id', '=', id).execute()
  await watchAt('2026-12-08T08:25:00+08:00')
  expect((await coordinator.client.call(listFollowUps, { query: { scope: 'mine' } })).items).toHaveLength(1)
  const { steps } = await talent.client.call(getApplication, { params: { id } })
  expect(steps.filter(({ kind }) => kind === 'raise')).toHaveLength(2)
})
