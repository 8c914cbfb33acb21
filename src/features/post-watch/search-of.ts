import { SEARCH_KEYS, type PostSearch } from '@talent/contract/post-watch'

/** What is looked for by a filter of the list; null where nothing is, as every post would be news then. */
export function searchOf(filter: object): PostSearch | null {
  const asked = SEARCH_KEYS.flatMap((key) => {
    const value = (filter as Readonly<Record<string, unknown>>)[key]
    return typeof value === 'string' && value !== '' ? [[key, value] as const] : []
  })
  return asked.length === 0 ? null : (Object.fromEntries(asked) as PostSearch)
}

export const sameSearch = (one: PostSearch, other: PostSearch): boolean =>
  SEARCH_KEYS.every((key) => one[key] === other[key])
