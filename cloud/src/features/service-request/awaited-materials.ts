import { awaitedMaterials, type RequestState } from '@talent/contract/service-request'
import * as v from 'valibot'
import type { Db } from '../../db/database.ts'
import type { EntryKind, StoredFacts } from './entry-content.ts'
import { groupByRequest } from './group-by-request.ts'

const Keys = v.fallback(v.array(v.string()), [])

/** Keys of the materials promised for later (容缺) and still to come, told from the timeline. */
export const awaitedOf = (entries: readonly { kind: EntryKind; facts: StoredFacts }[]): string[] =>
  awaitedMaterials(
    entries.map(({ kind, facts }) => ({ event: kind, materials: v.parse(Keys, facts.materials) })),
  )

/** In these something promised for later can be due; see `handInStepOf`. */
const HANDING_IN: readonly RequestState[] = ['accepted', 'in_progress']

/** How many requests say 轮到您 to their talent: more was asked for, or something promised is still to come. */
export async function countWaitingOn(db: Db, talentId: string): Promise<number> {
  const entries = await db
    .selectFrom('service_request as r')
    .innerJoin('timeline_entry as e', 'e.request_id', 'r.id')
    .select(['e.request_id', 'r.state', 'e.kind', 'e.facts'])
    .where('r.talent_account_id', '=', talentId)
    .where('r.state', 'in', ['supplementing', ...HANDING_IN])
    .where('e.kind', '<>', 'message')
    .orderBy('e.seq')
    .execute()
  return [...groupByRequest(entries).values()].filter(
    (own) => own[0]?.state === 'supplementing' || awaitedOf(own).length > 0,
  ).length
}
