import type { DayString } from '../calendar/dates.ts'
import { assess } from './assess.ts'
import type { Kept } from './kept.ts'
import type { PolicyInPlay } from './schema.ts'

/** What there is to tell somebody of a policy who keeps answers. */
export type PolicyNews =
  /** It is new, or its conditions are: by the answers it may be theirs. */
  | { readonly kind: 'fits'; readonly sure: boolean }
  /** It has become theirs by time alone since they answered, on this day. */
  | { readonly kind: 'due'; readonly from: DayString }

/**
 * Of a policy and what somebody answered: what they couldn't see when they answered. What they were shown then is not news,
 * nor is anything of which an answer is missing.
 * @param seenOn the day its conditions were first as they are
 */
export function newsOf(
  policy: PolicyInPlay,
  { facts, answeredOn }: Kept,
  seenOn: DayString,
  today: DayString,
): PolicyNews | null {
  if (seenOn > answeredOn) {
    const { verdict } = assess(policy, { facts, on: today })
    return verdict === 'eligible' || verdict === 'to-verify'
      ? { kind: 'fits', sure: verdict === 'eligible' }
      : null
  }
  const then = assess(policy, { facts, on: answeredOn })
  if (then.verdict === 'eligible') return null
  const [from] = [then.judgement, ...then.rows.map(({ judgement }) => judgement)]
    .flatMap((judgement) => judgement.from ?? [])
    .filter((day) => day > answeredOn && day <= today)
    .sort()
  return from === undefined ? null : { kind: 'due', from }
}
