import { allowedEvents } from '@talent/contract'
import {
  applicationWorkflow,
  AWAITED_STATES,
  stageAt,
  stageNow,
  type Application,
  type ApplicationDetail,
  type ApplicationNext,
  type ApplicationStep,
  type StageProgress,
} from '@talent/contract/application'
import { workingDaysLeft } from '@talent/contract/calendar'
import type { NoticeStage } from '@talent/contract/recruitment'
import { loadPost, stagesOfPost, stagesOfPosts } from '../recruitment/index.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { applicationStepPlace } from '../../lib/encrypted-places.ts'
import { talentWords } from '../account/index.ts'
import { fileOf } from './cv.ts'
import { factsNow } from './here.ts'
import { interviewsOf, isPlanned } from './interview.ts'
import { sentOf, sentToTalent } from './sent-cv.ts'
import type { ApplicationRow } from './tables.ts'

const WHAT = { sent: '看简历并回复', viewed: '回复', invited: '面试后给结果' } as const

/** Who acts next and by when; null: nobody has to. */
export function nextOf(
  { calendar, clock }: Pick<Deps, 'calendar' | 'clock'>,
  row: ApplicationRow,
  stages: readonly NoticeStage[] = [],
): ApplicationNext | null {
  if (!AWAITED_STATES.includes(row.state)) return null
  const stage = stages[stageAt(stages, row.stages_passed)]?.name
  const what = stage === undefined ? WHAT[row.state as keyof typeof WHAT] : `给出“${stage}”的结果`
  return {
    actor: 'employer',
    what: row.interview === 'declined' ? '另放面试时间' : what,
    dueOn: row.due_on,
    remaining: workingDaysLeft(calendar, clock.now(), row.due_on),
  }
}

/** What the employer wrote with the state each of these is in, by id. */
async function wordsWith(deps: Deps, rows: readonly ApplicationRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows
    .filter(({ state }) => ['invited', 'hired', 'unsuitable'].includes(state))
    .map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const steps = await deps.db
    .selectFrom('application_step')
    .distinctOn('application_id')
    .select(['id', 'application_id', 'words_encrypted'])
    .where('application_id', 'in', ids)
    .where('kind', 'in', ['invite', 'offer_times', 'hire', 'refuse'])
    .orderBy('application_id')
    .orderBy('seq', 'desc')
    .execute()
  return new Map(
    steps.map(({ id, application_id: of, words_encrypted: words }) => [
      of,
      words === null ? '' : deps.cipher.decrypt(applicationStepPlace(id), words),
    ]),
  )
}

/** As their talent's lists show them. */
export async function viewApplications(
  deps: Deps,
  by: Caller,
  rows: readonly ApplicationRow[],
): Promise<Application[]> {
  const [words, interviews, stagesBy] = await Promise.all([
    wordsWith(deps, rows),
    interviewsOf(deps, by, rows),
    stagesOfPosts(
      deps.db,
      rows.map(({ post_id: post }) => post),
    ),
  ])
  return rows.map((row) => {
    const { post } = sentOf(deps, row)
    const stages = stagesBy.get(row.post_id) ?? []
    return {
      ...{ id: row.id, postId: row.post_id, state: row.state, version: row.version },
      ...{ title: post.title, employer: post.employer, noticeLabel: post.noticeLabel, demo: post.demo },
      ...{ sentAt: row.sent_at.toISOString(), since: row.since.toISOString() },
      words: words.get(row.id) ?? '',
      fit:
        row.fit_met === null || row.fit_unmet === null || row.fit_unknown === null
          ? null
          : { met: row.fit_met, unmet: row.fit_unmet, unknown: row.fit_unknown },
      interview: interviews.get(row.id) ?? null,
      next: nextOf(deps, row, stages),
      stage: stageNow(stages, row.stages_passed),
    }
  })
}

async function viewSteps(deps: Deps, row: ApplicationRow, employer: string): Promise<ApplicationStep[]> {
  const steps = await deps.db
    .selectFrom('application_step')
    .selectAll()
    .where('application_id', '=', row.id)
    .orderBy('seq')
    .execute()
  const names = await talentWords(deps, deps.db, [row.talent_account_id])
  const called = { talent: names.get(row.talent_account_id)?.name ?? '', employer, system: '' }
  return steps.map((step) => ({
    ...{ id: step.id, kind: step.kind, by: step.actor, name: called[step.actor] },
    ...{ at: step.at.toISOString(), stage: step.stage },
    words:
      step.words_encrypted === null
        ? ''
        : deps.cipher.decrypt(applicationStepPlace(step.id), step.words_encrypted),
  }))
}

const STANDS = { hired: 'passed', unsuitable: 'ended', withdrawn: 'ended' } as const

/** Each stage of the notice as it is now, with how this one stands in it, when that was said and in which words. */
function progressOf(
  stages: readonly NoticeStage[],
  row: ApplicationRow,
  steps: readonly ApplicationStep[],
): StageProgress[] {
  const here = stageAt(stages, row.stages_passed)
  // Where one is who has just applied: what lies before is over with applying.
  const first = stageAt(stages, [])
  const answer = steps.filter(({ kind }) => kind === 'hire' || kind === 'refuse').pop()
  // Sent anew it begins anew.
  const began = steps.map(({ kind }) => kind).lastIndexOf('apply_again')
  return stages.map((stage, at) => {
    const over = STANDS[row.state as keyof typeof STANDS]
    if (at > here) return { ...stage, stands: 'ahead', at: null, words: '' }
    if (at < first) return { ...stage, stands: 'passed', at: row.sent_at.toISOString(), words: '' }
    if (at < here) {
      const said = steps.find((step, n) => n > began && step.stage === stage.name)
      return { ...stage, stands: 'passed', at: said?.at ?? null, words: said?.words ?? '' }
    }
    if (over === undefined) return { ...stage, stands: 'now', at: null, words: '' }
    const since = row.since.toISOString()
    return {
      ...stage,
      stands: over,
      at: since,
      words: row.state === 'withdrawn' ? '' : (answer?.words ?? ''),
    }
  })
}

/** The whole of one, to whose it is. */
export async function viewApplication(
  deps: Deps,
  by: Caller,
  row: ApplicationRow,
): Promise<ApplicationDetail> {
  const [[one], file, post, stages] = await Promise.all([
    viewApplications(deps, by, [row]),
    fileOf(deps.db, row.file_id),
    loadPost(deps, row.post_id),
    stagesOfPost(deps.db, row.post_id),
  ])
  const application = one as Application
  const open = post.phase === 'open' && post.takesCvs && !post.withdrawn
  const planned = await isPlanned(deps, deps.db, row)
  const steps = await viewSteps(deps, row, application.employer)
  return {
    ...application,
    sent: sentToTalent(sentOf(deps, row), row, file),
    stages: progressOf(stages, row, steps),
    steps,
    allowedEvents: allowedEvents(
      applicationWorkflow,
      row.state,
      'talent',
      factsNow(deps, row, { open, planned, stages }),
    ),
  }
}
