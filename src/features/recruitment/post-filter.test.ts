import { hrefOf } from '@talent/contract'
import { listPosts } from '@talent/contract/recruitment'
import { narrowing } from '@/lib/list-filter'
import { isNarrowed, NO_FILTER, type PostFilter } from './post-filter'

const hrefFor = (over: Partial<PostFilter>) =>
  hrefOf(listPosts, { query: narrowing<PostFilter>({ ...NO_FILTER, ...over }) })

test('only what narrows the list is asked for', () => {
  expect(hrefFor({})).toBe('/api/posts')
  expect(hrefFor({ q: ' 工程师 ', education: '博士' })).toBe(
    `/api/posts?q=${encodeURIComponent('工程师')}&education=${encodeURIComponent('博士')}`,
  )
  expect(hrefFor({ noticeId: 'demo-12', place: '科创园' })).toBe(
    `/api/posts?place=${encodeURIComponent('科创园')}&noticeId=demo-12`,
  )
})

test('the notice a list belongs to is no filter the reader could clear', () => {
  expect(isNarrowed({ ...NO_FILTER, noticeId: 'demo-12' })).toBe(false)
  expect(isNarrowed({ ...NO_FILTER, place: '科创园' })).toBe(true)
})
