import { compareInstants, type RequestSummary } from '@talent/contract'

type Said = Pick<RequestSummary, 'latest' | 'submittedAt'>

const saidAt = (request: Said): string => request.latest?.at ?? request.submittedAt

/** What was said last stands first. */
export const byLatest = <T extends Said>(requests: readonly T[]): T[] =>
  [...requests].sort((a, b) => compareInstants(saidAt(b), saidAt(a)))
