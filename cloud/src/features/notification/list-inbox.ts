import { firstCharacters, type EndpointInput, type EndpointOutput, type Subject } from '@talent/contract'
import { listInbox as endpoint, type News } from '@talent/contract/notification'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPage } from '../../lib/read-page.ts'
import { newsPlace } from '../../lib/encrypted-places.ts'
import { countUnread, loadNewsOf, selectNewest, type NewsRow } from './queries.ts'

/** Under the newest of a thing; what is older still is in its thread. */
const MOST_EARLIER = 10
/** The rest is in the thread; a page of the longest words stays short. */
const MOST_CHARACTERS = 120

const beginningOf = (words: string) => {
  const first = firstCharacters(words, MOST_CHARACTERS)
  return first.length < words.length ? `${first}…` : first
}

/** One item a thing, the one with the newest news first: what happened in its own words, and who acts next as it is now. */
export async function listInbox(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const [page, unread] = await Promise.all([
    readPage(deps.db, endpoint, query, {
      source: selectNewest(deps.db, by.accountId),
      filters: {},
      facets: {},
      order: [
        { by: sql.ref('n.created_at'), is: 'instant' },
        { by: sql.ref('n.id'), is: 'text' },
      ],
      direction: 'desc',
      view: async (newest) => {
        if (newest.length === 0) return []
        const subjects = newest.map(({ subject_kind: kind, subject_id: id }): Subject => ({ kind, id }))
        const rows = await loadNewsOf(deps.db, by.accountId, subjects, MOST_EARLIER + 1)
        const entryOf = (row: NewsRow) => ({ kind: row.subject_kind, id: row.entry_id })
        const [briefOf, nextStepOf, wordsOf] = await Promise.all([
          deps.subjects.briefsOf(deps, subjects),
          deps.subjects.nextStepsOf(deps, by, subjects),
          deps.subjects.wordsOf(deps, by, rows.map(entryOf)),
        ])
        const newsOf = (row: NewsRow): News => ({
          id: row.id,
          what: row.what_encrypted === null ? '' : deps.cipher.decrypt(newsPlace(row.id), row.what_encrypted),
          words: beginningOf(wordsOf(entryOf(row)) ?? ''),
          at: row.created_at.toISOString(),
          read: row.read_at !== null,
        })
        return newest.map((row, i) => {
          const subject = subjects[i] as Subject
          const own = rows.filter((one) => one.subject_kind === subject.kind && one.subject_id === subject.id)
          return {
            ...newsOf(own[0] ?? row),
            subject,
            title: briefOf(subject)?.title ?? '',
            number: briefOf(subject)?.number ?? '',
            earlier: own.slice(1).map(newsOf),
            unread: own[0]?.unread ?? 0,
            nextStep: nextStepOf(subject) ?? null,
          }
        })
      },
    }),
    countUnread(deps.db, by.accountId),
  ])
  return { ...page, unread }
}
