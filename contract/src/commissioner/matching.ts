import { compareKeys } from '../compare-keys.ts'
import type { TalentCategory } from '../matter/verified.ts'

/**
 * Matching: hard conditions filter, preferences order, the server then claims the first one atomically.
 * Pure, so that the reason shown to the talent is the reason that decided.
 */
export interface Candidate {
  readonly id: string
  readonly name: string
  readonly onDuty: boolean
  /** At this moment. */
  readonly onLeave?: boolean
  readonly matterCodes: readonly string[]
  /** Enterprises of the directory this commissioner is attached to. */
  readonly enterpriseIds: readonly string[]
  /** Areas (片区) this commissioner serves, and what each is called. */
  readonly areaCodes: readonly string[]
  readonly areaNames: readonly string[]
  /** Classes of talents (人才类别) this commissioner keeps in touch with. */
  readonly categories: readonly TalentCategory[]
  /** Open requests now, and the most allowed. */
  readonly load: number
  readonly capacity: number
  /** Resolved requests of this matter this year. */
  readonly resolvedOfMatter: number
}

/** What a candidate is judged and ordered by. */
export type Rankable = Omit<Candidate, 'name' | 'areaNames'>

export interface MatchRequest {
  readonly id: string
  /** Whose request it is: nobody handles their own. */
  readonly talentId: string
  readonly matterCode: string
  readonly matterTitle: string
  /** What it is called where a reason is told. */
  readonly employer: string
  /** Of the directory; null: what was typed isn't matched yet. */
  readonly enterpriseId: string | null
  readonly areaCode: string
  /** The talent's class as it is verified and holds today; null: there is none. What is only typed counts for nothing. */
  readonly category: TalentCategory | null
  /** The talent's own commissioner, if there is one. */
  readonly ownCommissionerId: string | null
  /** Who stands in for that one, who is on leave now, and what that one is called: 林专员. */
  readonly ownStandIn?: { readonly id: string; readonly of: string } | null
  /** Gave it back for a reason that holds on. */
  readonly handedBackBy: readonly string[]
}

export const MATCH_REASONS = [
  'own',
  'stand_in',
  'matter',
  'employer',
  'area',
  'category',
  'load',
  'by_hand',
] as const
export type MatchReasonKind = (typeof MATCH_REASONS)[number]
export interface MatchReason {
  readonly kind: MatchReasonKind
  /** Short head, e.g. 办这件事; reads before `text`. */
  readonly head: string
  readonly text: string
}

export const UNFIT = ['own_request', 'handed_back', 'matter', 'on_leave', 'off_duty', 'full'] as const
export type Unfit = (typeof UNFIT)[number]
export const UNFIT_LABEL: Record<Unfit, string> = {
  own_request: '是申请人本人',
  handed_back: '退回过这一件',
  matter: '不负责这个事项',
  on_leave: '请假中',
  off_duty: '今日不在岗',
  full: '在办已到上限',
}

/** Why this commissioner can't take it, or null. */
export function unfitness(
  candidate: Rankable,
  request: Pick<MatchRequest, 'matterCode' | 'talentId' | 'handedBackBy'>,
): Unfit | null {
  if (candidate.id === request.talentId) return 'own_request'
  if (request.handedBackBy.includes(candidate.id)) return 'handed_back'
  if (!candidate.matterCodes.includes(request.matterCode)) return 'matter'
  if (candidate.onLeave === true) return 'on_leave'
  if (!candidate.onDuty) return 'off_duty'
  if (candidate.load >= candidate.capacity) return 'full'
  return null
}

/** From here on a commissioner counts as skilled in a matter; beyond it more cases don't draw more cases. */
export const SKILLED_FROM = 5

/** What draws a request to a commissioner. */
export const MATCH_PREFERENCES = ['own', 'employer', 'area', 'category', 'skilled'] as const
export type MatchPreference = (typeof MATCH_PREFERENCES)[number]

/** What each is worth: more than all after it together, so that the reason that decided is the first that differs. */
export const MATCH_WEIGHTS: Record<MatchPreference, number> = {
  own: 16,
  employer: 8,
  area: 4,
  category: 2,
  skilled: 1,
}

/** So many of a commissioner's places go to talents they served before, while others have one: continuity comes first. */
export const KEPT_PLACES = 1

const standsInForOwn = (candidate: Rankable, { ownStandIn }: MatchRequest): boolean =>
  ownStandIn !== undefined && ownStandIn !== null && candidate.id === ownStandIn.id

const HOLDS: Record<MatchPreference, (candidate: Rankable, request: MatchRequest) => boolean> = {
  // While that one is on leave their stand-in goes on for them.
  own: (candidate, request) =>
    candidate.id === request.ownCommissionerId || standsInForOwn(candidate, request),
  employer: (candidate, request) =>
    request.enterpriseId !== null && candidate.enterpriseIds.includes(request.enterpriseId),
  area: (candidate, request) => candidate.areaCodes.includes(request.areaCode),
  category: (candidate, { category }) => category !== null && candidate.categories.includes(category),
  skilled: (candidate) => candidate.resolvedOfMatter >= SKILLED_FROM,
}

