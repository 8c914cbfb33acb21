import type { Deps } from '../../deps.ts'
import { workOn, type Worker } from '../../jobs/define-job.ts'
import { uploadsOfDrafts } from './drafts.ts'
import { draftSubject } from './draft-subject.ts'
import { matterSubject } from './matter-subject.ts'
import { MOVE_DRAFTS, REMIND_DRAFTS } from './jobs.ts'
import { moveDrafts } from './move-drafts.ts'
import { remindDrafts } from './remind-drafts.ts'
import { routes } from './routes.ts'

export const matter = {
  routes,
  jobs: [MOVE_DRAFTS, REMIND_DRAFTS],
  subjects: [draftSubject, matterSubject] as const,
  workers: (deps: Deps): Worker[] => [
    workOn(MOVE_DRAFTS, (moved) => moveDrafts(deps, moved)),
    workOn(REMIND_DRAFTS, () => remindDrafts(deps)),
  ],
  uploadsInUse: uploadsOfDrafts,
}

/** What requests need of their matter: its version in force or of then, its days for a talk, the draft it was filled from. */
export { listDrafts, removeDraftOf } from './drafts.ts'
export { loadMatterBriefs, type MatterBrief } from './matter-briefs.ts'
export { closeMatter, listClosings, openMatter, reopenMatter } from './closings.ts'
export { changesSince, latestVersion, listLatest, listVersions, putVersion } from './versions.ts'
export { currentFiles } from './matter-files.ts'
export { isRegion } from './regions.ts'
export { currentMatter, currentMatters, findMatter, matterTitles, offeredDays } from './matter-queries.ts'
