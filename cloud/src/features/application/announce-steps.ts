import { AWAITED_STATES } from '@talent/contract/application'
import { chinaTime, monthDayOf } from '@talent/contract/calendar'
import type { Deps } from '../../deps.ts'
import { contactsOf } from '../enterprise/index.ts'
import { putNews } from '../notification/index.ts'
import { enterprisesOf } from './here.ts'
import { nameToEmployer, sentOf } from './sent-cv.ts'
import type { ApplicationTables } from './tables.ts'

const loadSteps = (deps: Deps, ids: readonly string[]) =>
  deps.db
    .selectFrom('application_step as s')
    .innerJoin('application as a', 'a.id', 's.application_id')
    .select(['s.id as step_id', 's.kind as event', 's.at', 's.actor_account_id', 's.stage'])
    .select([
      'a.id',
      'a.post_id',
      'a.talent_account_id',
      'a.state',
      'a.due_on',
      'a.sent_encrypted',
      'a.interview',
      'a.pick_reminded_for',
    ])
    .where('s.id', 'in', [...ids])
    .orderBy('s.id')
    .execute()
type Step = Awaited<ReturnType<typeof loadSteps>>[number]

interface Told {
  readonly talent?: string
  /** To whoever speaks for the employer now. */
  readonly employer?: string
}

const momentOf = (at: Date): string => {
  const { day, time } = chinaTime(at)
  return `${monthDayOf(day)} ${time}`
}

/** Whom a step is news to, and in which words: no word of what was written. */
const NEWS: Record<
  ApplicationTables['application_step']['kind'],
  (step: Step, post: { title: string; who: string }) => Told
> = {
  apply: ({ due_on: day }, { title, who }) => ({
    employer: `${who}投了“${title}”，请在${monthDayOf(day)}前回复`,
  }),
  apply_again: ({ due_on: day }, { title, who }) => ({
    employer: `${who}又投了“${title}”，请在${monthDayOf(day)}前回复`,
  }),
  view: (_, { title }) => ({ talent: `单位看了您投“${title}”的简历` }),
  invite: ({ interview }, { title }) => ({
    talent: `“${title}”邀您面试，${interview === 'none' ? '请看时间和地点' : '请选一个时间'}`,
  }),
  offer_times: (_, { title }) => ({ talent: `“${title}”放出了面试时间，请选一个` }),
  decline_times: ({ due_on: day }, { title, who }) => ({
    employer: `${who}说“${title}”的面试时间都不行，请在${monthDayOf(day)}前另放时间`,
  }),
  pass: ({ stage }, { title }) => ({ talent: `“${title}”的“${stage ?? ''}”通过了，请看下一步` }),
  refuse: (_, { title }) => ({ talent: `“${title}”有结果了，请看单位写的原因` }),
  hire: (_, { title }) => ({ talent: `“${title}”录用您了，请看单位写的安排` }),
  withdraw: (_, { title, who }) => ({ employer: `${who}撤回了“${title}”的投递，简历不能再打开` }),
  remind: ({ due_on: day }, { title, who }) => ({
    employer: `${who}投的“${title}”要在${monthDayOf(day)}前回复`,
  }),
  remind_pick: ({ pick_reminded_for: first }, { title }) => ({
    talent: `“${title}”的面试时间还没选${first === null ? '' : `，最早的是${momentOf(first)}`}，请选一个`,
  }),
  raise: (_, { title, who }) => ({
    talent: `“${title}”单位没按时回复，已再次提醒，并告诉统筹人员`,
    employer: `${who}投的“${title}”过了答复的日子，统筹人员已看到`,
  }),
}

/** A reminder of what was answered or taken back meanwhile is no reminder; what was taken back has no news for the employer. */
const isStale = ({ event, state, interview }: Step): boolean =>
  (['remind', 'raise', 'apply', 'apply_again'].includes(event) && !AWAITED_STATES.includes(state)) ||
  (event === 'remind_pick' && (state !== 'invited' || interview === 'declined'))

/** Puts the news of steps into inboxes. Whoever did it hears nothing of it. */
export async function announceSteps(deps: Deps, ids: readonly string[]): Promise<void> {
  const steps = (await loadSteps(deps, ids)).filter((step) => !isStale(step))
  if (steps.length === 0) return
  const enterprises = await enterprisesOf(
    deps.db,
    steps.map(({ post_id: post }) => post),
  )
  const contacts = await contactsOf(deps.db, [...new Set(enterprises.values())])
  const news = steps.map((step) => {
    const sent = sentOf(deps, step)
    const told = NEWS[step.event](step, { title: sent.post.title, who: nameToEmployer(sent, step) })
    const employers = contacts.get(enterprises.get(step.post_id) ?? '') ?? []
    const { talent_account_id: talentId, actor_account_id: actor } = step
    return {
      subject: { kind: 'application', id: step.id } as const,
      ownerId: talentId,
      entryId: step.step_id,
      at: step.at,
      to: [
        ...(told.talent === undefined || talentId === actor
          ? []
          : [{ accountId: talentId, what: told.talent }]),
        ...employers.flatMap((accountId) =>
          told.employer === undefined || accountId === actor || accountId === talentId
            ? []
            : [{ accountId, what: told.employer }],
        ),
      ],
    }
  })
  await putNews(deps, news)
}
