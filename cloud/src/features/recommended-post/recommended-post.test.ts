import { applyForPost, getApplying, withdrawApplication } from '@talent/contract/application'
import { inviteOne } from '@talent/contract/employer'
import { listFittingPosts, listRecommendedPosts, recommendPosts } from '@talent/contract/recommended-post'
import { getRequest, withdrawRequest } from '@talent/contract/service-request'
import { addEmployer, CLOSES, fillCv, openPost } from '../../../test/applications.ts'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { submitWishes } from '../../../test/recommended-posts.ts'

const { t, talent, lin, spouse, coordinator, stranger } = useDistrict({
  talent: addTalent,
  lin: (app) => addCommissioner(app),
  spouse: (app) => addTalent(app, { name: '陈映川', phone: '13800000139' }),
  stranger: (app) => addTalent(app, { name: '江远', phone: '13800000138' }),
  coordinator: addCoordinator,
})

const fitting = (id: string, by: Person = lin) => by.client.try(listFittingPosts, { params: { id } })
const recommended = (id: string, by: Person = talent) =>
  by.client.try(listRecommendedPosts, { params: { id } })
const recommend = (id: string, postIds: string[], by: Person = lin) =>
  by.client.try(recommendPosts, { params: { id }, body: { postIds, text: '这个岗位对口，您看看' } })

/** A request with one recommended post that takes CVs. */
async function oneRecommended() {
  const employer = await addEmployer(t)
  const post = await openPost(t)
  const { id: request } = await submitWishes(talent)
  await recommend(request, [post])
  const id = (await recommended(request)).body?.posts[0]?.id ?? ''
  return { employer, post, request, id }
}
async function apply(by: Person, postId: string, by_way: string | null) {
  await fillCv(by)
  const { consent, cvVersion } = await by.client.call(getApplying, { params: { id: postId } })
  const body = { consent: consent.version, cvVersion, recommended: by_way }
  return by.client.try(applyForPost, { params: { id: postId }, body })
}
const stateIn = async (request: string, by: Person = talent) =>
  (await recommended(request, by)).body?.posts.map(({ application }) => application?.state ?? null)

test('its commissioner sees open posts by the wishes of the form, and how each stands to them', async () => {
  await addEmployer(t)
  const post = await openPost(t)
  await openPost(t, { id: 'closed', closes: '2026-11-20T17:30:00+08:00' })
  const { id } = await submitWishes(talent)
  const { body } = await fitting(id)
  expect(body?.wishes).toEqual(['检测工程师', '博士研究生', '工作 6 年', '期望月薪 8000 元'])
  expect(body?.posts.map((one) => [one.post.id, one.named, one.recommended])).toEqual([
    [post, ['检测工程师'], false],
  ])
  expect(body?.posts[0]?.lines).toContainEqual({ text: '学历：博士研究生', outcome: 'met' })
  await recommend(id, [post])
  expect((await fitting(id)).body?.posts[0]?.recommended).toBe(true)
})

test('where no profession is wished for, or none is named, those that ask for no more education', async () => {
  await addEmployer(t)
  const post = await openPost(t)
  const found = async (education: string) => {
    const { id } = await submitWishes(await addTalent(t), {
      ...{ wishKind: '就业指导', profession: '' },
      education,
    })
    return (await fitting(id)).body?.posts.map((one) => one.post.id)
  }
  expect(await found('博士研究生')).toEqual([post])
  expect(await found('本科')).toEqual([])
  const { id } = await submitWishes(talent, { profession: '园艺师' })
  expect((await fitting(id)).body).toMatchObject({
    widened: true,
    posts: [{ named: [], post: { id: post } }],
  })
})

test('what is recommended stands in the thread as a card and in a list, once however often it is sent', async () => {
  const { post, request } = await oneRecommended()
  expect((await recommend(request, [post])).status).toBe(200)
  const { timeline } = await talent.client.call(getRequest, { params: { id: request } })
  expect(timeline[timeline.length - 1]).toMatchObject({
    ...{ kind: 'message', text: '这个岗位对口，您看看' },
    about: { kind: 'recommended_posts', id: request, title: '某研究所 检测工程师' },
  })
  for (const by of [talent, lin, coordinator]) {
    const { body } = await recommended(request, by)
    expect(body?.posts).toMatchObject([
      { post: { id: post, phase: 'open' }, by: '林专员', application: null },
    ])
  }
})

