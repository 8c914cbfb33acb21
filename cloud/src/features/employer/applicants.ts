import { allowedEvents, ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { applicationWorkflow, stageNow, type Interview } from '@talent/contract/application'
import { HELD_STATES } from '@talent/contract/booking'
import { chinaTime } from '@talent/contract/calendar'
import {
  APPLICANT_TAB_STATES,
  APPLICANT_TABS,
  listApplicants as endpoint,
  type Applicant,
  type ApplicantTab,
  type OpenedApplicant,
} from '@talent/contract/employer'
import type { NoticeStage } from '@talent/contract/recruitment'
import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPage } from '../../lib/read-page.ts'
import {
  applicationsHere,
  factsNow,
  interviewsOf,
  nameToEmployer,
  nextOf,
  openApplication,
  sentOf,
  twinsOf,
} from '../application/index.ts'
import type { ApplicationRow } from '../application/tables.ts'
import { spokenFor } from '../enterprise/index.ts'
import { stagesOfPost, stagesOfPosts } from '../recruitment/index.ts'
import { lacksOf } from './lacks.ts'

/** For posts of the enterprises the caller speaks for now; what was taken back isn't theirs to see. */
export async function ownApplicants(db: Reader, by: Caller) {
  const mine = [...(await spokenFor(db, by.accountId))]
  return (
    applicationsHere(db)
      .innerJoin('post as p', 'p.id', 'application.post_id')
      .where(sql<boolean>`p.enterprise_id = any(${mine}::text[])`)
      .where('application.open_to_employer', '=', true)
      .where('application.state', '<>', 'withdrawn')
      // Their own wish for a post of their enterprise is answered by a colleague.
      .where('application.talent_account_id', '<>', by.accountId)
  )
}

/** Times were offered, and none of them is held. */
const UNPICKED = sql<boolean>`(application.interview = 'offered' or (application.interview = 'taken' and not exists (
  select from booking b where b.subject_kind = 'application' and b.subject_id = application.id
    and b.state = any(${[...HELD_STATES]}::text[]))))`
const ENDED = sql`application.state in ('hired', 'unsuitable')`
export const inTab = (tab: ApplicantTab): RawBuilder<boolean> =>
  sql<boolean>`application.state = any(${[...APPLICANT_TAB_STATES[tab]]}::text[])`
const TAB = sql`case ${sql.join(
  APPLICANT_TABS.map((tab) => sql`when ${inTab(tab)} then ${tab}::text`),
  sql` `,
)} end`

/** As their employer's lists show them. */
export async function toApplicants(
  deps: Deps,
  by: Caller,
  rows: readonly ApplicationRow[],
): Promise<Applicant[]> {
  const [interviews, lacks, twins, stages] = await Promise.all([
    interviewsOf(deps, by, rows),
    lacksOf(deps, rows),
    twinsOf(deps.db, rows),
    stagesOfPosts(
      deps.db,
      rows.map(({ post_id: post }) => post),
    ),
  ])
  return rows.map((row) => ({
    ...toApplicant(deps, row, interviews.get(row.id), stages.get(row.post_id)),
    ...{ lacks: lacks.get(row.id) ?? [], twin: twins.has(row.id) },
  }))
}

export function toApplicant(
  deps: Deps,
  row: ApplicationRow,
  interview?: Interview,
  stages: readonly NoticeStage[] = [],
): Omit<Applicant, 'lacks' | 'twin'> {
  const sent = sentOf(deps, row)
  const { cv, post } = sent
  const { fit_met: met, fit_unmet: unmet, fit_unknown: unknown } = row
  return {
    ...{ id: row.id, postId: row.post_id, postTitle: post.title, state: row.state, version: row.version },
    ...{ name: nameToEmployer(sent, row), education: cv.education, major: cv.study?.major ?? '' },
    ...{ sentAt: row.sent_at.toISOString(), since: row.since.toISOString() },
    fit: met === null || unmet === null || unknown === null ? null : { met, unmet, unknown },
    interview: interview
      ? {
          offer: interview.offer,
          booking: interview.booking,
          declined: interview.declined,
          reminded: interview.reminded,
        }
      : null,
    next: nextOf(deps, row, stages),
    stage: stageNow(stages, row.stages_passed),
  }
}

export async function listApplicants(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const own = await ownApplicants(deps.db, by)
  const today = chinaTime(deps.clock.now()).day
  const [page, { due }, { unpicked }] = await Promise.all([
    readPage(deps.db, endpoint, query, {
      source: own.selectAll('application'),
      filters: {
        post: (id) => sql<boolean>`application.post_id = ${id}`,
        tab: (tab) => inTab(tab as ApplicantTab),
      },
      facets: { post: sql.ref('application.post_id'), tab: TAB },
      order: [
        { by: sql`(case when ${ENDED} then 1 else 0 end)`, is: 'number' },
        { by: sql.ref('application.due_on'), is: 'day' },
        { by: sql.ref('application.id'), is: 'text' },
      ],
      view: (rows) => toApplicants(deps, by, rows),
    }),
    own
      .select(sql<number>`count(*)::int`.as('due'))
      .where(sql<boolean>`not ${ENDED}`)
      .where('application.due_on', '<=', today)
      .executeTakeFirstOrThrow(),
    own
      .select(sql<number>`count(*)::int`.as('unpicked'))
      .where('application.state', '=', 'invited')
      .where(UNPICKED)
      .executeTakeFirstOrThrow(),
  ])
  return { ...page, dueToday: due, unpicked }
}

/** The look is on record before anything is read. @throws ContractError `not_found` for anybody else's, and once it was taken back */
export async function openApplicant(deps: Deps, by: Caller, id: string): Promise<OpenedApplicant> {
  const { sent } = await deps.db.transaction().execute((trx) => openApplication(deps, trx, by, id))
  const row = await applicationsHere(deps.db).selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  const [applicant] = await toApplicants(deps, by, [row])
  const interview = applicant?.interview ?? null
  return {
    ...(applicant as Applicant),
    sent,
    allowedEvents: allowedEvents(
      applicationWorkflow,
      row.state,
      'employer',
      factsNow(deps, row, {
        planned: interview?.booking?.allowedEvents.includes('cancel') ?? false,
        stages: await stagesOfPost(deps.db, row.post_id),
      }),
    ),
  }
}
