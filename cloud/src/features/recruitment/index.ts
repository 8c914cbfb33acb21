import { rebuildPostSearch } from './post-record.ts'
import { routes } from './routes.ts'

export const recruitment = { routes, rebuildSearch: rebuildPostSearch }
export { importNotice, readNotice, type NoticeRecord } from './import-notice.ts'
