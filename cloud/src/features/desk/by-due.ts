import { standingOf, type RequestSummary } from '@talent/contract'

/** Earliest due first; what waits for the talent comes last, unless it was late when they were asked. */
export function byDue(a: RequestSummary, b: RequestSummary): number {
  const key = ({ clock, nextStep, submittedAt }: RequestSummary) =>
    [
      nextStep?.clockStopped && standingOf(clock) !== 'late' ? 1 : 0,
      clock.missedOn ?? nextStep?.dueOn ?? '9999',
      submittedAt,
    ] as const
  const [x, y] = [key(a), key(b)]
  for (const i of [0, 1, 2] as const) if (x[i] !== y[i]) return x[i] < y[i] ? -1 : 1
  return 0
}
