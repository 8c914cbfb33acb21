import { lastOf } from '@talent/contract'
import type { RequestDetail } from '@talent/contract/service-request'

/** What is known of a thread and what came after it: an entry that came once more looks different by now. */
export function joinDetail(known: RequestDetail, answer: RequestDetail): RequestDetail {
  if (answer.since === null || known.lastSeq < answer.since) return answer
  const anew = new Map(answer.timeline.map((entry) => [entry.seq, entry]))
  const first = known.timeline[0]?.seq ?? 0
  const kept = known.timeline.map((entry) => anew.get(entry.seq) ?? entry)
  const last = lastOf(kept)?.seq ?? 0
  const more = answer.timeline.filter(({ seq }) => seq > last && seq > first)
  return { ...answer, since: null, timeline: [...kept, ...more], earlier: known.earlier }
}
