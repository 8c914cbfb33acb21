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
  mp3: 'audio/mpeg',
}

export const mimeOf = (name: string) =>
  MIME[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream'

export interface PhoneFiles {
  /** Answers to the coming file choosers, one each: files, or a tap on cancel. */
  choices: (PhoneFile[] | 'cancel')[]
  /** Puts content at a temporary path, as choosing and downloading do. */
  keep: (file: PhoneFile) => string
  at: (path: string) => PhoneFile
  /** The mini-program's own store, by path: it outlives the app, what is at a temporary path doesn't. */
  saved: SavedFiles
  save: (tempPath: string) => string
}
export type SavedFiles = Map<string, PhoneFile>

/** @param saved hand over those of a closed app to reopen it on the same phone */
export function createPhoneFiles(saved: SavedFiles = new Map()): PhoneFiles {
  const kept = new Map<string, PhoneFile>()
  const at = (path: string) => {
    const file = kept.get(path) ?? saved.get(path)
    if (!file) throw wxFailure(`file doesn't exist ${path}`)
    return file
  }
  return {
    choices: [],
    saved,
    save: (tempPath) => {
      const path = tempPath.replace('tmp', 'store')
      saved.set(path, at(tempPath))
      kept.delete(tempPath)
      return path
    },
    keep: (file) => {
      const path = `wxfile://tmp_${kept.size + 1}_${basename(file.name)}`
      kept.set(path, file)
      return path
    },
    at,
  }
}
