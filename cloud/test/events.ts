import type { Endpoint } from '@talent/contract'
import {
  acceptRequest,
  answerNudge,
  answerSupervision,
  askSupplement,
  assignRequest,
  declineRequest,
  endSupervision,
  endUnanswered,
  evaluateRequest,
  extendRequest,
  getRequest,
  handBackRequest,
  handInLater,
  nudgeRequest,
  postMessage,
  reopenRequest,
  reportProgress,
  resolveRequest,
  retractSupplement,
  superviseRequest,
  supplement,
  transferRequest,
  withdrawRequest,
  type RequestEvent,
  type RequestFacts,
  type RequestState,
} from '@talent/contract/service-request'
import { sql } from 'kysely'
import { recomputeDue } from '../src/features/service-request/recompute-due.ts'
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
export type CalledEvent = Exclude<RequestEvent, 'remind' | 'reassign' | 'alert' | 'hand_over_supervision'>

/** What the table's guards ask about, of a request that was submitted, and perhaps accepted, just now. 居住证明 is promised for later. */
export const FACTS: RequestFacts = {
  assigned: true,
  awaitsMaterials: true,
  waitOver: false,
  mayHandBack: true,
  neverReopened: true,
  reopenable: true,
  mayExtend: true,
  mayNudge: true,
  nudged: false,
  late: false,
  supervised: false,
  supervisionAnswered: false,
  standIn: false,
}

/** Each event's endpoint with a body that is right whenever the event is. */
export const EVENT_CALLS: Record<
  CalledEvent,
  { endpoint: Endpoint; body: (version: number, cast: Cast) => object | Promise<object> }
> = {
  assign: {
    endpoint: assignRequest,
    body: (version, { other }) => ({ version, commissionerId: other.id, reason: '孩子下周报到' }),
  },
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
  extend: {
    endpoint: extendRequest,
    body: (version) => ({ version, workingDays: 3, reason: '号源周一才放', basis: '第 4 条' }),
  },
  nudge: { endpoint: nudgeRequest, body: () => ({}) },
  answer_nudge: { endpoint: answerNudge, body: (version) => ({ version, text: '已电话告知' }) },
  supervise: { endpoint: superviseRequest, body: (version) => ({ version }) },
  answer_supervision: {
    endpoint: answerSupervision,
    body: (version) => ({ version, reason: '周四才有号', newDay: '2026-11-26' }),
  },
  end_supervision: {
    endpoint: endSupervision,
    body: (version) => ({ version, result: 'settled', text: '已处理' }),
  },
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

/** Where each event may happen. */
export const STATE_FOR: Record<CalledEvent, RequestState> = {
  assign: 'submitted',
  accept: 'submitted',
  decline: 'submitted',
  report_progress: 'accepted',
  ask_supplement: 'accepted',
  supplement: 'supplementing',
  retract_supplement: 'supplementing',
  hand_in_later: 'accepted',
  end_unanswered: 'supplementing',
  extend: 'accepted',
  nudge: 'accepted',
  answer_nudge: 'accepted',
  supervise: 'accepted',
  answer_supervision: 'accepted',
  end_supervision: 'accepted',
  resolve: 'accepted',
  evaluate: 'resolved',
  reopen: 'resolved',
  withdraw: 'submitted',
  hand_back: 'submitted',
  transfer: 'accepted',
  message: 'accepted',
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

export interface Staged {
  id: string
  cast: Cast
}

/** The day of its 补正 is long past, without moving the clock for everybody else. */
export const outwait = (t: TestApp, requestId: string) =>
  t.deps.db
    .updateTable('timeline_entry')
    .set({ facts: sql`jsonb_set(facts, '{dueOn}', '"2026-10-09"')` })
    .where('request_id', '=', requestId)
    .where('kind', '=', 'ask_supplement')
    .execute()

/** Its deadline has passed, by the projection, without moving the clock for everybody else. */
const outdate = (t: TestApp, requestId: string) =>
  t.deps.db.updateTable('service_request').set({ due_on: '2026-10-09' }).where('id', '=', requestId).execute()

/** A request as if all of it had happened so many days earlier, without moving the clock for everybody else. */
export async function age(t: TestApp, requestId: string, days: number): Promise<void> {
  const { db } = t.deps
  const back = sql`make_interval(days => ${days})`
  await sql`update timeline_entry set at = at - ${back} where request_id = ${requestId}`.execute(db)
  await sql`update service_request set submitted_at = submitted_at - ${back}, assigned_at = assigned_at - ${back},
    resolved_at = resolved_at - ${back}, nudged_at = nudged_at - ${back}, supervised_at = supervised_at - ${back},
    supervised_until = supervised_until - ${days}::int,
    supervision_answered_at = supervision_answered_at - ${back}, due_revision = null
    where id = ${requestId}`.execute(db)
  await recomputeDue(t.deps)
}

/** What has to be before an event, beside the state: done over HTTP where somebody does it. */
const BEFORE: Partial<
  Record<CalledEvent, readonly [CalledEvent, 'talent' | 'commissioner' | 'coordinator'][]>
> = {
  answer_nudge: [['nudge', 'talent']],
  answer_supervision: [['supervise', 'coordinator']],
  end_supervision: [['supervise', 'coordinator']],
}
const LATE_ONLY: readonly CalledEvent[] = ['supervise', 'answer_supervision', 'end_supervision']

export async function prepare(t: TestApp, { id, cast }: Staged, event: CalledEvent): Promise<void> {
  if (event === 'end_unanswered') await outwait(t, id)
  if (LATE_ONLY.includes(event)) await outdate(t, id)
  for (const [before, by] of BEFORE[event] ?? []) await fire(cast, before, cast[by], id)
}

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
export async function stage(t: TestApp, staff: Omit<Cast, 'talent'>, state: RequestState): Promise<Staged> {
  const cast = { ...staff, talent: await addTalent(t) }
  const { id } = await submitSchooling(cast.talent)
  for (const [event, actor] of WAYS[state]) {
    if (event === 'end_unanswered') await outwait(t, id)
    const { status, error } = await fire(cast, event, cast[actor], id)
    if (status !== 200) throw new Error(`${event}: ${error?.message ?? status}`)
  }
  return { id, cast }
}
