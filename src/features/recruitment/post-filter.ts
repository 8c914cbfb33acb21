/** What posts are narrowed by; '' for not. */
export interface PostFilter {
  q: string
  place: string
  education: string
  /** Only those of one notice. */
  noticeId?: string
}

export const NO_FILTER: PostFilter = { q: '', place: '', education: '' }

/** Only what narrows goes into the address, so that the same list is asked (and cached) once. */
export function postQuery(filter: PostFilter): Partial<PostFilter> {
  const entries = Object.entries({ ...filter, q: filter.q.trim() }).filter(
    ([, value]) => value !== undefined && value !== '',
  )
  return Object.fromEntries(entries) as Partial<PostFilter>
}

export const isNarrowed = ({ q, place, education }: PostFilter): boolean =>
  [q.trim(), place, education].some(Boolean)
