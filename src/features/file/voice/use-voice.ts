import type { StoredFile } from '@talent/contract/file'
import { sendFiles, useFieldUploads, type Upload } from '../uploads'
import { useRecording } from './use-recording'

const FIELD = 'voice'

export type Voice = ReturnType<typeof useRecording> & {
  /** Recorded, and not handed over yet. */
  uploads: readonly Upload[]
}

/** A voice is recorded and sent to the server like a file that is picked, and kept like one; `form` is that of `FilesOf`. */
export function useVoice(form: string, onUploaded: (file: StoredFile, name: string) => void): Voice {
  const { place, uploads } = useFieldUploads(FIELD, onUploaded, { form, kept: true })
  const recording = useRecording((file) => void sendFiles([{ place, file, error: null }], true))
  return { ...recording, uploads }
}