test('an application by way of it is the same application; its state is read in the request, nothing else of it', async () => {
  const { employer, post, request, id } = await oneRecommended()
  // Passed on to the spouse, who has an account of their own.
  const sent = await apply(spouse, post, id)
  expect(sent.body?.state).toBe('sent')
  expect(await stateIn(request)).toEqual(['sent'])
  await employer.client.call(inviteOne, {
    params: { id: sent.body?.id ?? '' },
    body: { version: 1, words: '11 月 27 日 9:30，科创园 3 号楼' },
  })
  for (const by of [talent, lin, coordinator]) expect(await stateIn(request, by)).toEqual(['invited'])
  expect(JSON.stringify((await recommended(request, lin)).body)).not.toMatch(/3 号楼|陈映川/)
  await spouse.client.call(withdrawApplication, { params: { id: sent.body?.id ?? '' }, body: { version: 2 } })
  expect(await stateIn(request)).toEqual(['withdrawn'])
})

test('whoever doesn’t want it seen applies all the same; one that was sent before may be tied to it later', async () => {
  const { post, request, id } = await oneRecommended()
  const first = await apply(spouse, post, null)
  expect(await stateIn(request)).toEqual([null])
  expect((await apply(spouse, post, id)).body).toEqual(first.body)
  expect(await stateIn(request)).toEqual(['sent'])
  // Sent once more without it, the same application stays as it is.
  await apply(spouse, post, null)
  expect(await stateIn(request)).toEqual(['sent'])
})

test('a recommendation of another post, or of none, is passed over: applying goes on', async () => {
  const { request, id } = await oneRecommended()
  const other = await openPost(t, { id: 'post-2' })
  expect((await apply(spouse, other, id)).status).toBe(200)
  expect((await apply(stranger, other, 'gone')).status).toBe(200)
  expect(await stateIn(request)).toEqual([null])
})

test('nobody else: another talent, commissioner or the request’s own talent recommends nothing', async () => {
  const { post, request } = await oneRecommended()
  const other = await addCommissioner(t, { name: '何静', areaCodes: ['xc'] })
  expect((await recommended(request, stranger)).status).toBe(404)
  expect((await recommended(request, other)).status).toBe(404)
  expect((await fitting(request, other)).status).toBe(404)
  expect((await recommend(request, [post], other)).status).toBe(404)
  expect((await fitting(request, talent)).status).toBe(403)
  expect((await recommend(request, [post], talent)).status).toBe(403)
})

test.each([
  [
    'a matter that asks for no wishes',
    async () => (await submitSchooling(talent)).id,
    'wrong_state',
    '不问求职意向',
  ],
  [
    'a request that is over',
    async () => {
      const { id, version } = await submitWishes(talent)
      await talent.client.call(withdrawRequest, { params: { id }, body: { version, reason: '不需要了' } })
      return id
    },
    'wrong_state',
    '',
  ],
])('%s is refused, and nothing is said', async (_, made, code, words) => {
  await addEmployer(t)
  const post = await openPost(t)
  const { error } = await recommend(await made(), [post])
  expect(error?.code).toBe(code)
  expect(error?.message).toContain(words)
  expect(await t.deps.db.selectFrom('recommended_post').selectAll().execute()).toEqual([])
})

test('a post that closed or was taken back meanwhile: it is named, and none of them is sent', async () => {
  const { post, request } = await oneRecommended()
  const second = await openPost(t, { id: 'post-2', closes: '2026-12-20T17:30:00+08:00' })
  t.clock.moveTo(CLOSES)
  const { error } = await recommend(request, [second, post])
  expect(error).toMatchObject({ code: 'wrong_state', message: expect.stringContaining('检测工程师') })
  expect((await recommended(request)).body?.posts).toHaveLength(1)
  expect((await recommend(request, [])).error?.code).toBe('invalid')
  expect(
    (
      await recommend(
        request,
        Array.from({ length: 6 }, (_, at) => `p${at}`),
      )
    ).error?.code,
  ).toBe('invalid')
})
