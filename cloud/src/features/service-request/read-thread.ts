import type { EndpointInput, EndpointOutput } from '@talent/contract'
import type { Matter } from '@talent/contract/matter'
import { listThread as endpoint, type TimelineEntry } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { bytesOf, readPage, type Page } from '../../lib/read-page.ts'
import { loadCards } from '../commissioner/index.ts'
import { findMatter } from '../matter/index.ts'
import { requireViewer, type Viewer } from './access.ts'
import { closedUntil, closeEntries } from './closed-words.ts'
import { loadAttachments } from './detail-queries.ts'
import { loadHistory, selectEntries, type EntryRow, type RequestRow, findRequest } from './repository.ts'
import { talentWords } from './talents.ts'
import { timelineView, type AttachmentRow } from './timeline-view.ts'

interface Thread {
  row: RequestRow
  viewer: Viewer
  matter: Pick<Matter, 'materials'>
  /** All entries but messages: what a page's entries are seen in the light of. */
  history: readonly EntryRow[]
  attachments: readonly AttachmentRow[]
  closed: Date | null
}

/** Entries as the reader may see them, in the order of the rows. */
export async function viewEntries(
  deps: Deps,
  by: Caller,
  { row, closed, ...seenIn }: Thread,
  rows: readonly EntryRow[],
): Promise<TimelineEntry[]> {
  const writers = rows.flatMap((entry) => entry.actor_account_id ?? [])
  const [names, cards] = await Promise.all([
    talentWords(deps, deps.db, [row.talent_account_id, ...writers]),
    loadCards(deps.db, writers),
  ])
  const entries = timelineView(deps, { ...seenIn, rows, names, cards, readerId: by.accountId })
  return closed === null ? entries : closeEntries(entries, closed)
}

/** A page of a thread as the reader may see it, newest first, with the rows it is made of. */
export async function readThread(
  deps: Deps,
  by: Caller,
  thread: Thread,
  query: { cursor?: string | undefined; limit: number },
  room?: number,
): Promise<{ page: Page<typeof endpoint>; rows: EntryRow[] }> {
  const { db } = deps
  let read: EntryRow[] = []
  const page = await readPage(db, endpoint, query, {
    source: selectEntries(db, thread.row.id),
    filters: {},
    facets: {},
    order: [{ by: sql.ref('seq'), is: 'number' }],
    direction: 'desc',
    view: (rows) => {
      read = rows
      return viewEntries(deps, by, thread, rows)
    },
    ...(room === undefined ? {} : { room: () => room }),
  })
  return { page, rows: read }
}

/** Of the thread; what is older is asked for when somebody reads on. */
const NEWEST = 50
const NEWEST_BYTES = 50_000

/** The end of a thread: the newest page, or what came after a number. */
interface End {
  since: number | null
  timeline: TimelineEntry[]
  earlier: string | null
  newest: EntryRow | undefined
}

/**
 * What came after `after`, and the 一次性告知 before it once anything but a message came: one that was answered looks
 * different. null where it is more than a page, and where words were closed: then what the reader has is not right.
 */
async function entriesAfter(deps: Deps, by: Caller, thread: Thread, after: number): Promise<End | null> {
  const { row, history, closed } = thread
  if (closed !== null || after > row.last_seq || row.last_seq - after > NEWEST) return null
  const messages = await selectEntries(deps.db, row.id)
    .where('kind', '=', 'message')
    .where((eb) => eb.or([eb('seq', '>', after), eb('seq', '=', row.last_seq)]))
    .orderBy('seq')
    .execute()
  const happened = history.filter(({ seq }) => seq > after)
  const asked = happened.length === 0 ? [] : history.filter(({ kind }) => kind === 'ask_supplement')
  const rows = [...new Set([...asked, ...happened, ...messages.filter(({ seq }) => seq > after)])]
  const timeline = await viewEntries(
    deps,
    by,
    thread,
    rows.sort((a, b) => a.seq - b.seq),
  )
  const newest = [...history, ...messages].find(({ seq }) => seq === row.last_seq)
  return bytesOf(timeline) > NEWEST_BYTES ? null : { since: after, timeline, earlier: null, newest }
}

export async function endOfThread(
  deps: Deps,
  by: Caller,
  thread: Thread,
  after: number | undefined,
): Promise<End> {
  const lacking = after === undefined ? null : await entriesAfter(deps, by, thread, after)
  if (lacking !== null) return lacking
  const { page, rows } = await readThread(deps, by, thread, { limit: NEWEST }, NEWEST_BYTES)
  return { since: null, timeline: [...page.items].reverse(), earlier: page.nextCursor, newest: rows[0] }
}

/** @throws not_found, also to who is no party */
export async function listThread(
  deps: Deps,
  by: Caller,
  { params, query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const { db } = deps
  const found = await findRequest(db, params.id)
  const viewer = requireViewer(found, by)
  const row = found as RequestRow
  const [closed, matter, history, attachments] = await Promise.all([
    viewer === 'talent' ? null : closedUntil(db, row.id),
    findMatter(db, row.matter_code, row.matter_version),
    loadHistory(db, row.id),
    loadAttachments(db, row.id),
  ])
  return (await readThread(deps, by, { row, viewer, matter, history, attachments, closed }, query)).page
}
