import * as v from 'valibot'
import { StoredFile } from '../file/endpoints.ts'
import { FILES_MOST, TOO_MANY_FILES } from '../file/file-ids.ts'
import { CONTACT_CHANNELS, Slot } from './schema.ts'

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
