import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import { loadCards, titleOf } from '../commissioner/index.ts'
import { putNews } from '../notification/index.ts'
import { newsOfEntry } from './news-of-entry.ts'
import { talentWords } from './talents.ts'

/** The entries with what the words need; an id of none is passed over. */
const loadEntries = (deps: Deps, ids: readonly string[]) =>
  deps.db
    .selectFrom('timeline_entry as e')
    .innerJoin('service_request as r', 'r.id', 'e.request_id')
    .innerJoin('matter as m', (join) =>
      join.onRef('m.code', '=', 'r.matter_code').onRef('m.version', '=', 'r.matter_version'),
    )
    .select(['e.id', 'e.kind', 'e.facts', 'e.at', 'e.actor_role', 'e.actor_account_id', 'e.request_id'])
    .select(['r.talent_account_id', sql<string>`m.definition ->> 'title'`.as('matter')])
    .where('e.id', 'in', [...ids])
    .orderBy('e.id')
    .execute()
type Entry = Awaited<ReturnType<typeof loadEntries>>[number]

/** The commissioner its words name: who acted, or who has it now. */
const commissionerOf = ({ kind, actor_role, actor_account_id, facts }: Entry): string | null =>
  (actor_role === 'commissioner' && kind !== 'transfer' && kind !== 'hand_back' ? actor_account_id : null) ??
  facts.told?.commissioner ??
  null

/**
 * Puts the news of entries into inboxes: to those each names, as they were when it was written, however long the job
 * waited. Run twice, it adds nothing.
 */
export async function announceEntries(deps: Deps, entryIds: readonly string[]): Promise<void> {
  const entries = await loadEntries(deps, entryIds)
  const [talents, cards] = await Promise.all([
    talentWords(
      deps,
      deps.db,
      entries.map((entry) => entry.talent_account_id),
    ),
    loadCards(
      deps.db,
      entries.flatMap((entry) => commissionerOf(entry) ?? []),
    ),
  ])
  await putNews(
    deps,
    entries.map((entry) => {
      const card = cards.get(commissionerOf(entry) ?? '')
      return {
        subject: { kind: 'request', id: entry.request_id },
        ownerId: entry.talent_account_id,
        entryId: entry.id,
        at: entry.at,
        to: newsOfEntry(entry, {
          talent: talents.get(entry.talent_account_id)?.name ?? '',
          commissioner: card === undefined ? '服务专员' : titleOf(card.name),
          matter: entry.matter,
        }),
      }
    }),
  )
}
