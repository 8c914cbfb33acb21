import { basename } from 'node:path'
import { wxFailure } from './answer'

/** A file the person picks; its type is known by its name's ending. */
export interface PhoneFile {
  name: string
  content: Uint8Array
}

const MIME: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  pdf: 'application/pdf',
}

export const mimeOf = (name: string) =>
  MIME[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream'

export interface PhoneFiles {
  /** Answers to the coming file choosers, one each: files, or a tap on cancel. */
  choices: (PhoneFile[] | 'cancel')[]
  /** Puts content at a temporary path, as choosing and downloading do. */
  keep: (file: PhoneFile) => string
  at: (path: string) => PhoneFile
}

export function createPhoneFiles(): PhoneFiles {
  const kept = new Map<string, PhoneFile>()
  return {
    choices: [],
    keep: (file) => {
      const path = `wxfile://tmp_${kept.size + 1}_${basename(file.name)}`
      kept.set(path, file)
      return path
    },
    at: (path) => {
      const file = kept.get(path)
      if (!file) throw wxFailure(`file doesn't exist ${path}`)
      return file
    },
  }
}
