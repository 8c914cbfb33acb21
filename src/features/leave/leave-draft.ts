import * as v from 'valibot'
import { HALVES, type Half } from '@talent/contract/leave'
import { draftKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'

export interface LeaveDraft {
  from: string | null
  fromHalf: Half
  to: string | null
  toHalf: Half
  standInId: string | null
  note: string
  /** What becomes of appointments in it, by booking. */
  acts: Record<string, 'keep' | 'cancel'>
}

const day = v.nullable(v.string())
const half = v.picklist(HALVES)
const SHAPE: DraftShape<LeaveDraft> = {
  parts: {
    from: day,
    fromHalf: half,
    to: day,
    toHalf: half,
    standInId: v.nullable(v.string()),
    note: v.string(),
    acts: v.record(v.string(), v.picklist(['keep', 'cancel'])),
  },
  empty: { from: null, fromHalf: 'am', to: null, toHalf: 'pm', standInId: null, note: '', acts: {} },
}

/** Of the one leave that is being written. */
export const useLeaveDraft = () => useKeptDraft(draftKey('desk-edit', 'leave'), SHAPE)
