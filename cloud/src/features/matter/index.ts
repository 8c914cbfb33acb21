import { uploadsOfDrafts } from './drafts.ts'
import { routes } from './routes.ts'

export const matter = { routes, uploadsInUse: uploadsOfDrafts }

/** What requests need of their matter: its version in force or of then, its days for a talk, the draft it was filled from. */
export { listDrafts, removeDraftOf } from './drafts.ts'
export { loadMatterBriefs, type MatterBrief } from './matter-briefs.ts'
export { listClosings } from './closings.ts'
export { changesSince, latestVersion, listLatest, listVersions, putVersion } from './versions.ts'
export { isRegion } from './regions.ts'
export { currentMatter, currentMatters, findMatter, matterTitles, offeredDays } from './matter-queries.ts'
