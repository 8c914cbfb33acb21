import { readdirSync } from 'node:fs'
import { addTalent, upload, useDistrict } from '../../../test/district.ts'
import { diskWith } from '../../../test/full-disk.ts'
import { localFiles } from '../../platform/files/file-store.ts'
import { UNATTACHED_MOST } from './unattached.ts'

const { t, talent } = useDistrict({ talent: addTalent })

const pdf = () => Buffer.from(`%PDF-1.4\n${' '.repeat(2_000)}%%EOF`)
const onDisk = () => readdirSync(t.deps.config.filesDir)
const rows = () => t.deps.db.selectFrom('file').select('id').execute()

async function waiting(count: number, size = 10, ownerId = talent.id): Promise<void> {
  const row = (n: number) => ({
    id: `waiting${n}`,
    owner_account_id: ownerId,
    subject_kind: null,
    subject_id: null,
    type: 'application/pdf',
    size,
    created_at: t.clock.now(),
  })
  await t.deps.db
    .insertInto('file')
    .values(Array.from({ length: count }, (_, n) => row(n)))
    .execute()
}

test('on a full disk an upload is refused with a sentence of its own, and nothing half written stays', async () => {
  const before = onDisk()
  const { files } = t.deps
  const full = localFiles(t.deps.config.filesDir, t.deps.cipher, diskWith(1_000))
  Object.assign(t.deps, { files: full })
  const { status, error } = await talent.client.upload(pdf())
  Object.assign(t.deps, { files })
  expect([status, error?.code, error?.message]).toEqual([
    507,
    'no_space',
    '服务的存储空间满了，这次没有保存，请稍后再试',
  ])
  expect([onDisk(), await rows()]).toEqual([before, []])
  expect((await talent.client.upload(pdf())).status).toBe(200)
})

test('when the database refuses the row, its content goes too', async () => {
  const before = onDisk()
  await t.pool.query('alter table file add constraint never check (size < 0)')
  const { status } = await talent.client.upload(pdf())
  await t.pool.query('alter table file drop constraint never')
  expect(status).toBe(500)
  expect([onDisk(), await rows()]).toEqual([before, []])
})

test.each<[string, () => Promise<void>]>([
  ['so many files', () => waiting(UNATTACHED_MOST.files)],
  ['so many bytes', () => waiting(1, UNATTACHED_MOST.bytes)],
])('whoever has %s waiting is told to submit first; nobody else is held up', async (_, fill) => {
  await fill()
  const before = onDisk()
  const { status, error } = await talent.client.upload(pdf())
  expect([status, error?.code]).toEqual([429, 'too_many'])
  expect(error?.message).toMatch(/最多 100 个、共 300 MB.*7 天后/)
  expect(onDisk()).toEqual(before)
  await upload((await addTalent(t, { name: '季南星', phone: '13800000128' })).client)
})

test('uploads that arrive together don’t pass the limit together', async () => {
  await waiting(UNATTACHED_MOST.files - 2)
  const before = onDisk().length
  const answers = await Promise.all(Array.from({ length: 6 }, () => talent.client.upload(pdf())))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429, 429, 429])
  expect([onDisk().length - before, (await rows()).length]).toEqual([2, UNATTACHED_MOST.files])
})
