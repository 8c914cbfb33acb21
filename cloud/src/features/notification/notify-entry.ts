import type { Deps } from '../../deps.ts'
import { newsPlace } from '../../lib/sealed-places.ts'
import { loadCards, titleOf } from '../commissioner/index.ts'
import { talentWords, type EntryKind } from '../service-request/index.ts'
import { whatChanged } from './what-changed.ts'

/** The entry with what the words need; undefined when there is none of that id. */
const loadEntry = (deps: Deps, id: string) =>
  deps.db
    .selectFrom('timeline_entry as e')
    .innerJoin('service_request as r', 'r.id', 'e.request_id')
    .innerJoin('matter as m', (join) =>
      join.onRef('m.code', '=', 'r.matter_code').onRef('m.version', '=', 'r.matter_version'),
    )
    .select(['e.id', 'e.kind', 'e.facts', 'e.at', 'e.actor_role', 'e.actor_account_id', 'e.request_id'])
    .select(['r.talent_account_id', 'r.commissioner_account_id', 'm.definition'])
    .where('e.id', '=', id)
    .executeTakeFirst()

const loadCoordinators = (deps: Deps) =>
  deps.db.selectFrom('active_role').select('account_id').where('role', '=', 'coordinator').execute()

/** Puts the news of one entry into inboxes. Run twice, it adds nothing. */
export async function notifyEntry(deps: Deps, entryId: string): Promise<void> {
  const entry = await loadEntry(deps, entryId)
  if (entry === undefined) return
  // The one it names, the one who wrote it, or the one who has it.
  const named =
    entry.facts.commissionerId ??
    (entry.actor_role === 'commissioner' ? entry.actor_account_id : entry.commissioner_account_id)
  const [names, cards, coordinators] = await Promise.all([
    talentWords(deps, deps.db, [entry.talent_account_id]),
    loadCards(deps.db, named === null ? [] : [named]),
    entry.kind === 'submit' || entry.facts.toQueue ? loadCoordinators(deps) : [],
  ])
  const card = named === null ? undefined : cards.get(named)
  const news = whatChanged({
    kind: entry.kind as EntryKind,
    facts: entry.facts,
    talentId: entry.talent_account_id,
    commissionerId: entry.facts.commissionerId ?? entry.commissioner_account_id,
    actorId: entry.actor_account_id,
    coordinatorIds: coordinators.map((row) => row.account_id),
    names: {
      talent: names.get(entry.talent_account_id)?.name ?? '',
      commissioner: card === undefined ? '服务专员' : titleOf(card.name),
      matter: entry.definition.title,
    },
  })
  if (news.length === 0) return
  await deps.db
    .insertInto('notification')
    .values(
      news.map(({ accountId, what }) => {
        const id = deps.newId()
        return {
          id,
          account_id: accountId,
          request_id: entry.request_id,
          entry_id: entry.id,
          what_sealed: deps.sealer.seal(newsPlace(id), what),
          created_at: entry.at,
          read_at: null,
        }
      }),
    )
    .onConflict((conflict) => conflict.columns(['account_id', 'entry_id']).doNothing())
    .execute()
}
