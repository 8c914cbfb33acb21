import { rebuildPostSearch } from './post-record.ts'
import { routes } from './routes.ts'

export const recruitment = { routes, rebuildSearch: rebuildPostSearch }
export { readNotice, type NoticeRecord } from './import-notice.ts'
export {
  importNotice,
  latestCorrection,
  latestNotice,
  listNoticeVersions,
  noticeVersionAndBefore,
  putNoticeVersion,
} from './notice-versions.ts'
export { noticeWithdrawalOf, withdrawNotice } from './withdraw-notice.ts'
