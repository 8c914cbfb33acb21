import {
  getPostMark,
  listMarkedPosts,
  listSavedSearches,
  pauseSearch,
  removeSearch,
  saveSearch,
  setPostMark,
  type PostSearch,
} from '@talent/contract/post-watch'
import { call } from '@/lib/request'
import { usePages, useQuery } from '@/lib/server-data'

export const usePostMark = (id: string, wanted: boolean) =>
  useQuery(getPostMark, wanted ? { params: { id } } : null)
export const useMarkedPosts = (wanted: boolean) => usePages(listMarkedPosts, wanted ? {} : null)
export const useSavedSearches = (wanted: boolean) => useQuery(listSavedSearches, wanted ? {} : null)

export const markPost = (id: string, marked: boolean) =>
  call(setPostMark, { params: { id }, body: { marked } })
export const keepSearch = (search: PostSearch) => call(saveSearch, { body: { search } })
export const dropSearch = (id: string) => call(removeSearch, { params: { id } })
export const setPaused = (id: string, paused: boolean) =>
  call(pauseSearch, { params: { id }, body: { paused } })
