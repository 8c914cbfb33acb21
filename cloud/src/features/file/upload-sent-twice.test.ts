import { readdirSync } from 'node:fs'
import { downloadFile } from '@talent/contract/file'
import sharp from 'sharp'
import { addTalent, pictures, upload, useDistrict } from '../../../test/district.ts'
import { cleanUploads } from './clean-uploads.ts'
import { UNATTACHED_DAYS, UNATTACHED_MOST } from './unattached.ts'

const { t, talent, other } = useDistrict({
  talent: addTalent,
  other: (app) => addTalent(app, { name: '季南星', phone: '13800000128' }),
})

const KEY = 'picked-file-1'
const onDisk = () => readdirSync(t.deps.config.filesDir).sort()
const rows = () => t.deps.db.selectFrom('file').select('id').orderBy('id').execute()
const ids = async () => (await rows()).map(({ id }) => id)
const another = () =>
  sharp({ create: { width: 9, height: 9, channels: 3, background: '#112233' } })
    .png()
    .toBuffer()

test('a file sent again under its key is the one that is there, without a second copy', async () => {
  const before = onDisk()
  const first = await talent.client.upload(await pictures, KEY)
  expect(first.status).toBe(200)
  expect(await talent.client.upload(await pictures, KEY)).toEqual(first)
  expect(await ids()).toEqual([first.body.id])
  expect(onDisk().filter((name) => !before.includes(name))).toEqual([first.body.id])
})

test('sent many times at once it is stored once, and nothing is left of the others', async () => {
  const before = onDisk()
  const answers = await Promise.all(
    Array.from({ length: 5 }, async () => talent.client.upload(await pictures, KEY)),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(new Set(answers.map(({ body }) => body.id))).toEqual(new Set(await ids()))
  expect(onDisk().filter((name) => !before.includes(name))).toEqual(await ids())
})

test('a repeat is answered before any work: also where there is no room, and without opening the picture', async () => {
  const first = await talent.client.upload(await pictures, KEY)
  await t.deps.db
    .insertInto('file')
    .values(
      Array.from({ length: UNATTACHED_MOST.files }, (_, n) => ({
        id: `waiting${n}`,
        owner_account_id: talent.id,
        subject_kind: null,
        subject_id: null,
        type: 'application/pdf',
        size: 10,
        created_at: t.clock.now(),
      })),
    )
    .execute()
  expect((await talent.client.upload(await pictures, 'picked-file-2')).status).toBe(429)
  expect(await talent.client.upload(await pictures, KEY)).toEqual(first)
})

test('what was refused leaves its key free: the same file is taken when there is room', async () => {
  const { files } = t.deps
  Object.assign(t.deps, {
    files: { ...files, put: () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) },
  })
  const refused = await talent.client.upload(await pictures, KEY)
  Object.assign(t.deps, { files })
  expect(refused.status).toBe(507)
  expect((await talent.client.upload(await pictures, KEY)).status).toBe(200)
})

test('another file under the key is refused, and neither stored nor mistaken for the first', async () => {
  const first = await talent.client.upload(await pictures, KEY)
  const { status, error } = await talent.client.upload(await another(), KEY)
  expect([status, error?.code, error?.earlier]).toEqual([422, 'key_reused', first.body])
  expect(await ids()).toEqual([first.body.id])
})

test('another person’s key of the same name leads to a file of their own', async () => {
  const mine = await talent.client.upload(await pictures, KEY)
  const theirs = await other.client.upload(await pictures, KEY)
  expect([theirs.status, theirs.body.id === mine.body.id]).toEqual([200, false])
  const look = (who: typeof other, id: string) => who.client.try(downloadFile, { params: { id } })
  expect((await look(other, theirs.body.id)).status).toBe(200)
  expect((await look(other, mine.body.id)).status).toBe(404)
})

test('a key whose file was cleaned away stores it anew', async () => {
  const first = await talent.client.upload(await pictures, KEY)
  t.clock.moveTo(new Date(t.clock.now().getTime() + (UNATTACHED_DAYS + 1) * 86_400_000).toISOString())
  await cleanUploads(t.deps)
  expect(await ids()).toEqual([])
  const again = await talent.client.upload(await pictures, KEY)
  expect([again.status, again.body.id === first.body.id]).toEqual([200, false])
  expect(await ids()).toEqual([again.body.id])
  expect(await talent.client.upload(await pictures, KEY)).toEqual(again)
})

test('without a key nothing of a file is read or stored', async () => {
  const { token } = talent.client
  const { statusCode } = await t.app.inject({
    method: 'POST',
    url: '/api/files',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=b' },
    payload:
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n%PDF-1.4\n%%EOF\r\n--b--\r\n',
  })
  expect([statusCode, await ids()]).toEqual([400, []])
  await upload(talent.client)
})
