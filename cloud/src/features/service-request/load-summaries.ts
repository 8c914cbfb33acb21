import type { RequestSummary } from '@talent/contract'
import type { Deps } from '../../deps.ts'
import { loadCards } from '../commissioner/index.ts'
import { loadMatterBriefs } from '../matter/index.ts'
import type { RequestRow } from './repository.ts'
import { unreadCounts } from './read-marks.ts'
import { loadListEntries, type ListEntry } from './summary-queries.ts'
import { summarise } from './summarise.ts'
import { talentWords } from './talents.ts'

const groupByRequest = (entries: readonly ListEntry[]): Map<string, ListEntry[]> => {
  const groups = new Map<string, ListEntry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.request_id)
    if (group === undefined) groups.set(entry.request_id, [entry])
    else group.push(entry)
  }
  return groups
}

/** Rows the reader may see (the caller scoped them), as summaries in the same order: five queries for any number. */
export async function loadSummaries(
  deps: Deps,
  rows: readonly RequestRow[],
  readerId: string,
): Promise<RequestSummary[]> {
  if (rows.length === 0) return []
  const { db } = deps
  const [matters, entries, cards, names, unread] = await Promise.all([
    loadMatterBriefs(db, rows),
    loadListEntries(db, rows, readerId),
    loadCards(
      db,
      rows.flatMap((row) => row.commissioner_account_id ?? []),
    ),
    talentWords(
      deps,
      db,
      rows.map((row) => row.talent_account_id),
    ),
    unreadCounts(
      db,
      rows.map((row) => row.id),
      readerId,
    ),
  ])
  const byRequest = groupByRequest(entries)
  const now = deps.clock.now()
  return rows.map((row) => {
    const matter = matters.get(`${row.matter_code}/${row.matter_version}`)
    if (matter === undefined) throw new Error(`matter ${row.matter_code}/${row.matter_version} is gone`)
    return summarise(
      deps,
      {
        row,
        matter,
        entries: byRequest.get(row.id) ?? [],
        commissioner: cards.get(row.commissioner_account_id ?? '') ?? null,
        talent: names.get(row.talent_account_id) ?? { name: '', employer: '' },
        unread: unread.get(row.id) ?? 0,
        readerId,
      },
      deps.calendar,
      now,
    )
  })
}
