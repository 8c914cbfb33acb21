import * as v from 'valibot'
import { Id } from '../common.ts'
import type { Exclusion } from '../policy/amount.ts'
import { keepsApart } from './combine.ts'

/** What a person already receives: a benefit that was granted or paid, or (null) all a policy gives. */
export const Held = v.object({
  policy: Id,
  benefit: v.nullable(v.string()),
  /** What keeps its payments, and where one asks about it. */
  award: v.nullable(Id),
})
export type Held = v.InferOutput<typeof Held>
type Named = Pick<Held, 'policy' | 'benefit'>

/** Whether this benefit is received already. The one rule: result, sum, news, offers and 问专员 all ask here. */
export const isHeld = (held: readonly Named[], policy: string, benefit: string): boolean =>
  held.some((one) => one.policy === policy && (one.benefit === null || one.benefit === benefit))

interface Giving {
  readonly id: string
  readonly benefits: readonly { readonly name: string }[]
}

/** What is still to be had of each policy; one of which nothing is left isn't among them. */
export const withoutHeld = <P extends Giving>(policies: readonly P[], held: readonly Named[]): P[] =>
  policies.flatMap((policy) => {
    if (!held.some((one) => one.policy === policy.id)) return [policy]
    const benefits = policy.benefits.filter(({ name }) => !isHeld(held, policy.id, name))
    return benefits.length === 0 ? [] : [{ ...policy, benefits }]
  })

/** The sentence that keeps it from what is received, and from which; null: none does. What is only applied for never counts. */
export function barredBy<H extends Named>(
  wanted: { readonly policy: string; readonly benefit: string },
  held: readonly H[],
  exclusionsOf: Readonly<Record<string, readonly Exclusion[]>>,
): { readonly held: H; readonly exclusion: Exclusion } | null {
  for (const [policy, exclusions] of Object.entries(exclusionsOf))
    for (const exclusion of exclusions)
      for (const one of held) if (keepsApart(policy, exclusion, wanted, one)) return { held: one, exclusion }
  return null
}
