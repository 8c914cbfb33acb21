import { routes } from './routes.ts'

export const recruitment = { routes }
export { upsertNotice, type NoticeRecord, type PostRecord } from './repository.ts'
