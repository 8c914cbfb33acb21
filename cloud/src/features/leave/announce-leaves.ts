import { spanWords } from '@talent/contract/leave'
import { coordinatorsNow } from '../account/index.ts'
import { titleOf } from '../commissioner/index.ts'
import type { Deps } from '../../deps.ts'
import { putNews } from '../notification/index.ts'
import { talentWords } from '../service-request/index.ts'
import { spanOf } from './leave-rows.ts'
import type { LeaveTables } from './tables.ts'

interface Names {
  readonly away: string
  readonly standIn: string
  readonly before: string
  readonly span: string
  /** A coordinator did it. */
  readonly byCoordinator: boolean
}
interface Told {
  readonly away?: string
  readonly standIn?: string
  readonly before?: string
  readonly coordinators?: string
}

/** Whom a step is news to, and in which words: no word of what was written. */
const NEWS: Record<LeaveTables['leave_step']['kind'], (names: Names) => Told> = {
  ask: ({ away, span }) => ({ standIn: `${away}请您代班：${span}，请接受或说明不便` }),
  name: ({ away, standIn, span, byCoordinator }) => ({
    standIn: `${byCoordinator ? `统筹人员请您替${away}` : `${away}请您`}代班：${span}，请接受或说明不便`,
    before: `${away}改了代班，${span}您不用代班了`,
    ...(byCoordinator ? { away: `统筹人员请${standIn}在${span}替您代班，等对方接受` } : {}),
  }),
  accept: ({ standIn, span }) => ({ away: `${standIn}接受了代班：${span}` }),
  decline: ({ before, span }) => ({ away: `${before}不能代班（${span}），请另选一位` }),
  lose: ({ before, span }) => ({ away: `${before}不再是服务专员，${span}请另选一位代班` }),
  raise: ({ away, span }) => ({
    away: `您的请假（${span}）已开始，还没有人接受代班`,
    coordinators: `${away}休假（${span}）已开始，还没有人接受代班，请指定一位`,
  }),
  return: () => ({}),
  cancel: ({ away, span }) => ({ standIn: `${away}取消了请假，${span}不用代班了` }),
}

const loadSteps = (deps: Deps, ids: readonly string[]) =>
  deps.db
    .selectFrom('leave_step as s')
    .innerJoin('leave as l', 'l.id', 's.leave_id')
    .selectAll('l')
    .select(['s.id as stepId', 's.kind', 's.at', 's.actor', 's.actor_account_id', 's.before_account_id'])
    .where('s.id', 'in', [...ids])
    .orderBy('s.id')
    .execute()

/** Puts the news of steps into inboxes. Run twice, it adds nothing. */
export async function announceLeaves(deps: Deps, ids: readonly string[]): Promise<void> {
  const steps = await loadSteps(deps, ids)
  if (steps.length === 0) return
  const [words, coordinators] = await Promise.all([
    talentWords(
      deps,
      deps.db,
      steps.flatMap((one) =>
        [one.account_id, one.stand_in_account_id, one.before_account_id].flatMap((id) => id ?? []),
      ),
    ),
    coordinatorsNow(deps.db),
  ])
  const titled = (id: string | null) => titleOf(words.get(id ?? '')?.name ?? '')
  await putNews(
    deps,
    steps.map((step) => {
      const told = NEWS[step.kind]({
        away: titled(step.account_id),
        standIn: titled(step.stand_in_account_id),
        before: titled(step.before_account_id),
        span: spanWords(spanOf(step)),
        byCoordinator: step.actor === 'coordinator',
      })
      const to = new Map<string | null, string | undefined>([
        ...coordinators.map((accountId) => [accountId, told.coordinators] as const),
        [step.before_account_id, told.before],
        [step.stand_in_account_id, told.standIn],
        [step.account_id, told.away],
      ])
      return {
        subject: { kind: 'leave', id: step.id } as const,
        ownerId: step.account_id,
        entryId: step.stepId,
        at: step.at,
        to: [...to].flatMap(([accountId, what]) =>
          accountId === null || what === undefined || accountId === step.actor_account_id
            ? []
            : [{ accountId, what }],
        ),
      }
    }),
  )
}
