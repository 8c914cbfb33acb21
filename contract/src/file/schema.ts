import * as v from 'valibot'
import { Id, Instant } from '../common.ts'

export const FILE_MAX_BYTES = 10 * 1024 * 1024
export const FILE_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const

export const StoredFile = v.object({
  id: Id,
  type: v.picklist(FILE_TYPES),
  /** Bytes as stored (after metadata was removed). */
  size: v.number(),
  uploadedAt: Instant,
})
export type StoredFile = v.InferOutput<typeof StoredFile>
