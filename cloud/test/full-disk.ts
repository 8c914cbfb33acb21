import { open } from 'node:fs/promises'
import type { OpenFile } from '../src/platform/files/file-store.ts'

/** Real files on a disk that is full after so many bytes: each write keeps what still fits, then fails. */
export const diskWith =
  (space: number, code = 'ENOSPC'): OpenFile =>
  async (...call) => {
    const file = await open(...call)
    file.writeFile = async (content) => {
      const bytes = content as Buffer
      await file.write(bytes.subarray(0, space))
      if (bytes.length > space)
        throw Object.assign(new Error(`${code}: no space left on device, write`), { code })
    }
    return file
  }
