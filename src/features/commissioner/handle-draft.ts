import * as v from 'valibot'
import {
  Attachment,
  HAND_BACK_REASONS,
  OUTCOMES,
  type HandBackReason,
  TRANSFER_REASONS,
  type Outcome,
} from '@talent/contract/service-request'
import { draftKey, useKeptDraft, type DraftShape, type KeptDraft } from '@/lib/kept-draft'
import { MaterialCheck, type MaterialChecks } from './supplement-items'

/** What staff typed on one request and haven't sent. */
interface HandleDraft {
  checks: MaterialChecks
  extra: string
  /** Why a second 一次性告知 is needed. */
  again: string
  supplementNote: string
  /** Working days the talent gets. */
  supplementDays: number
  /** Of the sheets that ask for one text: by their event. */
  words: Readonly<Record<string, string>>
  decline: { reason: string; basis: string; otherRoute: string }
  progress: { doing: string; dueOn: string | null }
  handBack: { reason: HandBackReason | null; suggestedId: string | null; note: string }
  resolve: {
    outcome: Outcome | null
    text: string
    files: Attachment[]
    /** Of a result that leaves something: what, and when it goes on. */
    left: string
    goesOn: string | null
  }
  transfer: { commissionerId: string | null; reason: (typeof TRANSFER_REASONS)[number] | null; note: string }
}

const SHAPE: DraftShape<HandleDraft> = {
  parts: {
    checks: v.record(v.string(), MaterialCheck),
    extra: v.string(),
    again: v.string(),
    supplementNote: v.string(),
    supplementDays: v.number(),
    words: v.record(v.string(), v.string()),
    decline: v.object({ reason: v.string(), basis: v.string(), otherRoute: v.string() }),
    progress: v.object({ doing: v.string(), dueOn: v.nullable(v.string()) }),
    resolve: v.object({
      outcome: v.nullable(v.picklist(OUTCOMES)),
      text: v.string(),
      files: v.array(Attachment),
      left: v.string(),
      goesOn: v.nullable(v.string()),
    }),
    handBack: v.object({
      reason: v.nullable(v.picklist(HAND_BACK_REASONS)),
      suggestedId: v.nullable(v.string()),
      note: v.string(),
    }),
    transfer: v.object({
      commissionerId: v.nullable(v.string()),
      reason: v.nullable(v.picklist(TRANSFER_REASONS)),
      note: v.string(),
    }),
  },
  empty: {
    checks: {},
    extra: '',
    again: '',
    supplementNote: '',
    supplementDays: 5,
    words: {},
    decline: { reason: '', basis: '', otherRoute: '' },
    progress: { doing: '', dueOn: null },
    handBack: { reason: null, suggestedId: null, note: '' },
    resolve: { outcome: null, text: '', files: [], left: '', goesOn: null },
    transfer: { commissionerId: null, reason: null, note: '' },
  },
}

export type HandleDraftStore = KeptDraft<HandleDraft>

export const useHandleDraft = (requestId: string): HandleDraftStore =>
  useKeptDraft(draftKey('handle', requestId), SHAPE)
