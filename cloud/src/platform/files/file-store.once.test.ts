import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diskWith } from '../../../test/full-disk.ts'
import { createFieldCipher } from '../../lib/field-encryption.ts'
import { localFiles } from './file-store.ts'

const cipher = createFieldCipher([{ id: 'test', key: Buffer.alloc(32, 7) }], Buffer.alloc(32, 9))
const content = Buffer.from('学籍证明'.repeat(1_000))
let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'talent-files-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('what is put is kept encrypted under its id, and nothing beside it', async () => {
  const files = localFiles(folder, cipher)
  await files.put('a1', content)
  expect([await files.has('a1'), (await files.get('a1')).equals(content)]).toEqual([true, true])
  expect(readdirSync(folder)).toEqual(['a1'])
})

test.each(['ENOSPC', 'EDQUOT'])(
  'a write that fails half way (%s) leaves nothing, and later ones succeed',
  async (code) => {
    await expect(localFiles(folder, cipher, diskWith(500, code)).put('a1', content)).rejects.toMatchObject({
      code,
    })
    expect(readdirSync(folder)).toEqual([])
    const files = localFiles(folder, cipher)
    expect(await files.has('a1')).toBe(false)
    await files.put('a1', content)
    expect(await files.has('a1')).toBe(true)
  },
)

test('what is there is not overwritten by a write that fails', async () => {
  await localFiles(folder, cipher).put('a1', content)
  await expect(localFiles(folder, cipher, diskWith(500)).put('a1', Buffer.alloc(9_000))).rejects.toThrow(
    'ENOSPC',
  )
  expect((await localFiles(folder, cipher).get('a1')).equals(content)).toBe(true)
})

test('going through what is old passes over what is new, and removes what was left half written', async () => {
  const files = localFiles(folder, cipher)
  for (const id of ['old1', 'new1']) await files.put(id, content)
  for (const name of ['old2.part', 'new2.part', 'readme.txt']) writeFileSync(join(folder, name), 'x')
  const yesterday = new Date(Date.now() - 86_400_000)
  for (const name of ['old1', 'old2.part', 'readme.txt']) utimesSync(join(folder, name), yesterday, yesterday)
  const found: string[] = []
  for await (const id of files.putBefore(new Date(Date.now() - 3_600_000))) found.push(id)
  expect(found).toEqual(['old1'])
  expect(readdirSync(folder).sort()).toEqual(['new1', 'new2.part', 'old1', 'readme.txt'])
})
