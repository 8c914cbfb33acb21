import type { Deps } from '../../deps.ts'
import type { Worker } from '../../jobs/queue.ts'
import { matchQueued } from './match-queued.ts'
import { routes } from './routes.ts'

export const serviceRequest = {
  routes,
  workers: (deps: Deps): Worker[] => [{ name: 'match-queued', handle: () => matchQueued(deps) }],
}

/** What other features may use: who may see a request, and requests as lists show them. */
export { viewerOf } from './access.ts'
export { clockAt } from './clock.ts'
export type { EntryFacts, EntryKind } from './entry-content.ts'
export { latestMessageOf } from './latest-message.ts'
export { lookAtFile } from './look.ts'
export { loadSummaries } from './load-summaries.ts'
export { matchRequestsOf } from './match-request.ts'
export type { RequestRow } from './repository.ts'
export { loadMatterBriefs } from './summary-queries.ts'
export { talentNames } from './talents.ts'
export { ANNOUNCE_ENTRY } from './write-entry.ts'
