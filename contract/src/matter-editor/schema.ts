import * as v from 'valibot'
import { Instant } from '../common.ts'
import { HistoryEntry, WorkingCopyMark } from '../publication/schema.ts'
import { MATTER_GROUPS } from '../matter/groups.ts'
import { MatterClosing } from '../matter/schema.ts'
import { MatterContent } from './content.ts'

export const WorkingCopy = v.object({ ...WorkingCopyMark.entries, content: MatterContent })
export type WorkingCopy = v.InferOutput<typeof WorkingCopy>

export const EditableMatter = v.object({
  code: v.string(),
  title: v.string(),
  group: v.picklist(MATTER_GROUPS),
  icon: v.string(),
  departmentName: v.string(),
  version: v.number(),
  /** Requests open now, in whatever version. */
  open: v.number(),
  /** Who wrote the working copy last, and when; null where there is none. */
  copy: v.nullable(v.object({ by: v.string(), at: Instant })),
  closing: v.nullable(MatterClosing),
})
export type EditableMatter = v.InferOutput<typeof EditableMatter>

export const MatterEditor = v.object({
  code: v.string(),
  /** In force, or the last that was. */
  published: v.object({ version: v.number(), content: MatterContent }),
  copy: v.nullable(WorkingCopy),
  open: v.number(),
  closing: v.nullable(MatterClosing),
  departments: v.array(v.object({ code: v.string(), name: v.string() })),
  /** Keys of fields and materials in any version: none comes to mean something else. */
  takenKeys: v.array(v.string()),
  /** The newest first. */
  history: v.array(HistoryEntry),
})
export type MatterEditor = v.InferOutput<typeof MatterEditor>

/** Not one typed word in it: the answer is kept under its key. */
export const MatterChanged = v.object({ version: v.number() })
