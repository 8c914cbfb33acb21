/** What the list is narrowed by; '' for not. */
export interface PolicyFilter {
  q: string
  topic: string
  level: string
  place: string
}

export const NO_FILTER: PolicyFilter = { q: '', topic: '', level: '', place: '' }

/** Only what narrows goes into the address, so that the same list is asked (and cached) once. */
export function policyQuery(filter: PolicyFilter): Partial<PolicyFilter> {
  const entries = Object.entries({ ...filter, q: filter.q.trim() }).filter(([, value]) => value !== '')
  return Object.fromEntries(entries) as Partial<PolicyFilter>
}

/** What stands behind 筛选, apart from words and topic, which are in sight. */
export const sheetCount = ({ level, place }: PolicyFilter): number => [level, place].filter(Boolean).length

export const isNarrowed = (filter: PolicyFilter): boolean => Object.keys(policyQuery(filter)).length > 0
