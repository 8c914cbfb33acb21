import { rankCandidates, unfitness, type MatchRequest, type Rankable } from '../commissioner/matching.ts'

/** One of those that wait, as they are before anything is given out. */
export interface WaitingRequest extends Omit<MatchRequest, 'ownCommissionerId' | 'ownStandIn'> {
  readonly submittedAt: number
}

/** A request of a talent that somebody has or had. */
export interface HandledRequest {
  readonly id: string
  readonly talentId: string
  readonly submittedAt: number
  readonly commissionerId: string
}

/** What is given out, and what is known besides. */
export interface Line {
  /** In the order of the line. */
  readonly waiting: readonly WaitingRequest[]
  /** Of all whose requests wait. */
  readonly handled: readonly HandledRequest[]
  /** Who stands in for whom now. */
  readonly standIns: ReadonlyMap<string, string>
  /** Everybody who could take a request of this matter. */
  readonly candidatesFor: (matterCode: string) => readonly Rankable[]
  /** Goes before whom the rule would choose, as far as they can take it. */
  readonly named?: string | undefined
}

const later = (a: HandledRequest, b: HandledRequest): number =>
  b.submittedAt - a.submittedAt || (a.id < b.id ? 1 : -1)

/**
 * Gives the line out as the server does, one after the other, without changing anything: by request, who gets it, or
 * null. What one is given counts for the next: as load, and as the talent's own commissioner.
 */
export function giveOut({
  waiting,
  handled,
  standIns,
  candidatesFor,
  named,
}: Line): Map<string, string | null> {
  const more = new Map<string, number>()
  const known = new Map(handled.map((one) => [one.id, one]))
  const given = new Map<string, string | null>()
  for (const request of waiting) {
    const own = [...known.values()]
      .filter(({ id, talentId }) => talentId === request.talentId && id !== request.id)
      .sort(later)[0]
    const standIn = own === undefined ? undefined : standIns.get(own.commissionerId)
    const wanted: MatchRequest = {
      ...request,
      ownCommissionerId: own?.commissionerId ?? null,
      ownStandIn: standIn === undefined ? null : { id: standIn, of: '' },
    }
    const candidates = candidatesFor(request.matterCode).map((one) => ({
      ...one,
      load: one.load + (more.get(one.id) ?? 0),
    }))
    const successor = candidates.find((one) => one.id === named && unfitness(one, wanted) === null)
    const to = (successor ?? rankCandidates(candidates, wanted)[0])?.id ?? null
    given.set(request.id, to)
    // Given away, it is nobody's own any more; to whom it goes is found by the next.
    if (to === null) known.delete(request.id)
    else {
      more.set(to, (more.get(to) ?? 0) + 1)
      known.set(request.id, {
        id: request.id,
        talentId: request.talentId,
        submittedAt: request.submittedAt,
        commissionerId: to,
      })
    }
  }
  return given
}
