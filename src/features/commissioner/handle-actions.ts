import type { RequestDetail, RequestEvent } from '@talent/contract'

/** What staff can start from the action bar; a message has its own place under the thread. */
export type HandleAction = Extract<
  RequestEvent,
  'assign' | 'accept' | 'decline' | 'report_progress' | 'ask_supplement' | 'resolve' | 'transfer'
>

export interface HandleActions {
  /** The one filled button, or null where nothing but waiting and talking is left. */
  readonly primary: HandleAction | null
  /** At most two, left of it. */
  readonly tools: readonly HandleAction[]
  /** What else is allowed; stands as a text button beside the next step. */
  readonly more: readonly HandleAction[]
}

const ORDER: readonly HandleAction[] = ['transfer', 'decline', 'resolve', 'report_progress', 'ask_supplement']
const MAX_TOOLS = 2

/**
 * One primary action per state: answer first, then tell what is missing once something is marked, then say what is being
 * done, then close. `ask_supplement` without a marked item has nothing to say, so it isn't offered.
 */
export function handleActions(
  request: Pick<RequestDetail, 'allowedEvents' | 'state' | 'viewer'>,
  markedItems: number,
): HandleActions {
  const may = (action: HandleAction) => request.allowedEvents.includes(action)
  const candidates: readonly HandleAction[] =
    request.viewer === 'coordinator'
      ? ['assign', 'transfer']
      : [
          'accept',
          ...(markedItems > 0 ? (['ask_supplement'] as const) : []),
          request.state === 'in_progress' ? 'resolve' : 'report_progress',
        ]
  const primary = candidates.find(may) ?? null
  const rest = ORDER.filter((action) => action !== primary && action !== 'ask_supplement' && may(action))
  return { primary, tools: rest.slice(0, MAX_TOOLS), more: rest.slice(MAX_TOOLS) }
}
