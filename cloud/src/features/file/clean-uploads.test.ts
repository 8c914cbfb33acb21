import { readdirSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { downloadFile } from '@talent/contract/file'
import { saveDraft } from '@talent/contract/matter'
import { getRequest } from '@talent/contract/service-request'
import { addCommissioner, addTalent, submitSchooling, upload, useDistrict } from '../../../test/district.ts'
import { cleanUploads } from './clean-uploads.ts'
import { UNATTACHED_DAYS } from './unattached.ts'

const { t, talent } = useDistrict({ talent: addTalent })
beforeEach(() => {
  for (const name of onDisk()) rmSync(join(t.deps.config.filesDir, name))
})

const onDisk = () => readdirSync(t.deps.config.filesDir).sort()
const rows = async () =>
  (await t.deps.db.selectFrom('file').select('id').orderBy('id').execute()).map(({ id }) => id)
const later = (days: number) =>
  t.clock.moveTo(new Date(t.clock.now().getTime() + days * 86_400_000).toISOString())
const emptyDraft = { answers: {}, slots: [], channel: null, deferred: [] }

test('an upload nobody used goes after its days, row and content; not a day before', async () => {
  const id = await upload(talent.client)
  later(UNATTACHED_DAYS - 0.01)
  expect(await cleanUploads(t.deps)).toMatchObject({ unused: 0 })
  expect([await rows(), onDisk()]).toEqual([[id], [id]])
  later(0.02)
  expect(await cleanUploads(t.deps)).toMatchObject({ unused: 1, lost: [] })
  expect([await rows(), onDisk()]).toEqual([[], []])
  expect(await cleanUploads(t.deps)).toEqual({ unused: 0, nameless: 0, lost: [] })
})

test('what a draft names waits as long as the draft; what a request has stays for good', async () => {
  await addCommissioner(t)
  const drafted = await upload(talent.client)
  const spare = await upload(talent.client)
  await talent.client.call(saveDraft, {
    params: { code: 'medical-care' },
    body: { ...emptyDraft, materials: { idCard: [{ id: drafted, type: 'image/png' }] } },
  })
  const { id: requestId } = await submitSchooling(talent)
  const attached = (await rows()).filter((id) => id !== drafted && id !== spare)
  expect(attached).toHaveLength(1)
  later(400)
  expect(await cleanUploads(t.deps)).toEqual({ unused: 1, nameless: 0, lost: [] })
  const kept = [...attached, drafted].sort()
  expect([await rows(), onDisk()]).toEqual([kept, kept])
  const again = await t.as(talent.id)
  expect((await again.try(getRequest, { params: { id: requestId } })).status).toBe(200)
  expect((await again.try(downloadFile, { params: { id: attached[0] as string } })).status).toBe(200)
})

test('a content no row names goes after a day, as does what was left half written', async () => {
  const id = await upload(talent.client)
  await t.deps.files.put('orphan1', Buffer.from('x'))
  await t.deps.files.put('orphan2', Buffer.from('x'))
  const old = new Date(t.clock.now().getTime() - 2 * 86_400_000)
  const fresh = t.clock.now()
  for (const [name, at] of [
    ['orphan1', old],
    ['orphan2', fresh],
    [id, old],
  ] as const)
    utimesSync(join(t.deps.config.filesDir, name), at, at)
  expect(await cleanUploads(t.deps)).toEqual({ unused: 0, nameless: 1, lost: [] })
  expect([await rows(), onDisk()]).toEqual([[id], ['orphan2', id].sort()])
})

test('of rows without a content the attached ones are named and stay, the others go', async () => {
  await addCommissioner(t)
  await submitSchooling(talent)
  const [attached] = await rows()
  await upload(talent.client)
  for (const name of onDisk()) rmSync(join(t.deps.config.filesDir, name))
  expect(await cleanUploads(t.deps)).toEqual({ unused: 0, nameless: 0, lost: [attached] })
  expect(await rows()).toEqual([attached])
})

test('more than a page of them go in one run', async () => {
  const before = new Date(t.clock.now().getTime() - 30 * 86_400_000)
  const row = (n: number) => ({
    id: `many${n}`,
    owner_account_id: talent.id,
    subject_kind: null,
    subject_id: null,
    type: 'application/pdf',
    size: 1,
    created_at: before,
  })
  await t.deps.db
    .insertInto('file')
    .values(Array.from({ length: 450 }, (_, n) => row(n)))
    .execute()
  expect((await cleanUploads(t.deps)).unused).toBe(450)
  expect(await rows()).toEqual([])
})
