import { getNotice, getPost, listNotices } from '@talent/contract'
import { narrowing } from '@/lib/list-filter'
import { useEndpoint, useEndpointPages } from '@/lib/use-endpoint'
import type { NoticeFilter } from './notice-filter'

export const useNotices = (filter: NoticeFilter) =>
  useEndpointPages(listNotices, { query: narrowing(filter) })
/** The first few, open ones first. */
export const useLatestNotices = () => useEndpoint(listNotices, { query: { limit: '5' } })
export const useNotice = (id: string) => useEndpoint(getNotice, { params: { id } })
export const usePost = (id: string) => useEndpoint(getPost, { params: { id } })
