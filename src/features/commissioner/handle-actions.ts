import type { RequestDetail, RequestEvent } from '@talent/contract/service-request'
import type { IconName } from '@/components/data/icon'

/**
 * What staff can start from the action bar, a row each: the verb and picture on its button, and what the toast says after
 * it. Nearest to the main button first. A message has its own place under the thread.
 */
export const ACTIONS = {
  hand_back: { text: '退回', icon: 'withdraw', done: '已退回' },
  transfer: { text: '转派', icon: 'transfer', done: '已转派' },
  decline: { text: '不予受理', icon: 'refuse', done: '已告知不予受理' },
  retract_supplement: { text: '收回告知', icon: 'withdraw', done: '已收回，期限按原来的算' },
  end_unanswered: { text: '终止办理', icon: 'clock', done: '已终止，对方补交后可恢复' },
  resolve: { text: '办结', icon: 'check-circle', done: '已办结' },
  report_progress: { text: '更新进展', icon: 'progress', done: '进展已更新' },
  extend: { text: '延期', icon: 'calendar', done: '已延期，对方会收到新的日子' },
  supervise: { text: '督办', icon: 'flag', done: '已发督办' },
  answer_supervision: { text: '回复督办', icon: 'flag', done: '已回复督办' },
  end_supervision: { text: '督办结果', icon: 'flag', done: '督办已结束' },
  answer_nudge: { text: '回复催办', icon: 'phone', done: '已记下，对方看得到' },
  assign: { text: '分派', icon: 'transfer', done: '已分派' },
  accept: { text: '受理', icon: 'stamp', done: '已受理' },
  ask_supplement: { text: '一次性告知', icon: 'edit', done: '已一次性告知，期间不计时' },
} as const satisfies Partial<Record<RequestEvent, { text: string; icon: IconName; done: string }>>
export type HandleAction = keyof typeof ACTIONS

export interface HandleActions {
  /** The one filled button, or null where nothing but waiting and talking is left. */
  readonly primary: HandleAction | null
  /** At most two, left of it. */
  readonly tools: readonly HandleAction[]
  /** What else is allowed; shown as a text button beside the next step. */
  readonly more: readonly HandleAction[]
}

/** Never beside the main button: `ask_supplement` without a marked item has nothing to say, the others are always the main one. */
const MAIN_ONLY: readonly HandleAction[] = ['assign', 'accept', 'ask_supplement']
/** While the one is possible the other isn't offered: what one was given a moment ago is given back. */
const INSTEAD: Partial<Record<HandleAction, HandleAction>> = { transfer: 'hand_back' }
const MAX_TOOLS = 2

/**
 * One primary action per state: answer first, then tell what is missing once something is marked, then say what is being
 * done, then close. `ask_supplement` without a marked item has nothing to say, so it isn't offered.
 */
export function handleActions(
  request: Pick<RequestDetail, 'allowedEvents' | 'state' | 'viewer'>,
  markedItems: number,
): HandleActions {
  const allowed = (action: HandleAction) => request.allowedEvents.includes(action)
  const may = (action: HandleAction) => {
    const other = INSTEAD[action]
    return allowed(action) && (other === undefined || !allowed(other))
  }
  const candidates: readonly HandleAction[] =
    request.viewer === 'coordinator'
      ? ['assign', 'answer_nudge', 'end_supervision', 'supervise', 'transfer']
      : [
          'accept',
          'answer_supervision',
          ...(markedItems > 0 ? (['ask_supplement'] as const) : []),
          request.state === 'in_progress' ? 'resolve' : 'report_progress',
        ]
  const primary = candidates.find(may) ?? null
  const rest = (Object.keys(ACTIONS) as HandleAction[]).filter(
    (action) => action !== primary && !MAIN_ONLY.includes(action) && may(action),
  )
  return { primary, tools: rest.slice(0, MAX_TOOLS), more: rest.slice(MAX_TOOLS) }
}
