import { handInLater, postMessage, submitRequest, supplement } from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  schoolingForm,
  upload,
  useDistrict,
} from '../../../test/district.ts'
import { stage } from '../../../test/events.ts'

const { t, ...staff } = useDistrict({
  commissioner: (app) => addCommissioner(app, { capacity: 1000 }),
  other: (app) => addCommissioner(app, { areaCodes: ['xc'], capacity: 1000 }),
  coordinator: addCoordinator,
})

const versionOf = async (id: string) =>
  (
    await t.deps.db
      .selectFrom('service_request')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).version

const USED = '有文件已随先前的一次提交交过，请移除后重新选择'
const UNKNOWN = '有附件没有上传成功，请重新添加'

test('a form that names what another request has says at the material to choose it anew, and goes with what is new', async () => {
  const { client } = await addTalent(t)
  const used = await upload(client)
  await client.call(submitRequest, { body: schoolingForm([used]) })
  const { status, error } = await client.try(submitRequest, {
    body: schoolingForm([used, await upload(client)]),
  })
  expect([status, error?.fields?.map(({ field, message }) => [field, message])]).toEqual([
    422,
    [['materials.household', USED]],
  ])
  expect((await client.try(submitRequest, { body: schoolingForm([await upload(client)]) })).status).toBe(200)
})

test('in a message, in 补正 and in 补交 it is said where the file is', async () => {
  const faults = async (answer: Promise<{ error: { fields?: object[] } | null }>) =>
    (await answer).error?.fields
  const { id, cast } = await stage(t, staff, 'supplementing')
  const { client } = cast.talent
  const used = await upload(client)
  const message = { params: { id }, body: { text: '见附件', fileIds: [used] } }
  await client.call(postMessage, message)
  expect(await faults(client.try(postMessage, message))).toMatchObject([{ field: 'fileIds', message: USED }])
  const items = [{ key: 'item-1', fileIds: [used], text: '' }]
  expect(
    await faults(
      client.try(supplement, { params: { id }, body: { version: await versionOf(id), items, note: '' } }),
    ),
  ).toMatchObject([{ field: 'items.item-1', message: USED }])
  const accepted = await stage(t, staff, 'accepted')
  const version = await versionOf(accepted.id)
  const handIn = (fileId: string) =>
    accepted.cast.talent.client.try(handInLater, {
      params: { id: accepted.id },
      body: { version, items: [{ key: 'residenceProof', fileIds: [fileId] }], note: '' },
    })
  // Another's file is told from none at all by nobody.
  for (const fileId of [used, 'nosuchfile'])
    expect(await faults(handIn(fileId))).toMatchObject([{ field: 'items.residenceProof', message: UNKNOWN }])
})
