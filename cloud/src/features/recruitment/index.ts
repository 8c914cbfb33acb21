import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { workOnAll, type Worker } from '../../jobs/define-job.ts'
import { NAMES_CHANGED } from '../enterprise/index.ts'
import { linkPosts } from './link-posts.ts'
import { rebuildPostSearch } from './post-record.ts'
import { routes } from './routes.ts'

export const recruitment = {
  routes,
  rebuildSearch: async (trx: Trx) => {
    await rebuildPostSearch(trx)
    await linkPosts(trx)
  },
  workers: (deps: Deps): Worker[] => [workOnAll(NAMES_CHANGED, () => linkPosts(deps.db))],
}
export { readNotice, type NoticeRecord } from './import-notice.ts'
export {
  importNotice,
  latestCorrection,
  latestNotice,
  listNoticeVersions,
  noticeVersionAndBefore,
  putNoticeVersion,
} from './notice-versions.ts'
export { holdNoticeOf, holdPost, isPostTakenBack, loadPost } from './post-queries.ts'
export { postChangeBetween, postsShownSince } from './posts-told.ts'
export { loadNotice } from './notice-queries.ts'
export { readPosts } from './post-record.ts'
export { endIn, endNotice, noticeEndOf } from './end-notice.ts'
export { noticeWithdrawalOf, withdrawNotice } from './withdraw-notice.ts'
export { openPostsFirst } from './post-filters.ts'
export { closedPosts, isSaidOf, putHiring } from './closed-posts.ts'
export { stagesOfPost, stagesOfPosts } from './post-stages.ts'
export { isTakenBack, openPosts, selectPosts, toPostSummary } from './post-queries.ts'
