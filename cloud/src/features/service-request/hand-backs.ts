import { sql, type RawBuilder } from 'kysely'
import { factsOf, type StoredFacts } from './entry-content.ts'

/** Who gave a request back last, when, and whom they suggested; without a word of what was written. */
export interface HandedBack {
  readonly at: string
  readonly fromId: string | null
  readonly suggestedId: string | null
}

type Stored = { at: string; facts: StoredFacts } | null

/** Of a row of `service_request`; read it with `handedBackOf`. */
export const lastHandBack: RawBuilder<Stored> = sql<Stored>`(select json_build_object('at', h.at, 'facts', h.facts)
  from timeline_entry h where h.request_id = service_request.id and h.kind = 'hand_back' order by h.seq desc limit 1)`

export function handedBackOf(stored: Stored): HandedBack | null {
  if (stored === null) return null
  const { fromId, suggestedId } = factsOf({ kind: 'hand_back', facts: stored.facts })
  return { at: new Date(stored.at).toISOString(), fromId, suggestedId }
}
