import { mkdirSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sealer } from '../../lib/field-encryption.ts'

/** Where uploads are kept. A local folder now; object storage is another one of these. */
export interface FileStore {
  put(id: string, bytes: Buffer): Promise<void>
  /** @throws Error when there is none. */
  get(id: string): Promise<Buffer>
  remove(id: string): Promise<void>
}

/** Sealed on the disk like everything a person hands in. */
export function localFiles(folder: string, sealer: Sealer): FileStore {
  mkdirSync(folder, { recursive: true })
  const path = (id: string) => {
    if (!/^[0-9a-z]+$/.test(id)) throw new Error('not a file id')
    return join(folder, id)
  }
  const place = (id: string) => ({ table: 'file', row: id, column: 'content' })
  return {
    put: (id, bytes) => writeFile(path(id), sealer.sealBytes(place(id), bytes), { mode: 0o600 }),
    get: async (id) => sealer.openBytes(place(id), await readFile(path(id))),
    remove: (id) => rm(path(id), { force: true }),
  }
}