/** What holds between the two, and what it is worth together. */
export const matchValue = (candidate: Rankable, request: MatchRequest): number =>
  MATCH_PREFERENCES.reduce(
    (sum, preference) => sum + (HOLDS[preference](candidate, request) ? MATCH_WEIGHTS[preference] : 0),
    0,
  )

/**
 * Where a candidate comes among equals of one request: FNV-1a of both ids, mixed as murmur3 ends, so that ids that
 * differ in their last character are spread too. Another request gets another order: with ties broken by id, all who
 * choose at once would choose the same one.
 */
export function tieBreak(requestId: string, candidateId: string): number {
  let hash = 0x811c9dc5
  for (const char of `${requestId}/${candidateId}`) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The last place is kept for those the commissioner served before, as long as anybody else has one. */
const keepsLastPlace = (candidate: Rankable, request: MatchRequest): boolean =>
  candidate.capacity - candidate.load <= KEPT_PLACES && !HOLDS.own(candidate, request)

/**
 * Among those who fit, lower comes first: whose last place isn't kept, worth most, then the lighter load. Equals go by
 * `tieBreak`, so that the same input gives the same order.
 */
const orderOf = (candidate: Rankable, request: MatchRequest): (string | number)[] => [
  keepsLastPlace(candidate, request) ? 1 : 0,
  -matchValue(candidate, request),
  candidate.load / candidate.capacity,
  tieBreak(request.id, candidate.id),
  candidate.id,
]

/** Where a candidate comes for a request, for `compareKeys`: whoever can't take it comes after all who can. */
export const rankOf = (candidate: Rankable, request: MatchRequest): (string | number)[] => [
  unfitness(candidate, request) === null ? 0 : 1,
  ...orderOf(candidate, request),
]

/** Those who fit, best first. */
export function rankCandidates<C extends Rankable>(candidates: readonly C[], request: MatchRequest): C[] {
  return candidates
    .filter((candidate) => unfitness(candidate, request) === null)
    .map((candidate) => ({ candidate, order: orderOf(candidate, request) }))
    .sort((a, b) => compareKeys(a.order, b.order))
    .map(({ candidate }) => candidate)
}

/** Why this one, in the order that decided; in words for either side, since both read them. `load` is the load before this request. */
export function matchReasons(candidate: Candidate, request: MatchRequest): MatchReason[] {
  const reasons: MatchReason[] = []
  if (standsInForOwn(candidate, request)) {
    const text = `之前由${request.ownStandIn?.of ?? ''}办理，休假期间继续由代班的这位专员办理`
    reasons.push({ kind: 'stand_in', head: '代班跟进', text })
  } else if (HOLDS.own(candidate, request)) {
    reasons.push({ kind: 'own', head: '一直跟进', text: '之前的事项也由这位专员办理' })
  }
  const done = candidate.resolvedOfMatter > 0 ? `，今年办结 ${candidate.resolvedOfMatter} 件` : ''
  reasons.push({ kind: 'matter', head: '办这件事', text: `负责${request.matterTitle}${done}` })
  if (HOLDS.employer(candidate, request)) {
    reasons.push({ kind: 'employer', head: '对接单位', text: `${request.employer}由这位专员联系` })
  }
  if (HOLDS.area(candidate, request)) {
    const area = candidate.areaNames[candidate.areaCodes.indexOf(request.areaCode)] ?? ''
    reasons.push({ kind: 'area', head: '管这一片', text: `单位所在的${area}片区` })
  }
  if (HOLDS.category(candidate, request)) {
    reasons.push({
      kind: 'category',
      head: '服务这一类',
      text: `${request.category ?? ''}人才由这位专员联系服务`,
    })
  }
  reasons.push({
    kind: 'load',
    head: '有时间',
    text: `在办 ${candidate.load} 件，上限 ${candidate.capacity} 件`,
  })
  return reasons
}

/** What decided who got a request, for counting: the first preference that held, else the lighter load; or a person. */
export const DECIDED_BY = [
  'own',
  'employer',
  'area',
  'category',
  'load',
  'by_hand',
] as const satisfies MatchReasonKind[]
export type DecidedBy = (typeof DECIDED_BY)[number]

/** A stand-in is given it because the talent's own one would have been. */
export const decidedBy = (reasons: readonly MatchReason[]): DecidedBy =>
  (['by_hand', 'own', 'employer', 'area', 'category'] as const).find((by) =>
    reasons.some(({ kind }) => kind === by || (by === 'own' && kind === 'stand_in')),
  ) ?? 'load'
