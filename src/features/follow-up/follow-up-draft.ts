import * as v from 'valibot'
import { FOLLOW_UP_RESULTS, type FollowUpKind, type FollowUpResult } from '@talent/contract/follow-up'
import { draftKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'

/** What one is about to write down: the end, a step or a call nobody answered, or another day. */
export const WAYS = ['end', 'note', 'later'] as const
export type Way = (typeof WAYS)[number]

/** What each is called, and what its button says. */
export const WAY_TEXT: Record<'call' | 'work', Record<Way, string>> = {
  call: { end: '打通了', note: '没打通', later: '改约时间' },
  work: { end: '有结果了', note: '记一笔', later: '改日子' },
}
export const wordsOf = (kind: FollowUpKind) => WAY_TEXT[kind === 'revisit' ? 'call' : 'work']

interface FollowUpDraft {
  way: Way
  result: FollowUpResult | null
  words: string
  nextOn: string | null
}
const SHAPE: DraftShape<FollowUpDraft> = {
  parts: {
    way: v.picklist(WAYS),
    result: v.nullable(v.picklist(FOLLOW_UP_RESULTS)),
    words: v.string(),
    nextOn: v.nullable(v.string()),
  },
  empty: { way: 'end', result: null, words: '', nextOn: null },
}

export const useFollowUpDraft = (id: string) => useKeptDraft(draftKey('follow-up', id), SHAPE)
