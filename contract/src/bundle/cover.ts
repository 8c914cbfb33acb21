import * as v from 'valibot'
import { Day, Id, Instant } from '../common.ts'
import type { NextStep } from '../service-request/next-step.ts'
import { RequestChanged, RequestSummary } from '../service-request/schema.ts'
import { turnOfTalent } from '../service-request/turn.ts'

/** A material several of the requests have: handed in once. */
export const SharedMaterial = v.object({
  name: v.string(),
  handedInOn: Day,
  /** Titles of the matters. */
  matters: v.array(v.string()),
})

/** 封面: the requests of one form seen together. Each keeps its number, commissioner and clock; the cover has none of these. */
export const Cover = v.object({
  id: Id,
  /** YJS-2026-000031, for seeing them together only. */
  number: v.string(),
  title: v.string(),
  submittedAt: Instant,
  requests: v.array(RequestSummary),
  materials: v.array(SharedMaterial),
})
export type Cover = v.InferOutput<typeof Cover>

/** `id` and `number` of the cover. */
export const BundleSubmitted = v.object({ id: Id, number: v.string(), requests: v.array(RequestChanged) })
export type BundleSubmitted = v.InferOutput<typeof BundleSubmitted>

type Seen = Pick<RequestSummary, 'id' | 'nextStep' | 'handInStep'>
interface Turn<R> {
  readonly request: R
  readonly step: NextStep
  /** The talent's own. */
  readonly mine: boolean
}

/** A day nobody named comes last. */
const byDay = (a: NextStep, b: NextStep) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')

/** Each request with who acts next on it, the talent's turn first, of these the earliest due first; an offer is nobody's turn. */
const turnsOf = <R extends Seen>(requests: readonly R[]): Turn<R>[] =>
  requests
    .flatMap((request): Turn<R>[] => {
      const own = turnOfTalent(request)
      const step = own ?? (request.nextStep?.offer === null ? request.nextStep : null)
      return step === null ? [] : [{ request, step, mine: own !== null }]
    })
    .sort((a, b) => Number(b.mine) - Number(a.mine) || byDay(a.step, b.step))

/** 下一步 of the cover: the earliest due of those that wait for the talent, else the earliest due of all; null: nothing waits. */
export const coverStep = <R extends Seen>(requests: readonly R[]): Turn<R> | null =>
  turnsOf(requests)[0] ?? null

/** As the cover shows them: what waits first, in that order, then what has ended. */
export function coverOrder<R extends Seen>(requests: readonly R[]): R[] {
  const waiting = turnsOf(requests).map(({ request }) => request)
  return [...waiting, ...requests.filter((request) => !waiting.includes(request))]
}

/** How full a request's piece of the line is, 0 to 1: working days used of those promised. Ended, it is full. */
export const usedShare = ({ clock }: Pick<RequestSummary, 'clock'>): number =>
  clock.phase === 'ended'
    ? 1
    : clock.phase === 'awaiting_acceptance' || clock.promised <= 0
      ? 0
      : Math.min(1, clock.used / clock.promised)
