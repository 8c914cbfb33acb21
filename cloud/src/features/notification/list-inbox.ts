import { listInbox as endpoint, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPage } from '../../lib/read-page.ts'
import { newsPlace } from '../../lib/sealed-places.ts'
import { subjectOf } from '../../subjects.ts'
import { countUnread, selectInbox } from './queries.ts'

/** What changed, newest first, and who acts next as it is now. */
export async function listInbox(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const [page, unread] = await Promise.all([
    readPage(deps.db, endpoint, query, {
      source: selectInbox(deps.db, by.accountId),
      filters: {},
      facets: {},
      order: [
        { by: sql.ref('n.created_at'), is: 'instant' },
        { by: sql.ref('n.id'), is: 'text' },
      ],
      direction: 'desc',
      view: async (rows) => {
        const subjects = rows.map(subjectOf)
        const [briefOf, nextStepOf] = await Promise.all([
          deps.subjects.briefsOf(deps, subjects),
          deps.subjects.nextStepsOf(deps, by, subjects),
        ])
        return rows.map((row) => ({
          id: row.id,
          subject: { kind: row.subject_kind, id: row.subject_id },
          title: briefOf(subjectOf(row))?.title ?? '',
          number: briefOf(subjectOf(row))?.number ?? '',
          what: row.what_sealed === null ? '' : deps.sealer.open(newsPlace(row.id), row.what_sealed),
          at: row.created_at.toISOString(),
          read: row.read_at !== null,
          nextStep: nextStepOf(subjectOf(row)) ?? null,
        }))
      },
    }),
    countUnread(deps.db, by.accountId),
  ])
  return { ...page, unread }
}
