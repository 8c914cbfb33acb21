import type { RequestSummary } from '@talent/contract'

type Said = Pick<RequestSummary, 'latest' | 'submittedAt'>

const instant = (request: Said): number => Date.parse(request.latest?.at ?? request.submittedAt)

/** What was said last stands first. */
export const byLatest = <T extends Said>(requests: readonly T[]): T[] =>
  [...requests].sort((a, b) => instant(b) - instant(a))
