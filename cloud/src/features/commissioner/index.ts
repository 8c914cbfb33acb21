/** What other features may use: cards, candidates and the claim of a place. */
export { loadCards, titleOf } from './cards.ts'
export {
  AREA_NAME,
  AREA_POSITION,
  commissioners,
  isBoundTo,
  isCommissioner,
  LOAD,
  loadAllCandidates,
  loadCandidates,
  loadOccupied,
  lockCommissioner,
  onLeave,
  someoneOnDuty,
  type AnyCandidate,
  type CandidateRow,
} from './candidate-queries.ts'
export { commissionerHosts } from './hosts.ts'
export { actsFor, awayOf, isAway, standInOf, stoodInFor } from './away.ts'
export { claimPlace, claimPlaceOf, type Claim } from './claim-place.ts'
