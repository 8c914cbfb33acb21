import { matchValue, unfitness, type MatchRequest, type Rankable } from '@talent/contract/commissioner'
import { HOURS_A_DAY, type Arrival, type Quarter } from './quarter.ts'

/** Chooses among those who fit; never called with none. */
export type Policy = (fit: readonly Rankable[], request: MatchRequest) => Rankable

/** One request given out. */
export interface Given {
  readonly arrival: Arrival
  readonly at: number
  readonly value: number
  /** Everybody who could have had it then, had they had a place, and what each was worth; by their number. */
  readonly wishes: readonly { who: number; worth: number }[]
}

export interface Run {
  readonly given: readonly Given[]
  /** How often somebody had more than their capacity. */
  readonly overCapacity: number
  readonly neverGiven: number
  readonly mostWaiting: number
  /** Requests of talents who had somebody before, and those that came to the same one. */
  readonly returning: number
  readonly kept: number
}

interface State extends Rankable {
  load: number
  onDuty: boolean
  resolvedOfMatter: number
  readonly resolved: Map<string, number>
}

/** The quarter, given out one by one as the service does it: at once, or in turn when a place frees. */
export function simulate({ officers, arrivals, ownBefore }: Quarter, policy: Policy): Run {
  const own = new Map(ownBefore)
  const states = officers.map((officer): State => ({
    ...officer,
    load: 0,
    onDuty: true,
    resolved: new Map(officer.resolved),
    resolvedOfMatter: 0,
  }))
  const given: Given[] = []
  let waiting: Arrival[] = []
  const ends: { at: number; state: State; arrival: Arrival }[] = []
  let [overCapacity, mostWaiting, returning, kept] = [0, 0, 0, 0]

  const tryGive = (arrival: Arrival, now: number): boolean => {
    const request: MatchRequest = {
      ...arrival,
      matterTitle: '',
      ownCommissionerId: own.get(arrival.talentId) ?? null,
      handedBackBy: [],
    }
    const fit: State[] = []
    const wishes: { who: number; worth: number }[] = []
    for (const [who, state] of states.entries()) {
      const unfit = unfitness(state, request)
      if (unfit !== null && unfit !== 'full') continue
      state.resolvedOfMatter = state.resolved.get(arrival.matterCode) ?? 0
      wishes.push({ who, worth: matchValue(state, request) })
      if (unfit === null) fit.push(state)
    }
    if (fit.length === 0) return false
    const chosen = policy(fit, request) as State
    given.push({ arrival, at: now, value: matchValue(chosen, request), wishes })
    if (request.ownCommissionerId !== null) {
      returning += 1
      if (request.ownCommissionerId === chosen.id) kept += 1
    }
    own.set(arrival.talentId, chosen.id)
    chosen.load += 1
    if (chosen.load > chosen.capacity) overCapacity += 1
    const end = { at: now + arrival.takes, state: chosen, arrival }
    const later = ends.findIndex(({ at }) => at > end.at)
    ends.splice(later === -1 ? ends.length : later, 0, end)
    return true
  }
  /** Oldest first. Whether anyone fits depends on the matter alone: where nobody did for one, nobody does for the next. */
  const giveWaiting = (now: number) => {
    const full = new Set<string>()
    waiting = waiting.filter((arrival) => {
      if (full.has(arrival.matterCode)) return true
      if (tryGive(arrival, now)) return false
      full.add(arrival.matterCode)
      return true
    })
  }

  let day = -1
  const beginDay = (now: number) => {
    const today = Math.floor(now / HOURS_A_DAY)
    if (today === day) return
    day = today
    for (const [i, state] of states.entries()) state.onDuty = !officers[i]?.away.has(today)
    giveWaiting(today * HOURS_A_DAY)
  }
  const endUntil = (now: number) => {
    for (let next = ends[0]; next && next.at <= now; next = ends[0]) {
      beginDay(next.at)
      ends.shift()
      next.state.load -= 1
      const { resolved } = next.state
      resolved.set(next.arrival.matterCode, (resolved.get(next.arrival.matterCode) ?? 0) + 1)
      giveWaiting(next.at)
    }
  }
  for (const arrival of arrivals) {
    endUntil(arrival.at)
    beginDay(arrival.at)
    if (!tryGive(arrival, arrival.at)) mostWaiting = Math.max(mostWaiting, waiting.push(arrival))
  }
  endUntil(Number.POSITIVE_INFINITY)
  return { given, overCapacity, neverGiven: waiting.length, mostWaiting, returning, kept }
}

export const valueOf = ({ given }: Run): number => given.reduce((sum, { value }) => sum + value, 0)
