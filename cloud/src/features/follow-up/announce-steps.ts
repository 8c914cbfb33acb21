import { monthDayOf } from '@talent/contract/calendar'
import { FOLLOW_UP_KIND, FOLLOW_UP_RESULT_LABEL } from '@talent/contract/follow-up'
import type { Deps } from '../../deps.ts'
import { coordinatorsNow } from '../account/index.ts'
import { putNews } from '../notification/index.ts'
import { subjectOf } from './here.ts'
import type { FollowUpTables } from './tables.ts'
import { ownerTitles, whomOf } from './view-follow-ups.ts'

const loadSteps = (deps: Deps, ids: readonly string[]) =>
  deps.db
    .selectFrom('follow_up_step as s')
    .innerJoin('follow_up as f', 'f.id', 's.follow_up_id')
    .select(['s.id', 's.kind as event', 's.at', 's.next_on', 's.actor_account_id'])
    .select(['f.id as follow_up_id', 'f.kind', 'f.subject_kind', 'f.subject_id', 'f.result'])
    .select([
      'f.owner_account_id',
      'f.for_account_id',
      'f.for_enterprise_id',
      'f.barred_account_id',
      'f.state',
      'f.next_on as day',
    ])
    .where('s.id', 'in', [...ids])
    .orderBy('s.id')
    .execute()
type Step = Awaited<ReturnType<typeof loadSteps>>[number]

interface Names {
  readonly who: string
  readonly owner: string
  readonly title: string
}
interface Told {
  readonly talent?: string
  readonly owner?: string
  readonly coordinators?: string
}

const label = ({ kind }: Step): string => FOLLOW_UP_KIND[kind].label
const isRevisit = ({ kind }: Step): boolean => kind === 'revisit'
/** Whoever waits for it hears of the award, or of the application, itself. */
const isToldThere = ({ kind }: Step): boolean =>
  kind === 'award' || kind === 'application' || kind === 'hiring'

/** Whom a step is news to, and in which words: no word of what was written. */
const NEWS: Record<FollowUpTables['follow_up_step']['kind'], (step: Step, names: Names) => Told> = {
  open: (step, { who, owner, title }) => {
    const day = monthDayOf(step.next_on ?? step.day)
    if (step.kind === 'application')
      return { owner: `${who}投的“${title}”单位没按时回复，请在${day}前问单位并写下结果` }
    if (step.kind === 'award')
      return { owner: `${who}的${title}过了承诺日还没有拨付，请在${day}前写明原因和新的日子` }
    if (step.kind === 'interest') {
      const words = `${who}对“${title}”感兴趣，请在${day}前问单位并写下进展`
      // Nobody's yet: any coordinator may take it.
      return step.owner_account_id === null ? { coordinators: words } : { owner: words }
    }
    if (step.kind === 'hiring')
      return { coordinators: `${who}的岗位截止后没说招满没有，请在${day}前问单位并写下结果` }
    return isRevisit(step)
      ? {
          talent: `您的评价收到了，${owner || '统筹人员'}会在${day}前回访您`,
          owner: `${who}对${title}不满意，请在${day}前回访`,
        }
      : { talent: `${title}还没办完的已记下，${day}前${owner}会告诉您进展` }
  },
  note: (step, { title }) =>
    step.next_on === null || step.kind === 'application'
      ? {}
      : {
          talent:
            step.kind === 'interest'
              ? `“${title}”有新进展，${monthDayOf(step.next_on)}前再告诉您`
              : `${label(step)}改到了${monthDayOf(step.next_on)}`,
        },
  take: () => ({}),
  hand_on: (step, { who, title }) => ({ owner: `${who}的${title}，${label(step)}转由您负责` }),
  remind: (step, { who, owner, title }) => ({
    owner: `到日子了：${who}的${title}，${label(step)}`,
    ...(isRevisit(step) || isToldThere(step)
      ? {}
      : { talent: `${title}到了约定的日子，${owner}会告诉您进展` }),
  }),
  raise: (step, { who, title }) => {
    const words = `${who}的${title}，${label(step)}过了日子还没有结果`
    return { owner: words, coordinators: words }
  },
  finish: (step) => ({
    ...(step.kind !== 'application' && {
      talent: `${label(step)}有结果了${step.result === null ? '' : `：${FOLLOW_UP_RESULT_LABEL[step.result]}`}`,
    }),
  }),
  drop: (step, { who, title }) => ({ owner: `${who}的${title}，${label(step)}不用再跟进` }),
}

/** A reminder of what was put off or has ended meanwhile is no reminder. */
const isStale = ({ event, state }: Step): boolean => ['remind', 'raise'].includes(event) && state !== 'open'

/** Puts the news of steps into inboxes: the one it is for hears of it under the thing, staff under the follow-up. */
export async function announceSteps(deps: Deps, ids: readonly string[]): Promise<void> {
  const steps = (await loadSteps(deps, ids)).filter((step) => !isStale(step))
  if (steps.length === 0) return
  const subjects = steps.map(subjectOf)
  const [titleOf, briefOf, coordinators] = await Promise.all([
    ownerTitles(
      deps,
      steps.map(({ owner_account_id }) => owner_account_id),
    ),
    deps.subjects.briefsOf(deps, subjects),
    coordinatorsNow(deps.db),
  ])
  const news = await Promise.all(
    steps.map(async (step) => {
      const subject = subjectOf(step)
      const whoOf = await whomOf(deps, [step])
      const told = NEWS[step.event](step, {
        who: whoOf(step),
        owner: titleOf(step.owner_account_id),
        title: briefOf(subject)?.title ?? '',
      })
      const staff = new Map(
        [
          ...coordinators.map((accountId) => [accountId, told.coordinators] as const),
          ...(step.owner_account_id === null ? [] : [[step.owner_account_id, told.owner] as const]),
        ].filter(
          ([id]) => ![step.actor_account_id, step.for_account_id, step.barred_account_id].includes(id),
        ),
      )
      const { for_account_id: person } = step
      const common = { entryId: step.id, at: step.at }
      return [
        ...(person === null || told.talent === undefined
          ? []
          : [{ ...common, ownerId: person, subject, to: [{ accountId: person, what: told.talent }] }]),
        ...[...staff].flatMap(([accountId, what]) =>
          what === undefined
            ? []
            : [
                {
                  ...common,
                  // Of an enterprise's, whoever is told.
                  ownerId: person ?? accountId,
                  subject: { kind: 'follow_up', id: step.follow_up_id } as const,
                  to: [{ accountId, what }],
                },
              ],
        ),
      ]
    }),
  )
  await putNews(deps, news.flat())
}
