/** The header counts in seconds, and a kept answer is at most a minute old: a time that is this little earlier says nothing. */
const OLDER_ANSWER_MS = 120_000

/** Server minus phone; null before anything is known. */
let offset: number | null = null
let keep: (offset: number) => void = () => undefined

/** Told once by the app: what its last start knew, so that the first page is right before an answer came, and where to keep it. */
export function startClock(known: number | null, keepOffset: (offset: number) => void): void {
  offset = known
  keep = keepOffset
}

/** Now, by the server's clock: it alone decides what day it is. Lengths of time are measured without it. */
export const now = (): Date => new Date(Date.now() + (offset ?? 0))

/** Called with the headers of each answer; their names come in any case. */
export function noteServerTime(headers: Readonly<Record<string, unknown>> | undefined): void {
  const [, date] = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'date') ?? []
  const measured = Date.parse(String(date)) - Date.now()
  if (Number.isNaN(measured)) return
  // On its way or kept for a while an answer only gets older: of two times that differ little the later one is nearer.
  if (offset !== null && measured <= offset && measured > offset - OLDER_ANSWER_MS) return
  const moved = offset === null || Math.abs(measured - offset) > OLDER_ANSWER_MS
  offset = measured
  if (moved) keep(measured)
}
