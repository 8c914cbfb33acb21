import { monthDayOf } from '@talent/contract/calendar'
import { COMPLAINT_KIND_LABEL, OWED_STATES } from '@talent/contract/complaint'
import type { Deps } from '../../deps.ts'
import { coordinatorsNow, talentWords } from '../account/index.ts'
import { putNews } from '../notification/index.ts'
import type { ComplaintTables } from './tables.ts'

const loadSteps = (deps: Deps, ids: readonly string[]) =>
  deps.db
    .selectFrom('complaint_step as s')
    .innerJoin('complaint as c', 'c.id', 's.complaint_id')
    .select(['s.id', 's.kind as event', 's.at', 's.actor', 's.actor_account_id'])
    .select(['c.id as complaint_id', 'c.number', 'c.kind', 'c.state', 'c.due_on', 'c.talent_account_id'])
    .select(['c.owner_account_id', 'c.barred_account_ids'])
    .where('s.id', 'in', [...ids])
    .orderBy('s.id')
    .execute()
type Step = Awaited<ReturnType<typeof loadSteps>>[number]

interface Told {
  readonly talent?: string
  /** To whoever answers it; to every coordinator while nobody does. */
  readonly staff?: string
  /** To every coordinator in any case. */
  readonly everyone?: boolean
}

/** Whom a step is news to, and in which words: no word of what was written. */
const NEWS: Record<ComplaintTables['complaint_step']['kind'], (step: Step, who: string) => Told> = {
  submit: ({ kind, number, due_on: day, actor }, who) => {
    const label = COMPLAINT_KIND_LABEL[kind]
    const came = actor === 'talent' ? `您的${label}收到了` : `按您的评价转为${label}`
    return {
      talent: `${came}，编号 ${number}，${monthDayOf(day)}前答复`,
      staff: `${who}的${label} ${number}，请在${monthDayOf(day)}前答复`,
    }
  },
  accept: ({ kind, due_on: day }) => ({
    talent: `您的${COMPLAINT_KIND_LABEL[kind]}已受理，${monthDayOf(day)}前答复`,
  }),
  take: () => ({}),
  hand_on: ({ kind, number }) => ({
    staff: `${COMPLAINT_KIND_LABEL[kind]} ${number} 的受理人不再负责，请接手`,
  }),
  remind: ({ kind, number, due_on: day }) => ({
    staff: `${COMPLAINT_KIND_LABEL[kind]} ${number} 要在${monthDayOf(day)}前答复`,
  }),
  raise: ({ kind, number }) => ({
    talent: `您的${COMPLAINT_KIND_LABEL[kind]}超期了，还没有答复，已再次提醒统筹人员`,
    staff: `${COMPLAINT_KIND_LABEL[kind]} ${number} 已超期，还没有答复`,
    everyone: true,
  }),
  answer: ({ kind }) => ({ talent: `您的${COMPLAINT_KIND_LABEL[kind]}有答复了` }),
  ask: ({ due_on: day }, who) => ({ staff: `${who}对答复有追问，请在${monthDayOf(day)}前答复` }),
  withdraw: ({ kind, number }, who) => ({
    staff: `${who}撤回了${COMPLAINT_KIND_LABEL[kind]} ${number}，不用再答复`,
  }),
  close: ({ kind, number, actor }) =>
    actor === 'talent'
      ? { staff: `${COMPLAINT_KIND_LABEL[kind]} ${number} 已了结` }
      : { talent: `您的${COMPLAINT_KIND_LABEL[kind]}已了结：追问期已过` },
}

/** A reminder of what was answered or withdrawn meanwhile is no reminder. */
const isStale = ({ event, state }: Step): boolean =>
  ['remind', 'raise'].includes(event) && !OWED_STATES.includes(state)

/** Puts the news of steps into inboxes. Whoever did it hears nothing of it, but for the person: that it has arrived. */
export async function announceSteps(deps: Deps, ids: readonly string[]): Promise<void> {
  const steps = (await loadSteps(deps, ids)).filter((step) => !isStale(step))
  if (steps.length === 0) return
  const [names, all] = await Promise.all([
    talentWords(
      deps,
      deps.db,
      steps.map(({ talent_account_id }) => talent_account_id),
    ),
    coordinatorsNow(deps.db),
  ])
  const news = steps.map((step) => {
    const { talent_account_id: talentId, owner_account_id: owner } = step
    const told = NEWS[step.event](step, names.get(talentId)?.name ?? '')
    const staff = owner === null || told.everyone ? all : [owner]
    const not = [talentId, step.actor_account_id, ...step.barred_account_ids]
    return {
      subject: { kind: 'complaint', id: step.complaint_id } as const,
      ownerId: talentId,
      entryId: step.id,
      at: step.at,
      to: [
        ...(told.talent === undefined ? [] : [{ accountId: talentId, what: told.talent }]),
        ...staff.flatMap((accountId) =>
          told.staff === undefined || not.includes(accountId) ? [] : [{ accountId, what: told.staff }],
        ),
      ],
    }
  })
  await putNews(deps, news)
}
