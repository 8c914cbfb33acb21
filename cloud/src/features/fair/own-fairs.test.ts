import { addFair, listFairPosts, listMyFairs, saveFairEmployer } from '@talent/contract/fair'
import { addCoordinator, addTalent, useDistrict } from '../../../test/district.ts'
import { cancelPass, employerAt, fairInput, openFair, signUp } from '../../../test/fairs.ts'
import { shipNotice } from '../../../test/notice-editor.ts'

const { t, coordinator, first, second } = useDistrict({
  coordinator: addCoordinator,
  first: (app) => addTalent(app, { name: '周予安' }),
  second: (app) => addTalent(app, { name: '纪南星' }),
})

test('one’s own sign-ups, the latest first, with how each is; nobody’s but one’s own', async () => {
  const early = await openFair(coordinator, { capacity: 1 })
  const late = await openFair(coordinator, {
    startsAt: '2026-12-20T09:00:00+08:00',
    endsAt: '2026-12-20T15:00:00+08:00',
  })
  await signUp(second, early)
  await signUp(first, early)
  await signUp(first, late)
  await cancelPass(first, late)
  const mine = async (by: typeof first) =>
    (await by.client.call(listMyFairs, {})).items.map(({ id, state, phase }) => [id, state, phase])
  expect(await mine(first)).toEqual([
    [late, 'cancelled', 'open'],
    [early, 'waiting', 'open'],
  ])
  expect(await mine(second)).toEqual([[early, 'booked', 'open']])
  expect((await coordinator.client.try(listMyFairs, {})).status).toBe(403)
})

test('posts of a fair that stand in a published notice come with what they ask; a draft’s are nobody’s', async () => {
  await shipNotice(t)
  const post = await t.deps.db
    .selectFrom('post')
    .select(['title', 'employer', 'education'])
    .where('id', '=', 'n12-1')
    .executeTakeFirstOrThrow()
  const id = await openFair(coordinator)
  await employerAt(coordinator, id)
  const employer = { stand: 'A-02', name: post.employer ?? '', posts: [post.title, '现场才有的'] }
  await coordinator.client.call(saveFairEmployer, { params: { id }, body: { employerId: null, employer } })
  const visitor = await t.as(null)
  const { posts } = await visitor.call(listFairPosts, { params: { id } })
  expect(posts).toMatchObject([
    { id: 'n12-1', title: post.title, employer: post.employer, stand: 'A-02', education: post.education },
  ])
  const draft = await coordinator.client.call(addFair, { body: { fair: fairInput() } })
  expect((await visitor.try(listFairPosts, { params: { id: draft.id } })).status).toBe(404)
})
