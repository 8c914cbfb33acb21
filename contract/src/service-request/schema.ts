import * as v from 'valibot'
import { CommissionerCard } from '../account/schema.ts'
import { Day, Id, Instant } from '../common.ts'
import { OwedToMe } from '../follow-up/schema.ts'
import { CONTACT_CHANNELS, Slot } from '../matter/contact.ts'
import { MatterFile } from '../matter/matter-file.ts'
import { PAPERS, SENSITIVITIES } from '../matter/schema.ts'
import { VERIFIED_KINDS, VerifiedFact } from '../matter/verified.ts'
import { CLOCK_PHASES } from './deadline.ts'
import { NextStep } from './next-step.ts'
import { Attachment, EVALUATION_LEVELS, OUTCOMES, SupplementItem, TimelineEntry } from './timeline.ts'
import { REQUEST_EVENTS, REQUEST_STATES } from './workflow.ts'

/** A deadline that had passed: of answering (受理), or of handling when 补正 was asked or it was closed. */
export const LatenessView = v.object({
  what: v.picklist(['acceptance', 'handling']),
  event: v.picklist(['submit', ...REQUEST_EVENTS]),
  at: Instant,
  dueOn: Day,
  lateBy: v.number(),
})

/** The promised time as both sides see it. */
export const ClockView = v.object({
  phase: v.picklist(CLOCK_PHASES),
  dueOn: v.nullable(Day),
  /** When the offices close on that day: 18:00, on a half day 12:00. */
  closesAt: v.nullable(v.string()),
  remaining: v.nullable(v.number()),
  /** Working days late now; while stopped, as late as it was when 补正 was asked. 0 when it isn't. */
  lateBy: v.number(),
  /** The day that had passed when the clock was stopped; null when it wasn't late, or isn't stopped. */
  missedOn: v.nullable(Day),
  /** Every lateness that happened: it stays. */
  latenesses: v.array(LatenessView),
  used: v.number(),
  /** What the matter promises, without what a 延期 added. */
  promised: v.number(),
  /** Working days a 延期 added, 0 without one. */
  extendedBy: v.number(),
  /** The last day as it was promised at first; null without a 延期, and while there is no last day. */
  firstDueOn: v.nullable(Day),
  provisional: v.boolean(),
})
export type ClockView = v.InferOutput<typeof ClockView>

/** 督办: who watches over a late request, and until when the commissioner has to answer. */
export const SupervisionView = v.object({
  by: v.string(),
  sentAt: Instant,
  dueOn: Day,
  /** Working days left to answer; negative when that day has passed. */
  remaining: v.number(),
  /** What the commissioner answered: a day of their own, and to staff the reason. */
  answer: v.nullable(v.object({ newDay: v.nullable(Day), reason: v.string() })),
})
export type SupervisionView = v.InferOutput<typeof SupervisionView>

/** What was done about a request beside its state: the same for everybody who may see it. */
export const AttentionView = v.object({
  /** 催办 nobody has answered yet. */
  nudges: v.number(),
  /** The working day at whose end the latest of them is to be answered. */
  answerBy: v.nullable(Day),
  supervision: v.nullable(SupervisionView),
  /** Not accepted in time: whom it was taken from by the clock. */
  reassignedFrom: v.nullable(v.string()),
  /** Not accepted in time by the second one either. */
  unaccepted: v.boolean(),
  /** Why the promise was extended. */
  extensionReason: v.nullable(v.string()),
})
export type AttentionView = v.InferOutput<typeof AttentionView>

export const RequestSummary = v.object({
  id: Id,
  /** 办件编号 RC-2026-001127 */
  number: v.string(),
  matterCode: v.string(),
  matterTitle: v.string(),
  /** 转学插班, or null. */
  variant: v.nullable(v.string()),
  state: v.picklist(REQUEST_STATES),
  outcome: v.nullable(v.picklist(OUTCOMES)),
  /** What was written when it ended, with what to do next; null while it is open and where nothing was written. */
  result: v.nullable(v.string()),
  version: v.number(),
  submittedAt: Instant,
  /** 一件事: the cover it is seen under with those made in the same form; null: made alone. */
  cover: v.nullable(v.object({ id: Id, number: v.string(), title: v.string() })),
  /** Days of the four stages 提交 受理 办理 办结, null where not reached. */
  stages: v.object({
    submittedOn: Day,
    acceptedOn: v.nullable(Day),
    startedOn: v.nullable(Day),
    resolvedOn: v.nullable(Day),
  }),
  clock: ClockView,
  attention: AttentionView,
  nextStep: v.nullable(NextStep),
  /** 容缺: what the talent hands in beside it, and by when. */
  handInStep: v.nullable(NextStep),
  /** How often 一次性告知 was sent and not taken back; from the second on it has a reason. */
  supplementCount: v.number(),
  commissioner: v.nullable(CommissionerCard),
  /** The reader stands in for its commissioner, who is on leave. */
  standsIn: v.optional(v.boolean()),
  /** 周予安; for the desks. */
  talentName: v.string(),
  talentEmployer: v.string(),
  /** The latest thing said or done, one line for lists, and whether the reader has it still unread. */
  latest: v.nullable(v.object({ text: v.string(), at: Instant, byMe: v.boolean() })),
  unread: v.number(),
})
export type RequestSummary = v.InferOutput<typeof RequestSummary>

