import { awaitedMaterials } from '@talent/contract/service-request'
import * as v from 'valibot'
import type { EntryKind, StoredFacts } from './entry-content.ts'

const Keys = v.fallback(v.array(v.string()), [])

/** Keys of the materials promised for later (容缺) and still to come, told from the timeline. */
export const awaitedOf = (entries: readonly { kind: EntryKind; facts: StoredFacts }[]): string[] =>
  awaitedMaterials(
    entries.map(({ kind, facts }) => ({ event: kind, materials: v.parse(Keys, facts.materials) })),
  )
