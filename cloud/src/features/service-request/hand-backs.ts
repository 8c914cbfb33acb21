import type { Db } from '../../db/database.ts'
import { factsOf } from './entry-content.ts'

/** Who gave a request back last, when, and whom they suggested. */
export interface HandedBack {
  readonly at: Date
  readonly fromId: string | null
  readonly suggestedId: string | null
}

/** By request, in one statement; without a word of what was written. */
export async function lastHandBacks(db: Db, requestIds: readonly string[]): Promise<Map<string, HandedBack>> {
  if (requestIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('timeline_entry')
    .distinctOn('request_id')
    .select(['request_id', 'at', 'facts'])
    .where('request_id', 'in', [...requestIds])
    .where('kind', '=', 'hand_back')
    .orderBy('request_id')
    .orderBy('seq', 'desc')
    .execute()
  return new Map(
    rows.map(({ request_id: id, at, facts }) => {
      const { fromId, suggestedId } = factsOf({ kind: 'hand_back', facts })
      return [id, { at, fromId, suggestedId }]
    }),
  )
}
