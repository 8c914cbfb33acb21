import * as v from 'valibot'
import { Done, Id, page, PageQuery } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { AskedSearch, MarkedPost, PostMarked, SavedSearch, SearchSaved } from './schema.ts'

const params = v.object({ id: Id })
const post = { params: { id: 'demo-12-01' } }
const ofSearch = { roles: ['talent'], owned: 'search', params } as const

export const listMarkedPosts = defineEndpoint({
  method: 'GET',
  path: '/api/post-marks',
  summary: '我收藏的岗位，最近收藏的在前；截止和撤下的也在，写明',
  roles: ['talent'],
  query: v.object({ ...PageQuery }),
  output: page(MarkedPost),
  errors: [],
  example: {},
})

export const getPostMark = defineEndpoint({
  method: 'GET',
  path: '/api/post-marks/{id}',
  summary: '我有没有收藏这个岗位',
  roles: ['talent'],
  params,
  output: PostMarked,
  errors: ['not_found'],
  example: post,
})

/** Says how it is to be, so that a press sent twice is the same as once. */
export const setPostMark = defineEndpoint({
  method: 'PUT',
  path: '/api/post-marks/{id}',
  summary: '收藏岗位、取消收藏；更正、提前截止、撤下时告诉',
  roles: ['talent'],
  params,
  body: v.object({ marked: v.boolean() }),
  output: PostMarked,
  errors: ['not_found'],
  example: { ...post, body: { marked: true } },
})

export const listSavedSearches = defineEndpoint({
  method: 'GET',
  path: '/api/saved-searches',
  summary: '我的搜索：存了什么、上次什么时候告诉过几个新岗位',
  roles: ['talent'],
  output: v.object({ items: v.array(SavedSearch) }),
  errors: [],
  example: {},
})

/** Only posts that appear later are news. The same search again is the one there is. `wrong_state`: there are too many. */
export const saveSearch = defineEndpoint({
  method: 'POST',
  path: '/api/saved-searches',
  summary: '存一个搜索：以后有新岗位，每天早上在消息里告诉一次',
  roles: ['talent'],
  body: v.object({ search: AskedSearch }),
  output: SearchSaved,
  errors: ['wrong_state', 'key_reused'],
  idempotent: true,
  example: { body: { search: { q: '材料', educationUpTo: '硕士' } } },
})

/** What appeared while it was paused is no news afterwards. */
export const pauseSearch = defineEndpoint({
  method: 'PUT',
  path: '/api/saved-searches/{id}',
  summary: '先不告诉、继续告诉',
  ...ofSearch,
  body: v.object({ paused: v.boolean() }),
  output: SavedSearch,
  errors: ['not_found'],
  example: { params: { id: 'x' }, body: { paused: true } },
})

export const removeSearch = defineEndpoint({
  method: 'DELETE',
  path: '/api/saved-searches/{id}',
  summary: '删掉一个搜索',
  ...ofSearch,
  idempotent: true,
  output: Done,
  errors: ['not_found', 'key_reused'],
  example: { params: { id: 'x' } },
})
