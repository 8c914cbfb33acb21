import type { EndpointInput, EndpointOutput } from '@talent/contract'
import type { Matter } from '@talent/contract/matter'
import { listThread as endpoint } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPage, type Page } from '../../lib/read-page.ts'
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

/** A page of a thread as the reader may see it, newest first, with the rows it is made of. */
export async function readThread(
  deps: Deps,
  by: Caller,
  thread: Thread,
  query: { cursor?: string | undefined; limit: number },
  room?: number,
): Promise<{ page: Page<typeof endpoint>; rows: EntryRow[] }> {
  const { db } = deps
  const { row, closed, ...seenIn } = thread
  let read: EntryRow[] = []
  const page = await readPage(db, endpoint, query, {
    source: selectEntries(db, row.id),
    filters: {},
    facets: {},
    order: [{ by: sql.ref('seq'), is: 'number' }],
    direction: 'desc',
    view: async (rows) => {
      read = rows
      const writers = rows.flatMap((entry) => entry.actor_account_id ?? [])
      const [names, cards] = await Promise.all([
        talentWords(deps, db, [row.talent_account_id, ...writers]),
        loadCards(db, writers),
      ])
      const entries = timelineView(deps, { ...seenIn, rows, names, cards, readerId: by.accountId })
      return closed === null ? entries : closeEntries(entries, closed)
    },
    ...(room === undefined ? {} : { room: () => room }),
  })
  return { page, rows: read }
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
