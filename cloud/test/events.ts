import type { Endpoint } from '@talent/contract'
import {
  acceptRequest,
  askSupplement,
  assignRequest,
  declineRequest,
  endUnanswered,
  evaluateRequest,
  getRequest,
  handBackRequest,
  handInLater,
  postMessage,
  reopenRequest,
  reportProgress,
  resolveRequest,
  retractSupplement,
  supplement,
  transferRequest,
  withdrawRequest,
  type RequestEvent,
  type RequestState,
} from '@talent/contract/service-request'
import { sql } from 'kysely'
import { addTalent, submitSchooling, upload, type Person } from './district.ts'
import type { TestApp } from './test-app.ts'

export interface Cast {
  talent: Person
  commissioner: Person
  coordinator: Person
  /** Has a place, to be transferred or assigned to. */
  other: Person
}

/** What a person calls; the others are the clock's. */
export type CalledEvent = Exclude<RequestEvent, 'remind'>

/** Each event's endpoint with a body that is right whenever the event is. */
export const EVENT_CALLS: Record<
  CalledEvent,
  { endpoint: Endpoint; body: (version: number, cast: Cast) => object | Promise<object> }
> = {
  assign: { endpoint: assignRequest, body: (version, { other }) => ({ version, commissionerId: other.id }) },
  accept: { endpoint: acceptRequest, body: (version) => ({ version, note: '由我办理' }) },
  decline: {
    endpoint: declineRequest,
    body: (version) => ({ version, reason: '不在范围', basis: '第一条', otherRoute: '可向人社部门申请' }),
  },
  report_progress: { endpoint: reportProgress, body: (version) => ({ version, doing: '正在核对' }) },
  ask_supplement: {
    endpoint: askSupplement,
    body: (version) => ({ version, items: [{ what: '居住证明' }], again: '上次没有列出' }),
  },
  supplement: {
    endpoint: supplement,
    body: (version) => ({ version, items: [{ key: 'item-1', fileIds: [], text: '已寄出' }] }),
  },
  retract_supplement: { endpoint: retractSupplement, body: (version) => ({ version, reason: '已经交齐' }) },
  hand_in_later: {
    endpoint: handInLater,
    body: async (version, { talent }) => ({
      version,
      items: [{ key: 'residenceProof', fileIds: [await upload(talent.client)] }],
    }),
  },
  end_unanswered: { endpoint: endUnanswered, body: (version) => ({ version }) },
  resolve: { endpoint: resolveRequest, body: (version) => ({ version, outcome: 'solved', text: '已安排' }) },
  evaluate: { endpoint: evaluateRequest, body: (version) => ({ version, level: 4, reasons: [] }) },
  reopen: { endpoint: reopenRequest, body: (version) => ({ version, reason: '学校说没有收到' }) },
  withdraw: { endpoint: withdrawRequest, body: (version) => ({ version }) },
  hand_back: {
    endpoint: handBackRequest,
    // Whoever gives it back for this reason may be given it again.
    body: (version) => ({ version, reason: 'wrong_matter', note: '像是选错了事项' }),
  },
  transfer: {
    endpoint: transferRequest,
    body: (version, { other }) => ({
      version,
      commissionerId: other.id,
      reason: '统筹调整',
      note: '材料齐全',
    }),
  },
  message: { endpoint: postMessage, body: () => ({ text: '您好' }) },
}

/** How each state is reached from 待受理, and by whom. */
const WAYS: Record<RequestState, readonly [CalledEvent, 'talent' | 'commissioner'][]> = {
  submitted: [],
  accepted: [['accept', 'commissioner']],
  in_progress: [
    ['accept', 'commissioner'],
    ['report_progress', 'commissioner'],
  ],
  supplementing: [
    ['accept', 'commissioner'],
    ['ask_supplement', 'commissioner'],
  ],
  resolved: [
    ['accept', 'commissioner'],
    ['resolve', 'commissioner'],
  ],
  evaluated: [
    ['accept', 'commissioner'],
    ['resolve', 'commissioner'],
    ['evaluate', 'talent'],
  ],
  declined: [['decline', 'commissioner']],
  withdrawn: [['withdraw', 'talent']],
  lapsed: [
    ['accept', 'commissioner'],
    ['ask_supplement', 'commissioner'],
    ['end_unanswered', 'commissioner'],
  ],
}
export const CALLED_EVENTS = Object.keys(EVENT_CALLS) as CalledEvent[]

/** The day of its 补正 is long past, without moving the clock for everybody else. */
export const outwait = (t: TestApp, requestId: string) =>
  t.deps.db
    .updateTable('timeline_entry')
    .set({ facts: sql`jsonb_set(facts, '{dueOn}', '"2026-10-09"')` })
    .where('request_id', '=', requestId)
    .where('kind', '=', 'ask_supplement')
    .execute()

const versionOf = async (cast: Cast, id: string) =>
  (await cast.coordinator.client.call(getRequest, { params: { id } })).version

/** Tries an event over HTTP with the version the person sees: `version`, if the test has just seen it. */
export async function fire(cast: Cast, event: CalledEvent, by: Person, id: string, version?: number) {
  const { endpoint, body } = EVENT_CALLS[event]
  const seen = version ?? (await versionOf(cast, id))
  return by.client.try(endpoint, { params: { id }, body: await body(seen, cast) } as never)
}

/**
 * A new request brought into a state, over HTTP, by a talent of its own: nobody's continuity decides who gets it,
 * so it is `cast.commissioner`, of the same area.
 */
export async function stage(
  t: TestApp,
  staff: Omit<Cast, 'talent'>,
  state: RequestState,
): Promise<{ id: string; cast: Cast }> {
  const cast = { ...staff, talent: await addTalent(t) }
  const { id } = await submitSchooling(cast.talent)
  for (const [event, actor] of WAYS[state]) {
    if (event === 'end_unanswered') await outwait(t, id)
    const { status, error } = await fire(cast, event, cast[actor], id)
    if (status !== 200) throw new Error(`${event}: ${error?.message ?? status}`)
  }
  return { id, cast }
}
