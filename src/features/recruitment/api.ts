import { getNotice, getNoticeCorrection, getPost, listNotices, listPosts } from '@talent/contract/recruitment'
import { narrowing } from '@/lib/list-filter'
import { usePages, useQuery } from '@/lib/server-data'
import type { NoticeFilter } from './notice-filter'
import type { PostFilter } from './post-filter'

export const useNotices = (filter: NoticeFilter) => usePages(listNotices, { query: narrowing(filter) })
/** The first few, open ones first. */
export const useLatestNotices = () => useQuery(listNotices, { query: { limit: '5' } })
export const useNotice = (id: string) => useQuery(getNotice, { params: { id } })
export const useNoticeCorrection = (id: string, version: string) =>
  useQuery(getNoticeCorrection, { params: { id, version } })
export const usePost = (id: string) => useQuery(getPost, { params: { id } })
/** How many are found; undefined while unknown. */
export const usePostTotal = (filter: PostFilter): number | undefined =>
  useQuery(listPosts, { query: narrowing(filter) }).data?.total
