import {
  getNoticeEditor,
  getNoticeVersionChanges,
  listEditableNotices,
  listEditedPosts,
} from '@talent/contract/notice-editor'
import { usePages, useQuery } from '@/lib/server-data'

const words = (q: string) => (q === '' ? {} : { q })
export const useEditableNotices = (q: string) => usePages(listEditableNotices, { query: words(q) })
/** Others edit it too. */
export const useNoticeEditor = (id: string) => useQuery(getNoticeEditor, { params: { id } }, { live: true })
export const useEditedPosts = (id: string, q: string) =>
  usePages(listEditedPosts, { params: { id }, query: words(q) })
/** What taking it up would change; null: none is looked at. */
export const useVersionChanges = (id: string, version: number | null) =>
  useQuery(getNoticeVersionChanges, version === null ? null : { params: { id, version: String(version) } })
