import * as v from 'valibot'
import { Id } from '../common.ts'
import { StoredFile } from '../file/endpoints.ts'
import { CONTACT_CHANNELS } from './matter.ts'
import { Slot } from './schema.ts'

export const FILES_MOST = 9
export const TOO_MANY_FILES = `一次最多 ${FILES_MOST} 个文件`
export const FileIds = v.pipe(v.array(Id), v.maxLength(FILES_MOST, TOO_MANY_FILES))

/** What it takes to show an uploaded file again. */
export const DraftFile = v.pick(StoredFile, ['id', 'type'])
export type DraftFile = v.InferOutput<typeof DraftFile>

/** The half-filled form as the client keeps it; sealed as a whole on the server. */
export const DraftBody = v.object({
  answers: v.record(
    v.string(),
    v.union([v.pipe(v.string(), v.maxLength(2000)), v.array(v.pipe(v.string(), v.maxLength(100)))]),
  ),
  /** By material key. */
  materials: v.record(v.string(), v.pipe(v.array(DraftFile), v.maxLength(FILES_MOST, TOO_MANY_FILES))),
  slots: v.pipe(v.array(Slot), v.maxLength(3)),
  channel: v.nullable(v.picklist(CONTACT_CHANNELS)),
  /** Materials promised for later (容缺), by key; only what was ticked. */
  deferred: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(30)), []),
})
export type DraftBody = v.InferOutput<typeof DraftBody>
