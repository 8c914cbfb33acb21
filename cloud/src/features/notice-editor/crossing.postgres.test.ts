import { beginNotice, publishNotice, withdrawNotice } from '@talent/contract/notice-editor'
import { addCoordinator, useDistrict } from '../../../test/district.ts'
import { addPost, editorOf, postsOf, shipNotice, tryPost, writeNotice } from '../../../test/notice-editor.ts'

const { t, coordinator, other } = useDistrict({
  coordinator: addCoordinator,
  other: (app) => addCoordinator(app, '高远'),
})
const ROUNDS = 4

async function written(title: string): Promise<{ id: string; hash: string }> {
  const { id } = await coordinator.client.call(beginNotice, { body: { title } })
  await writeNotice(
    coordinator,
    (head) => ({
      ...head,
      ...{ issue: 13, issuer: '人社部门', place: '示范区', applyUntil: '2026-12-20T09:30:00.000Z' },
    }),
    id,
  )
  await addPost(coordinator, {}, id)
  return { id, hash: (await editorOf(coordinator, id)).copy?.hash ?? '' }
}

test('of two notices of one number published at one moment one is, the other is told whose it is', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const both = [await written('校园引才专项公告'), await written('高层次人才专项公告')]
    const answers = await Promise.all(
      both.map(({ id, hash }) => coordinator.client.try(publishNotice, { params: { id }, body: { hash } })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    expect(answers.flatMap(({ error }) => error?.fields ?? [])).toMatchObject([{ field: 'issue' }])
    const published = both[answers.findIndex(({ status }) => status === 200)]
    const body = { version: 1, reason: '下一轮' }
    await coordinator.client.call(withdrawNotice, { params: { id: published?.id ?? '' }, body })
  }
})

test('the first changes of two coordinators at one moment are both kept where they are of two posts', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = `first-${round}`
    await shipNotice(t, id)
    const posts = await postsOf(coordinator, id)
    const answers = await Promise.all(
      posts.map(({ post: { id: postId, ...words }, mark }, at) =>
        tryPost(
          at === 0 ? coordinator : other,
          { id: postId, seen: mark, post: { ...words, title: `改${at}` } },
          id,
        ),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await postsOf(coordinator, id)).map(({ post }) => post.title)).toEqual(['改0', '改1'])
  }
})
