import type { RequestSummary } from '@talent/contract'

/** What is due first comes first; what waits for the talent (the clock stands) comes last. */
export function byDue(a: RequestSummary, b: RequestSummary): number {
  const key = ({ nextStep, submittedAt }: RequestSummary) =>
    [nextStep?.clockStopped ? 1 : 0, nextStep?.dueOn ?? '9999', submittedAt] as const
  const [x, y] = [key(a), key(b)]
  for (const i of [0, 1, 2] as const) if (x[i] !== y[i]) return x[i] < y[i] ? -1 : 1
  return 0
}
