import type { Facts, Known } from '../eligibility/evaluate.ts'
import type { VerifiedFact } from '../matter/verified.ts'

/**
 * What an office verified, in the words of the vocabulary. 人才类别 as the district recognised it: `C 类` is C of its own
 * scheme, and whoever holds it holds its certificate, within its term. Only what still holds may be given.
 */
export function factsVerified(
  verified: readonly (VerifiedFact & { readonly verifiedOn: string; readonly scheme: string })[],
): Facts {
  const facts: Record<string, Known> = {}
  for (const { value, verifiedOn, scheme, requestNumber } of verified) {
    const known = { on: verifiedOn, verified: { by: requestNumber, on: verifiedOn } }
    facts.talentCategory = { ...known, value: value.slice(0, 1) }
    facts.talentScheme = { ...known, value: scheme }
    facts.talentCertHeld = { ...known, value: true }
    facts.talentCertInService = { ...known, value: true }
  }
  return facts
}
