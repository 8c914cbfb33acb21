import * as v from 'valibot'
import { Day, Id } from '../common.ts'
import { StoredFile } from '../file/schema.ts'
import { Attachment } from './timeline.ts'

/** 我的材料: what one handed in last of a kind of proof, where and when. */
export const OwnMaterial = v.object({
  /** 证明种类 (`proofOf`). */
  proof: v.string(),
  name: v.string(),
  requestId: Id,
  requestNumber: v.string(),
  matterTitle: v.string(),
  /** The material's key in that request. */
  material: v.string(),
  /** When it was first handed in; used again it gets no younger. */
  handedInOn: Day,
  files: v.array(Attachment),
})
export type OwnMaterial = v.InferOutput<typeof OwnMaterial>

/** What was taken over: ids, types, sizes and times, nothing typed. */
export const ReusedFiles = v.object({ files: v.array(StoredFile) })
