import type { EvaluationLevel, MatchReason, Outcome, RequestEvent } from '@talent/contract'

/** What an entry says, kept sealed as one piece: everything a person typed, and names. */
export interface EntryBodies {
  submit: Record<string, never>
  assign: { commissionerName: string; reasons: MatchReason[] }
  accept: { note: string }
  decline: { reason: string; basis: string; otherRoute: string }
  report_progress: { doing: string }
  ask_supplement: { items: { key: string; what: string; basis: string | null }[]; note: string }
  supplement: { items: { key: string; text: string }[]; note: string }
  resolve: { text: string }
  evaluate: { reasons: string[]; text: string }
  withdraw: { reason: string }
  transfer: { from: string; to: string; reason: string; note: string }
  message: { text: string }
}
export type EntryKind = keyof EntryBodies & (RequestEvent | 'submit')

/** Days, counts and codes an entry leaves in plain, because clocks and lists are computed from them. */
export interface EntryFacts {
  materialCount?: number
  commissionerId?: string
  /** A transfer to nobody yet: it waits in the line. */
  toQueue?: true
  /** Set on `transfer`: who gave it away. */
  fromId?: string
  promisedOn?: string
  dueOn?: string | null
  items?: number
  outcome?: Outcome
  /** Resolved within the promise, as the clock stood then. */
  onTime?: boolean
  level?: EvaluationLevel
  /** A deadline that had passed when this happened: it stays, whatever the calendar says later. null: none had. */
  late?: { dueOn: string; by: number } | null
}

export type EntryContent = {
  [K in EntryKind]: {
    kind: K
    body: EntryBodies[K]
    facts?: EntryFacts
    attachments?: { fileId: string; itemKey: string | null }[]
  }
}[EntryKind]

/** One line for lists: what was said or done last. */
export function oneLine(content: Pick<EntryContent, 'kind' | 'body'>): string {
  const { kind, body } = content as EntryContent
  switch (kind) {
    case 'submit':
      return '提交了申请'
    case 'assign':
      return `已分派给${body.commissionerName}`
    case 'accept':
      return body.note || '已受理'
    case 'decline':
      return `不予受理：${body.reason}`
    case 'report_progress':
      return body.doing
    case 'ask_supplement':
      return `请补：${body.items.map((item) => item.what).join('；')}`
    case 'supplement':
      return body.note || '补交了材料'
    case 'resolve':
      return body.text
    case 'evaluate':
      return '评价了这次服务'
    case 'withdraw':
      return '撤回了申请'
    case 'transfer':
      return `由${body.from}转给${body.to}`
    case 'message':
      return body.text
  }
}
