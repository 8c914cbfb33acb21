import * as v from 'valibot'
import { Id, Instant } from '../common.ts'

export const FILE_MAX_BYTES = 10 * 1024 * 1024
/** What is kept of a picture: an A4 page at 220 dots an inch. The area counts, so that a long screenshot stays readable. */
export const KEPT_PIXELS = 6_500_000
/** What a person said, only ever along with its words in a message: what recorders of phones and browsers make. */
export const VOICE_TYPES = ['audio/mpeg', 'audio/aac', 'audio/mp4'] as const
export const FILE_TYPES = ['image/jpeg', 'image/png', 'application/pdf', ...VOICE_TYPES] as const
export type FileType = (typeof FILE_TYPES)[number]

export type VoiceType = (typeof VOICE_TYPES)[number]
export const isVoice = (type: FileType): type is VoiceType => VOICE_TYPES.some((one) => one === type)
/** As long as one listens to; as big as that is in a poor encoding. */
export const VOICE_MOST = { seconds: 60, bytes: 1024 * 1024 } as const
export const VOICE_TOO_LONG = `语音最长 ${VOICE_MOST.seconds} 秒，请分成几条录`

export const StoredFile = v.object({
  id: Id,
  type: v.picklist(FILE_TYPES),
  /** Bytes as stored (after metadata was removed). */
  size: v.number(),
  uploadedAt: Instant,
})
export type StoredFile = v.InferOutput<typeof StoredFile>
