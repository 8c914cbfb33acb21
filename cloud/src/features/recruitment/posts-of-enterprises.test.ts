import { changeEnterprise, mergeEnterprise } from '@talent/contract/enterprise'
import { getPost, listPosts } from '@talent/contract/recruitment'
import { addCoordinator, addTalent, enterpriseCalled, useDistrict } from '../../../test/district.ts'
import {
  addPost,
  postsOf,
  publishWritten,
  shipNotice,
  tryPost,
  writeNotice,
} from '../../../test/notice-editor.ts'
import { aPost, bareNotice } from '../../../test/notices.ts'
import { importNotice } from './index.ts'

const { t, coordinator, talent } = useDistrict({ coordinator: addCoordinator, talent: addTalent })
const whose = async (id: string) => (await talent.client.call(getPost, { params: { id } })).enterpriseId
const ship = (employer: string) =>
  t.deps.db
    .transaction()
    .execute((trx) => importNotice(trx, bareNotice('n1', [aPost('p1', { employer }), aPost('p2')])))
const renamed = (id: string, name: string, otherNames: string[]) =>
  coordinator.client.call(changeEnterprise, {
    params: { id },
    body: { version: 1, enterprise: { name, otherNames, contactPhone: '' } },
  })

test('a post is its enterprise’s by the very name of its employer, spaces and width of characters aside', async () => {
  const id = await enterpriseCalled(t, '某材料研究院（演示）')
  await ship('某材料 研究院(演示)')
  expect(await whose('p1')).toBe(id)
  expect(await whose('p2')).toBeNull()
})

test('a post written in the editor is found its enterprise when it is saved, whatever the phone said whose it is', async () => {
  const [mine, others] = [await enterpriseCalled(t, '甲公司'), await enterpriseCalled(t, '乙公司')]
  await shipNotice(t)
  const id = await addPost(coordinator, { employer: '甲公司', enterpriseId: others })
  const { post, mark } = (await postsOf(coordinator)).find((one) => one.post.id === id) ?? {}
  expect(post?.enterpriseId).toBe(mine)
  const { id: _, ...words } = post ?? aPost('x')
  await tryPost(coordinator, { id, seen: mark ?? '', post: { ...words, employer: '丙公司' } })
  expect((await postsOf(coordinator)).find((one) => one.post.id === id)?.post.enterpriseId).toBeNull()
})

test('published, it is found again: an enterprise that came to the directory meanwhile has its post', async () => {
  await shipNotice(t)
  const id = await addPost(coordinator, { employer: '甲公司' })
  const enterpriseId = await enterpriseCalled(t, '甲公司')
  await writeNotice(coordinator, (head) => ({ ...head, correction: '加一个岗位' }))
  await publishWritten(coordinator)
  expect(await whose(id)).toBe(enterpriseId)
})

test('a name given to an enterprise later brings its posts, a name taken away lets them go', async () => {
  const id = await enterpriseCalled(t, '甲公司')
  await ship('甲科技公司')
  expect(await whose('p1')).toBeNull()
  await renamed(id, '甲公司', ['甲科技公司'])
  await t.drain()
  expect(await whose('p1')).toBe(id)
  await coordinator.client.call(changeEnterprise, {
    params: { id },
    body: { version: 2, enterprise: { name: '甲公司', otherNames: [], contactPhone: '' } },
  })
  await t.drain()
  expect(await whose('p1')).toBeNull()
})

test('merged, an enterprise’s posts are those of the one it was merged into, under all its names', async () => {
  const [from, into] = [await enterpriseCalled(t, '甲公司'), await enterpriseCalled(t, '乙公司')]
  await ship('甲公司')
  await coordinator.client.call(mergeEnterprise, { params: { id: from }, body: { version: 1, intoId: into } })
  const found = async () =>
    (await talent.client.call(listPosts, { query: { enterprise: into } })).items.map((post) => post.id)
  expect([await whose('p1'), await found()]).toEqual([into, ['p1']])
  await t.drain()
  expect([await whose('p1'), await found()]).toEqual([into, ['p1']])
})

test('a post’s industry is what it says itself, else what the directory says of its employer, as that changes', async () => {
  const id = await enterpriseCalled(t, '甲公司')
  const posts = [
    aPost('p1', { employer: '甲公司' }),
    aPost('p2', { employer: '甲公司', industry: '教育' }),
    aPost('p3', { employer: '乙公司' }),
  ]
  await t.deps.db.transaction().execute((trx) => importNotice(trx, bareNotice('n1', posts)))
  const told = async () =>
    Promise.all(
      ['p1', 'p2', 'p3'].map(
        async (post) => (await talent.client.call(getPost, { params: { id: post } })).industry,
      ),
    )
  expect(await told()).toEqual([null, '教育', null])
  await coordinator.client.call(changeEnterprise, {
    params: { id },
    body: {
      version: 1,
      enterprise: { name: '甲公司', otherNames: [], industry: '新材料', contactPhone: '' },
    },
  })
  await t.drain()
  expect(await told()).toEqual(['新材料', '教育', null])
  const { items, facets } = await talent.client.call(listPosts, { query: { industry: '新材料' } })
  expect(items.map((post) => post.id)).toEqual(['p1'])
  expect(facets.industry).toEqual([
    { value: '教育', count: 1 },
    { value: '新材料', count: 1 },
  ])
})
