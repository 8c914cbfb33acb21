import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import { listEditablePolicies, type PolicyEditor } from '@talent/contract/policy-editor'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { newestFirst } from '../../lib/list-query.ts'
import { readPage } from '../../lib/read-page.ts'
import { matterTitles } from '../matter/index.ts'
import { foundIn, readAsks } from '../../lib/search/index.ts'
import {
  careDueSql,
  careOf,
  fullOf,
  listPolicyVersions,
  ownPlaceSql,
  standsSql,
  validitySql,
  withdrawalOf,
} from '../policy/index.ts'
import {
  findCopy,
  historyFrom,
  historyOf,
  listBegun,
  listCopies,
  listScheduled,
  reviewingOf,
  reviewRule,
  scheduledOf,
} from '../publication/index.ts'
import { policyPublication } from './policy-publication.ts'

/** What is due for a look first, then what is being written, then what holds here, the newest first. */
export async function listEditable(
  { db, clock }: Deps,
  query: EndpointInput<typeof listEditablePolicies>['query'],
): Promise<EndpointOutput<typeof listEditablePolicies>> {
  const [copies, begun, rule, scheduled] = await Promise.all([
    listCopies(db, 'policy'),
    query.cursor === undefined ? listBegun(db, 'policy') : [],
    reviewRule(db, 'policy'),
    listScheduled(db, 'policy'),
  ])
  const asks = await readAsks(db, query.q ?? '')
  const written = [...copies.keys()]
  const isWritten = written.length === 0 ? sql`false` : sql`id in (${sql.join(written)})`
  const today = chinaTime(clock.now()).day
  const page = await readPage(db, listEditablePolicies, query, {
    source: db
      .selectFrom('policy')
      .select(['id', 'title', 'doc_no', 'level', 'place', 'version'])
      .select(sql<boolean>`withdrawn_on is not null`.as('withdrawn'))
      .select(['owner', 'review_on', 'standard_until', standsSql(today).as('stands')])
      .select(validitySql(today).as('validity')),
    filters: { q: () => foundIn('policy', asks) },
    facets: {},
    order: [
      { by: sql`(case when ${careDueSql(today)} then 0 else 1 end)`, is: 'number' },
      { by: sql`(case when ${isWritten} then 0 else 1 end)`, is: 'number' },
      { by: sql`(case when ${ownPlaceSql()} then 0 else 1 end)`, is: 'number' },
      { by: newestFirst(sql.ref('sort_on')), is: 'number' },
      { by: sql.ref('id'), is: 'text' },
    ],
    view: (rows) =>
      rows.map(({ doc_no, owner, review_on, standard_until, stands, ...row }) => ({
        ...row,
        docNo: doc_no,
        care: careOf({ owner, review_on, standard_until }, today, stands),
        copy: copies.get(row.id) ?? null,
        scheduledAt: scheduled.get(row.id) ?? null,
      })),
  })
  return {
    ...page,
    begun: begun.map((one) => ({ ...one, scheduledAt: scheduled.get(one.id) ?? null })),
    rule,
  }
}

/** @throws ContractError `not_found` */
export async function loadEditor(deps: Deps, by: Caller, id: string): Promise<PolicyEditor> {
  const { db } = deps
  const publication = policyPublication(deps)
  const published = await publication.current(db, id)
  if (published === null) throw new ContractError('not_found')
  const today = chinaTime(deps.clock.now()).day
  const [copy, review, scheduled, withdrawn, versions, entries, matters, care] = await Promise.all([
    findCopy(db, publication, id),
    reviewingOf(deps, db, by, 'policy', id),
    scheduledOf(db, 'policy', id),
    withdrawalOf(db, id),
    listPolicyVersions(db, id),
    historyOf(db, 'policy', id),
    matterTitles(db),
    db
      .selectFrom('policy')
      .select(['owner', 'review_on', 'standard_until', 'full_kind', 'full_since'])
      .select(standsSql(today).as('stands'))
      .where('id', '=', id)
      .executeTakeFirst(),
  ])
  return {
    id,
    published,
    copy,
    // One never published is nobody's to look after yet.
    care: careOf(
      care ?? { owner: null, review_on: null, standard_until: null },
      today,
      care?.stands === true,
    ),
    full: care === undefined ? null : fullOf(care),
    review,
    withdrawn,
    scheduled,
    matters: [...matters].map(([code, title]) => ({ code, title })),
    history: historyFrom(entries, versions),
  }
}

/** @throws ContractError `not_found` */
export async function loadVersion({ db }: Deps, id: string, wanted: number) {
  const found = (await listPolicyVersions(db, id)).find(({ version }) => version === wanted)
  if (found === undefined) throw new ContractError('not_found')
  return found
}
