import { getMatterEditor, publishMatter, saveMatterCopy, withField } from '@talent/contract/matter-editor'
import type { MatterContent } from '@talent/contract/matter-editor'
import { getDraft, getMatter, saveDraft, type MatterField } from '@talent/contract/matter'
import {
  acceptRequest,
  askSupplement,
  getRequest,
  listMyRequests,
  submitRequest,
  supplement,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  schoolingForm,
  submitSchooling,
  upload,
  useDistrict,
} from '../../../test/district.ts'
import { childSchooling } from '../../seed/content/matters/child-schooling.ts'

const SHIPPED = childSchooling.version
const params = { code: 'child-schooling' }
const { coordinator, lin, talent } = useDistrict({
  coordinator: addCoordinator,
  lin: addCommissioner,
  talent: (t) => addTalent(t),
})

async function publish(change: (content: MatterContent) => MatterContent): Promise<number> {
  const { client } = coordinator
  const { published } = await client.call(getMatterEditor, { params })
  const { copy } = await client.call(saveMatterCopy, {
    params,
    body: { basedOn: null, publishedVersion: published.version, content: change(published.content) },
  })
  return (await client.call(publishMatter, { params, body: { hash: copy?.hash ?? '' } })).version
}
const asksAnew = (content: MatterContent): MatterContent => {
  const like = content.sections[0]?.fields.find(({ key }) => key === 'wish') as MatterField
  return withField(content, { ...like, key: 'q1', label: '是否接受调剂', type: 'yes-no', required: true })
}

const draft = { answers: { childName: '周小满' }, materials: {}, slots: [], channel: null }
const saved = (matterVersion?: number) =>
  talent.client.call(saveDraft, { params, body: { ...draft, matterVersion } })
const ASKED_ANEW = [{ path: 'fields.q1', what: 'added', label: '是否接受调剂', parts: [] }]

test('a draft of an earlier form keeps its answers and is told what changed, until it is saved in the new one', async () => {
  const { version } = await saved(SHIPPED)
  expect((await talent.client.call(getDraft, { params })).changes).toEqual([])
  expect(await publish(asksAnew)).toBe(SHIPPED + 1)
  expect(await talent.client.call(getDraft, { params })).toMatchObject({
    draft: { version, answers: { childName: '周小满' } },
    changes: ASKED_ANEW,
  })
  await talent.client.call(saveDraft, {
    params,
    body: {
      ...draft,
      basedOn: version,
      matterVersion: SHIPPED + 1,
      answers: { childName: '周小满', q1: '是' },
    },
  })
  expect((await talent.client.call(getDraft, { params })).changes).toEqual([])
})

test('one of a form nobody knows, or of before such was kept, is told nothing', async () => {
  await saved(99)
  expect((await talent.client.call(getDraft, { params })).changes).toEqual([])
})

test('a form handed in as it was before is refused with what changed, and the draft stays', async () => {
  await saved(SHIPPED)
  await publish(asksAnew)
  const body = schoolingForm([await upload(talent.client)])
  const { status, error } = await talent.client.try(submitRequest, { body })
  expect([status, error]).toEqual([
    409,
    { code: 'stale_version', changes: ASKED_ANEW, message: expect.any(String) as string },
  ])
  expect((await talent.client.call(listMyRequests, { query: {} })).items).toEqual([])
  expect((await talent.client.call(getDraft, { params })).draft?.answers).toEqual({ childName: '周小满' })
  // Only what is new is asked for.
  const again = await talent.client.try(submitRequest, { body: { ...body, matterVersion: SHIPPED + 1 } })
  expect(again.error?.fields).toEqual([
    { field: 'answers.q1', label: '是否接受调剂', message: '请选择是否接受调剂' },
  ])
  const answered = { ...body, matterVersion: SHIPPED + 1, answers: { ...body.answers, q1: '是' } }
  expect((await talent.client.try(submitRequest, { body: answered })).status).toBe(200)
})

test('a request of before shows the form it was made with: a question that is gone, an option as it was', async () => {
  const { id } = await submitSchooling(talent)
  const { answers: before } = await talent.client.call(getRequest, { params: { id } })
  await publish((content) => ({
    ...content,
    variantField: null,
    materials: [],
    sections: content.sections.map((section) => ({
      ...section,
      fields: section.fields
        .filter(({ key, when, optionWhen }) => key !== 'kind' && (when ?? optionWhen) === undefined)
        .map((field) => (field.key === 'stage' ? { ...field, options: ['幼儿园', '初中'] } : field)),
    })),
  }))
  const after = await talent.client.call(getRequest, { params: { id } })
  expect(after.answers).toEqual(before)
  expect(after.answers.map(({ key }) => key)).toContain('kind')
  expect(after.materials.map(({ key }) => key)).toContain('household')
  expect(after.answers.find(({ key }) => key === 'stage')).toMatchObject({ value: '小学' })
  expect((await talent.client.call(getMatter, { params })).matter.materials).toEqual([])

  // 补正 asks for what this request has, and drops nothing that was stored.
  const { version } = await lin.client.call(acceptRequest, {
    params: { id },
    body: { version: after.version },
  })
  const asked = await lin.client.call(askSupplement, {
    params: { id },
    body: { version, items: [{ what: '户口簿：缺本人页', material: 'household' }] },
  })
  const { supplement: open } = await talent.client.call(getRequest, { params: { id } })
  const page = await upload(talent.client)
  await talent.client.call(supplement, {
    params: { id },
    body: {
      version: asked.version,
      items: (open?.items ?? []).map(({ key }) => ({ key, fileIds: [page], text: '' })),
      note: '',
    },
  })
  const supplied = await talent.client.call(getRequest, { params: { id } })
  expect(supplied.answers).toEqual(before)
  const filesOf = (request: typeof after) =>
    request.materials.find(({ key }) => key === 'household')?.files.map(({ fileId }) => fileId)
  expect(filesOf(supplied)).toEqual([...(filesOf(after) ?? []), page])
})