/** One answer; sensitive ones come masked and can be revealed one by one. */
export const AnswerView = v.object({
  key: v.string(),
  label: v.string(),
  value: v.string(),
  sensitivity: v.nullable(v.picklist(SENSITIVITIES)),
  masked: v.boolean(),
})
export type AnswerView = v.InferOutput<typeof AnswerView>

/** A file of a material: handed in with the form, or 补交 later. */
export const MaterialFile = v.object({
  ...Attachment.entries,
  /** When it was handed in later; null: with the form. */
  suppliedAt: v.nullable(Instant),
  /** 沿用: the request it was handed in for before, and when; null: it was uploaded for this one. */
  reused: v.nullable(v.object({ number: v.nullable(v.string()), handedInOn: Day })),
})
export type MaterialFile = v.InferOutput<typeof MaterialFile>

/** 已交, 沿用, 待补, 免交: how a material stands, in the same words for everybody. */
export const MATERIAL_STATES = ['handed-in', 'reused', 'awaited', 'waived'] as const
export type MaterialState = (typeof MATERIAL_STATES)[number]

export const MaterialView = v.object({
  key: v.string(),
  name: v.string(),
  /** null: it needn't be there, and isn't. */
  state: v.nullable(v.picklist(MATERIAL_STATES)),
  paper: v.nullable(v.picklist(PAPERS)),
  /** 免交: what was verified when the form was sent. */
  waived: v.nullable(VerifiedFact),
  basis: v.nullable(v.string()),
  files: v.array(MaterialFile),
  /** Blank forms and sample pictures the request's version of the matter has for it; absent where there are none. */
  offered: v.optional(v.array(MatterFile)),
  /** 容缺: promised for later. */
  deferred: v.boolean(),
  /** Promised, and still to be handed in by `hand_in_later`. */
  awaited: v.boolean(),
})

/** Somebody else has read the thread up to this number, and came to it then. */
export const ReadStep = v.object({
  name: v.string(),
  role: v.picklist(['talent', 'staff']),
  seq: v.number(),
  at: Instant,
})
export type ReadStep = v.InferOutput<typeof ReadStep>

export const RequestDetail = v.object({
  ...RequestSummary.entries,
  /** What its good end verifies: whoever resolves it states it. */
  verifies: v.nullable(v.picklist(VERIFIED_KINDS)),
  /** Its form asks what work somebody looks for: posts may be recommended. */
  seeksWork: v.boolean(),
  answers: v.array(AnswerView),
  materials: v.array(MaterialView),
  /** Preferred slots, in the order picked. */
  slots: v.array(Slot),
  channel: v.nullable(v.picklist(CONTACT_CHANNELS)),
  /** Number of the newest entry: what is told of a later one (`contract/src/live`) isn't in here yet. */
  lastSeq: v.number(),
  /** null: `timeline` is the newest page. Else what came after this number, and earlier entries it made look different. */
  since: v.nullable(v.number()),
  /** The oldest first. */
  timeline: v.array(TimelineEntry),
  reads: v.array(ReadStep),
  /** Cursor of what is older (`listThread`); null: this is all. Of the newest page only. */
  earlier: v.nullable(v.string()),
  /** The open 一次性告知, of a request that was ended for want of an answer too; or null. */
  supplement: v.nullable(
    v.object({
      items: v.array(SupplementItem),
      note: v.string(),
      dueOn: v.nullable(Day),
      /** The last day on which the request can't be ended for want of an answer. */
      waitsThrough: v.nullable(Day),
      askedAt: Instant,
    }),
  ),
  /** Until when its commissioner may give it back; null: not any more, or it isn't theirs. */
  handBackUntil: v.nullable(Instant),
  matchReasons: v.array(v.object({ kind: v.string(), head: v.string(), text: v.string() })),
  evaluation: v.nullable(
    v.object({
      level: v.nullable(v.picklist(EVALUATION_LEVELS)),
      reasons: v.array(v.string()),
      text: v.string(),
    }),
  ),
  /** Until which day it can be asked for to be taken up again; null: it can't. */
  reopenUntil: v.nullable(Day),
  /** What is owed for it beside it, the latest first: what remains, what is planned, 回访. */
  owed: v.array(OwedToMe),
  /** What the reader may do now. */
  allowedEvents: v.array(v.picklist(REQUEST_EVENTS)),
  /** For staff, to ask for what was done for the same person. */
  talentId: v.optional(Id),
  /** What the reader is to it. */
  viewer: v.picklist(['talent', 'commissioner', 'coordinator']),
})
export type RequestDetail = v.InferOutput<typeof RequestDetail>

/** What every change answers: enough to go on, nothing personal (it is kept for repeated submissions). */
export const RequestChanged = v.object({
  id: Id,
  number: v.string(),
  state: v.picklist(REQUEST_STATES),
  version: v.number(),
})
export type RequestChanged = v.InferOutput<typeof RequestChanged>

/** The talent's own telephone among what can be revealed: no field of a form can have this name. */
export const PROFILE_PHONE = 'profile.phone'
