import { downloadFile } from '@talent/contract/file'
import {
  filesOfMatter,
  getMatter,
  getMatterFile,
  matterFileKey,
  type MatterFile,
} from '@talent/contract/matter'
import {
  getMatterEditor,
  publishMatter,
  saveMatterCopy,
  type MatterContent,
} from '@talent/contract/matter-editor'
import {
  addQuickReply,
  changeQuickReply,
  fillQuickReplies,
  listQuickReplies,
} from '@talent/contract/quick-reply'
import { getRequest, postMessage } from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  submitSchooling,
  upload,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { file as uploads } from '../file/index.ts'

const CODE = 'child-schooling'
const params = { code: CODE }
const { t, coordinator, other, lin, talent } = useDistrict({
  coordinator: addCoordinator,
  other: (t) => addCoordinator(t, '高远'),
  lin: addCommissioner,
  talent: addTalent,
})

const editor = (by: Person = coordinator) => by.client.call(getMatterEditor, { params })
/** An upload as a file of the matter. */
async function added(by: Person, over: Partial<MatterFile> = {}): Promise<MatterFile> {
  const id = await upload(by.client)
  const file = { id, type: 'image/jpeg', size: 1, uploadedAt: t.clock.now().toISOString() } as const
  return { key: matterFileKey(id), use: 'form', name: '转学申请表', material: null, ...over, file }
}
async function trySave(files: MatterFile[], by: Person = coordinator, more: Partial<MatterContent> = {}) {
  const { copy, published } = await editor(by)
  const content = { ...(copy?.content ?? published.content), ...more, files }
  const body = { content, basedOn: copy?.version ?? null, publishedVersion: published.version }
  return by.client.try(saveMatterCopy, { params, body })
}
async function publish(files: MatterFile[]): Promise<MatterFile[]> {
  const { status, body } = await trySave(files)
  expect(status).toBe(200)
  const hash = body.copy?.hash ?? ''
  expect((await coordinator.client.try(publishMatter, { params, body: { hash } })).status).toBe(200)
  return [...filesOfMatter((await coordinator.client.call(getMatter, { params })).matter)]
}
const statusOf = async (by: Person | null, id: string) =>
  (await (by?.client ?? (await t.as(null))).try(getMatterFile, { params: { id } })).status
const lookedAt = async (by: Person, id: string) =>
  (await by.client.try(downloadFile, { params: { id } })).status

test('a file of a working copy is for coordinators; published, for whoever may read the matter', async () => {
  const blank = await added(coordinator)
  // Before it is saved it is an upload like any.
  expect(await statusOf(coordinator, blank.file.id)).toBe(404)
  expect((await trySave([blank])).status).toBe(200)
  const { id } = blank.file
  expect([await statusOf(other, id), await lookedAt(other, id)]).toEqual([200, 200])
  expect([await statusOf(null, id), await statusOf(talent, id), await lookedAt(talent, id)]).toEqual([
    404, 404, 404,
  ])
  const [published] = await publish([blank])
  const row = await t.deps.db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(published).toEqual({
    ...blank,
    file: { id, type: row.type, size: row.size, uploadedAt: row.created_at.toISOString() },
  })
  for (const one of [null, talent, lin, other]) expect(await statusOf(one, id)).toBe(200)
  expect(await lookedAt(talent, id)).toBe(200)
})

test('only one’s own upload becomes a matter’s file; another coordinator goes on with it', async () => {
  const theirs = await added(talent)
  const refused = await trySave([theirs])
  expect([refused.status, refused.error?.fields?.[0]?.field]).toEqual([422, 'content.files'])
  expect(await lookedAt(talent, theirs.file.id)).toBe(200)
  const blank = await added(coordinator)
  expect((await trySave([blank])).status).toBe(200)
  expect((await trySave([{ ...blank, name: '转学申请表（2026）' }], other)).status).toBe(200)
  expect(filesOfMatter((await editor()).copy?.content ?? {})).toMatchObject([{ name: '转学申请表（2026）' }])
  // Of no other matter too: a file has one place.
  const elsewhere = { code: 'medical-care' }
  const { published } = await coordinator.client.call(getMatterEditor, { params: elsewhere })
  const { status } = await coordinator.client.try(saveMatterCopy, {
    params: elsewhere,
    body: {
      content: { ...published.content, files: [blank] },
      basedOn: null,
      publishedVersion: published.version,
    },
  })
  expect(status).toBe(422)
})

test('a replaced file stays with the versions that had it, also after the clean-up', async () => {
  const [first] = await publish([await added(coordinator)])
  const next = { ...(await added(coordinator)), key: first?.key ?? '' }
  const [second] = await publish([next])
  expect([second?.key, second?.file.id]).toEqual([first?.key, next.file.id])
  t.clock.moveTo('2027-06-01T10:00:00+08:00')
  for (const { handle } of uploads.workers(t.deps)) await handle([{ occurrence: 'now' }])
  for (const { file } of [first, second] as MatterFile[]) expect(await statusOf(null, file.id)).toBe(200)
})

