import * as v from 'valibot'
import { list, record } from '../bounded.ts'
import { ShownVersion } from '../common.ts'
import { FileIds } from '../file/file-ids.ts'
import { MOST } from '../limits.ts'
import { DraftBody } from '../matter/draft.ts'

/** A matter's form as it is handed in. */
export const SubmittedForm = v.object({
  matterVersion: ShownVersion,
  ...DraftBody.entries,
  /** File ids by material key. */
  materials: record(FileIds, MOST.materials, '材料太多，请返回重新选择'),
  /** Purposes of the consents ticked, with the version that was shown. */
  consents: list(
    v.object({ purpose: v.picklist(['minor', 'health']), version: ShownVersion }),
    MOST.consents,
    '单独同意太多，请返回重新勾选',
  ),
})
