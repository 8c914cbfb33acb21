import { Id } from '@talent/contract'
import { isUsableDay } from '@talent/contract/calendar'
import { DECIDED_BY, type MatchReason } from '@talent/contract/commissioner'
import {
  ALERTS,
  Attachment,
  EVALUATION_LEVELS,
  HAND_BACK_REASONS,
  OUTCOMES,
  REMINDERS,
  SUPERVISION_RESULTS,
  type ThreadCard,
  type RequestEvent,
  type SupplementItem,
} from '@talent/contract/service-request'
import * as v from 'valibot'

/** What an entry says, kept encrypted as one piece: everything a person typed, and names. */
export interface EntryBodies {
  /** `preparedBy`: the name of whoever filled it in for the talent. */
  submit: { preparedBy?: string; about?: ThreadCard }
  assign: { commissionerName: string; reasons: MatchReason[] }
  accept: { note: string }
  decline: { reason: string; basis: string; otherRoute: string }
  report_progress: { doing: string }
  ask_supplement: {
    items: SupplementItem[]
    note: string
    /** Why it had to be asked once more; absent the first time. */
    again?: string
  }
  retract_supplement: { reason: string }
  hand_in_later: { note: string }
  remind: Record<string, never>
  end_unanswered: { note: string }
  extend: { reason: string; basis: string }
  nudge: Record<string, never>
  answer_nudge: { text: string }
  /** `by`: the coordinator's name. */
  supervise: { by: string; note: string }
  answer_supervision: { reason: string }
  end_supervision: { text: string }
  hand_over_supervision: { by: string }
  reassign: { from: string; to: string }
  alert: Record<string, never>
  supplement: { items: { key: string; text: string }[]; note: string }
  /** `remaining`: what is still to be done; absent where nothing is. */
  resolve: { text: string; remaining?: string }
  evaluate: { reasons: string[]; text: string }
  reopen: { reason: string }
  withdraw: { reason: string }
  hand_back: { from: string; to: string; note: string; suggested: string }
  transfer: { from: string; to: string; reason: string; note: string }
  message: { text: string; about?: ThreadCard }
}
export type EntryKind = keyof EntryBodies & (RequestEvent | 'submit')

/** Keys of materials: promised for later, asked for, or handed in. */
const FactKeys = v.array(v.string())
const FactDay = v.pipe(v.string(), v.check(isUsableDay))

/** Days, counts and codes each kind of entry leaves in plain, because clocks and lists are computed from them. */
export const ENTRY_FACTS = {
  submit: { materialCount: v.number(), materials: FactKeys },
  /** `decidedBy`: counted by the desk. */
  assign: { commissionerId: Id, decidedBy: v.picklist(DECIDED_BY) },
  accept: { promisedOn: FactDay },
  decline: {},
  report_progress: { dueOn: v.nullable(FactDay) },
  /** `workingDays`: by which the day is counted anew when the calendar changes. */
  ask_supplement: { dueOn: FactDay, workingDays: v.number(), items: v.number(), materials: FactKeys },
  supplement: { materials: FactKeys },
  retract_supplement: {},
  hand_in_later: { materials: FactKeys },
  remind: { about: v.picklist(REMINDERS), dueOn: FactDay },
  end_unanswered: {},
  /** `from`: the last day of before. */
  extend: { workingDays: v.number(), from: FactDay, to: FactDay },
  nudge: {},
  answer_nudge: {},
  supervise: { by: Id, dueOn: FactDay, workingDays: v.number() },
  /** `by`: who sent the 督办, and is told. */
  answer_supervision: { by: v.nullable(Id), newDay: FactDay },
  /** `newDay`: what was agreed to. */
  end_supervision: { result: v.picklist(SUPERVISION_RESULTS), newDay: v.nullable(FactDay) },
  /** `by`: who owns it now, and is told. */
  hand_over_supervision: { by: Id },
  /** `fromId`: who didn't accept it in time. */
  reassign: { fromId: v.nullable(Id), commissionerId: Id },
  alert: { about: v.picklist(ALERTS), dueOn: FactDay },
  /** `onTime`: resolved within the promise, as the clock was then. */
  resolve: { outcome: v.picklist(OUTCOMES), onTime: v.boolean(), remainingOn: v.nullable(FactDay) },
  evaluate: { level: v.picklist(EVALUATION_LEVELS) },
  reopen: {},
  withdraw: {},
  /** `commissionerId` null: a coordinator decides who gets it. */
  hand_back: {
    fromId: Id,
    commissionerId: v.nullable(Id),
    reason: v.picklist(HAND_BACK_REASONS),
    suggestedId: v.nullable(Id),
  },
  /** `fromId`: who gave it away; `commissionerId` null: to nobody yet, it waits in the line. */
  transfer: { fromId: v.nullable(Id), commissionerId: v.nullable(Id) },
  /** Of the matter those that went along, as they were then. */
  message: { matterFiles: v.array(Attachment) },
} as const satisfies Record<EntryKind, v.ObjectEntries>

export type FactsOf<K extends EntryKind> = {
  [F in keyof (typeof ENTRY_FACTS)[K]]: v.InferOutput<(typeof ENTRY_FACTS)[K][F] & v.GenericSchema>
}
/** As read again: what is missing or damaged is unknown, never made up. */
export type KnownFacts<K extends EntryKind> = { [F in keyof FactsOf<K>]: FactsOf<K>[F] | null }

/** Account ids an entry is news to, fixed when it is written: whoever has the request later isn't told. */
export interface Told {
  talent: string
  commissioner: string | null
  /** Who gave it away in a transfer; nobody when their role ended with it. */
  before: string | null
  /** Of a request that waits in the line now. */
  coordinators: string[]
}

/** As stored; read it with `factsOf`. */
export type StoredFacts = Readonly<Record<string, unknown>> & {
  readonly told?: Told
  /** A deadline that had passed when this happened: it stays, whatever the calendar says later. null: none had. */
  readonly late?: { dueOn: string; by: number } | null
}

export function factsOf<K extends EntryKind>(entry: { kind: K; facts: StoredFacts }): KnownFacts<K> {
  const known = Object.entries<v.GenericSchema>(ENTRY_FACTS[entry.kind]).map(([name, schema]) => {
    const read = v.safeParse(schema, entry.facts[name])
    return [name, read.success ? read.output : null]
  })
  return Object.fromEntries(known) as KnownFacts<K>
}

/** `material`: whose row of the checklist the file joins, if any. */
export interface EntryAttachment {
  fileId: string
  itemKey: string | null
  material?: string | null
}

export type EntryContentOf<K extends EntryKind> = {
  kind: K
  body: EntryBodies[K]
  attachments?: EntryAttachment[]
} & (keyof FactsOf<K> extends never ? { facts?: undefined } : { facts: FactsOf<K> })

export type EntryContent = { [K in EntryKind]: EntryContentOf<K> }[EntryKind]
