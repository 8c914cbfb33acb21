import { mkdirSync } from 'node:fs'
import { access, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { filePlace } from '../../lib/encrypted-places.ts'
import { ExplainedError } from '../../lib/explained-error.ts'
import type { FieldCipher } from '../../lib/field-encryption.ts'

/** Where uploads are kept. A local folder now; object storage is another one of these. */
export interface FileStore {
  /** Whole or not at all. @throws Error with the file system's code, `ENOSPC` on a full disk */
  put(id: string, bytes: Buffer): Promise<void>
  /** @throws Error when there is none. */
  get(id: string): Promise<Buffer>
  has(id: string): Promise<boolean>
  remove(id: string): Promise<void>
  /** Ids of what was put before this moment, in no order. What a killed process left half written is removed on the way. */
  putBefore(moment: Date): AsyncIterable<string>
}

/** What a disk does; a test fills it up. */
export type OpenFile = typeof open

const ID = /^[0-9a-z]+$/
const ASIDE = '.part'

/** Written aside and renamed, both to the disk before it counts: a name never leads to half a content. */
async function writeWhole(openFile: OpenFile, folder: string, path: string, bytes: Buffer): Promise<void> {
  const aside = path + ASIDE
  try {
    const file = await openFile(aside, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, path)
  } catch (error) {
    // It would keep the last of the space.
    await rm(aside, { force: true })
    throw error
  }
  const names = await open(folder, 'r')
  await names.sync().finally(() => names.close())
}

/** Encrypted on the disk like everything a person hands in. */
export function localFiles(folder: string, cipher: FieldCipher, openFile: OpenFile = open): FileStore {
  mkdirSync(folder, { recursive: true })
  const path = (id: string) => {
    if (!ID.test(id)) throw new ExplainedError('not a file id')
    return join(folder, id)
  }
  return {
    put: (id, bytes) => writeWhole(openFile, folder, path(id), cipher.encryptBytes(filePlace(id), bytes)),
    get: async (id) => cipher.decryptBytes(filePlace(id), await readFile(path(id))),
    has: (id) =>
      access(path(id)).then(
        () => true,
        () => false,
      ),
    remove: (id) => rm(path(id), { force: true }),
    async *putBefore(moment) {
      for await (const { name } of await opendir(folder)) {
        const found = await stat(join(folder, name)).catch(() => null)
        if (!found?.isFile() || found.mtime >= moment) continue
        if (ID.test(name)) yield name
        else if (name.endsWith(ASIDE)) await rm(join(folder, name), { force: true })
      }
    },
  }
}