test('what isn’t whole isn’t published, and is named', async () => {
  const sample = await added(coordinator, { use: 'sample', name: '' })
  const gone = await added(coordinator, { material: 'no-such-material' })
  const { body } = await trySave([sample, gone])
  const { error } = await coordinator.client.try(publishMatter, {
    params,
    body: { hash: body.copy?.hash ?? '' },
  })
  expect(error?.fields?.map(({ field, message }) => [field, message])).toEqual([
    [`files.${sample.key}`, '请写文件名称'],
    [`files.${sample.key}`, '样图要选属于哪份材料'],
    [`files.${gone.key}`, '它所属的材料已经删去，请另选一份或改为整个事项的'],
  ])
})

test('a running request offers the files its own version has for a material', async () => {
  const blank = await added(coordinator, { material: 'residenceProof' })
  const [first] = await publish([blank])
  const version = (await editor()).published.version
  const { id } = await submitSchooling(talent, { matterVersion: version })
  await publish([])
  const { materials } = await talent.client.call(getRequest, { params: { id } })
  expect(materials.flatMap(({ key, offered }) => (offered ? [[key, offered]] : []))).toEqual([
    ['residenceProof', [first]],
  ])
  expect(await statusOf(talent, blank.file.id)).toBe(200)
})

describe('常用语 with a file of the matter', () => {
  const reply = (files: string[]) => ({ title: '发表格', text: '请填这张表', matterCode: CODE, files })
  const filled = async (id: string) =>
    (await lin.client.call(fillQuickReplies, { params: { id } })).replies[0]?.files
  const say = (id: string, matterFiles: string[]) =>
    lin.client.try(postMessage, { params: { id }, body: { text: '请填这张表', matterFiles } })
  const attachments = async (id: string) =>
    (await talent.client.call(getRequest, { params: { id } })).timeline.flatMap((entry) =>
      entry.kind === 'message' ? [entry.attachments] : [],
    )

  test('the current file goes along; once it is replaced, the new one does, and what was sent stays', async () => {
    const { id } = await submitSchooling(talent)
    const [first] = (await publish([await added(coordinator)])) as [MatterFile]
    await lin.client.call(addQuickReply, { body: { shared: false, reply: reply([first.key]) } })
    expect(await filled(id)).toEqual([{ key: first.key, name: '转学申请表', file: first.file }])
    expect((await say(id, [first.key])).status).toBe(200)

    const next = { ...(await added(coordinator, { name: '转学申请表（新）' })), key: first.key }
    const [second] = (await publish([next])) as [MatterFile]
    expect(await filled(id)).toEqual([{ key: first.key, name: '转学申请表（新）', file: second.file }])
    // Sent by who still sees the old one: the current one all the same.
    expect((await say(id, [first.key])).status).toBe(200)
    const attached = ({ name, file }: MatterFile) => [
      { fileId: file.id, type: file.type, size: file.size, name },
    ]
    expect(await attachments(id)).toEqual([attached(first), attached(second)])
    for (const { file } of [first, second]) expect(await lookedAt(talent, file.id)).toBe(200)
  })

  test('what the matter has no more goes along no more, and its template says so', async () => {
    const { id } = await submitSchooling(talent)
    const [blank] = (await publish([await added(coordinator)])) as [MatterFile]
    const made = await lin.client.call(addQuickReply, { body: { shared: false, reply: reply([blank.key]) } })
    await publish([])
    expect(await filled(id)).toEqual([])
    const [own] = (await lin.client.call(listQuickReplies, {})).own
    expect(own?.files).toEqual([{ key: blank.key, name: null }])
    const { error } = await say(id, [blank.key])
    expect(error?.fields?.map(({ field }) => field)).toEqual(['matterFiles'])
    expect(await attachments(id)).toEqual([])
    const change = (files: string[]) =>
      lin.client.try(changeQuickReply, {
        params: { id: made.id },
        body: { version: made.version, reply: reply(files) },
      })
    expect((await change([blank.key])).error?.fields?.map(({ field }) => field)).toEqual(['reply.files'])
    expect((await change([])).status).toBe(200)
  })

  test('a file of one matter goes along with no 常用语 of another, nor of all', async () => {
    const [blank] = (await publish([await added(coordinator)])) as [MatterFile]
    for (const matterCode of ['medical-care', null]) {
      const { error } = await lin.client.try(addQuickReply, {
        body: { shared: false, reply: { ...reply([blank.key]), matterCode } },
      })
      expect(error?.fields?.map(({ field }) => field)).toEqual(['reply.files'])
    }
  })
})
