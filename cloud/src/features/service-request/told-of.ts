import type { Trx } from '../../db/database.ts'
import { coordinatorsNow } from '../account/index.ts'
import type { EntryContent, Told } from './entry-content.ts'
import { coordinatorsInWords } from './news-of-entry.ts'

/**
 * Whom an entry is news to, fixed when it is written. Coordinators only where its words have something for them: the one
 * who sent the 督办 it answers, else all of this moment.
 */
export async function toldOf(
  trx: Trx,
  content: EntryContent,
  parties: Pick<Told, 'talent' | 'commissioner'>,
): Promise<Told> {
  const { fromId = null, by = null } = (content.facts ?? {}) as { fromId?: string | null; by?: string | null }
  const told = { ...parties, before: fromId, coordinators: [] }
  if (!coordinatorsInWords(content, told)) return told
  return { ...told, coordinators: by !== null ? [by] : await coordinatorsNow(trx) }
}
