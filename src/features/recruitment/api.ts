import { getNotice, getPost, listNotices } from '@talent/contract'
import { useEndpoint, useEndpointPages } from '@/lib/use-endpoint'

export const useNotices = () => useEndpointPages(listNotices, {})
/** The first few, open ones first. */
export const useLatestNotices = () => useEndpoint(listNotices, { query: { limit: '5' } })
export const useNotice = (id: string) => useEndpoint(getNotice, { params: { id } })
export const usePost = (id: string) => useEndpoint(getPost, { params: { id } })
