import type { Deps } from '../../deps.ts'
import { loadCards, titleOf } from '../commissioner/index.ts'
import { putNews } from '../notification/index.ts'
import { newsOfEntry } from './news-of-entry.ts'
import { talentWords } from './talents.ts'

/** The entry with what the words need; undefined when there is none of that id. */
const loadEntry = (deps: Deps, id: string) =>
  deps.db
    .selectFrom('timeline_entry as e')
    .innerJoin('service_request as r', 'r.id', 'e.request_id')
    .innerJoin('matter as m', (join) =>
      join.onRef('m.code', '=', 'r.matter_code').onRef('m.version', '=', 'r.matter_version'),
    )
    .select(['e.id', 'e.kind', 'e.facts', 'e.at', 'e.actor_role', 'e.actor_account_id', 'e.request_id'])
    .select(['r.talent_account_id', 'm.definition'])
    .where('e.id', '=', id)
    .executeTakeFirst()

/**
 * Puts the news of one entry into inboxes: to those it names, as they were when it was written, however long the job
 * waited. Run twice, it adds nothing.
 */
export async function announceEntry(deps: Deps, entryId: string): Promise<void> {
  const entry = await loadEntry(deps, entryId)
  if (entry === undefined) return
  const acted =
    entry.actor_role === 'commissioner' && entry.kind !== 'transfer' ? entry.actor_account_id : null
  const named = acted ?? entry.facts.told?.commissioner ?? null
  const [names, cards] = await Promise.all([
    talentWords(deps, deps.db, [entry.talent_account_id]),
    loadCards(deps.db, named === null ? [] : [named]),
  ])
  const card = named === null ? undefined : cards.get(named)
  const to = newsOfEntry(entry, {
    talent: names.get(entry.talent_account_id)?.name ?? '',
    commissioner: card === undefined ? '服务专员' : titleOf(card.name),
    matter: entry.definition.title,
  })
  await putNews(deps, {
    subject: { kind: 'request', id: entry.request_id },
    ownerId: entry.talent_account_id,
    entryId: entry.id,
    at: entry.at,
    to,
  })
}
