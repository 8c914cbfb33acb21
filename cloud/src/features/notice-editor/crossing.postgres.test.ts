import { beginNotice, publishNotice, withdrawNotice } from '@talent/contract/notice-editor'
import { addCoordinator, useDistrict } from '../../../test/district.ts'
import { addPost, editorOf, writeNotice } from '../../../test/notice-editor.ts'

const { coordinator } = useDistrict({ coordinator: addCoordinator })
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
