import * as v from 'valibot'
import { EVALUATION_LEVELS, type EvaluationLevel } from '@talent/contract/service-request'
import { draftKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'

interface EvaluationDraft {
  level: EvaluationLevel | null
  reasons: string[]
  text: string
}
const SHAPE: DraftShape<EvaluationDraft> = {
  parts: { level: v.nullable(v.picklist(EVALUATION_LEVELS)), reasons: v.array(v.string()), text: v.string() },
  empty: { level: null, reasons: [], text: '' },
}

/** An evaluation begun and not handed in. */
export const useEvaluationDraft = (requestId: string) =>
  useKeptDraft(draftKey('evaluation', requestId), SHAPE)
