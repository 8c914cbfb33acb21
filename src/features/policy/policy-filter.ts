import { charactersIn, LIMITS } from '@talent/contract'
import {
  APPLYING,
  APPLYING_LABEL,
  POLICY_GROUPS,
  POLICY_ORDERS,
  POLICY_VALIDITY,
  POLICY_VALIDITY_LABEL,
  type Applying,
  type listPolicies,
  type PolicyOrder,
  type PolicyValidity,
} from '@talent/contract/policy'
import type { PolicySearch } from '@/routes'
import { narrowing, noFilter, type CountedFilter, type ListFilter, type ShownFilter } from '@/lib/list-filter'

export type PolicyFilter = ListFilter<typeof listPolicies>

/** In the order they are shown. Topics are in sight above the list, the others are behind 筛选. */
export const POLICY_FILTERS: readonly ShownFilter<CountedFilter<typeof listPolicies>>[] = [
  { key: 'topic', name: '主题' },
  { key: 'applying', name: '申报时间', textOf: (applying) => APPLYING_LABEL[applying as Applying] },
  { key: 'forWhom', name: '适用人群' },
  { key: 'level', name: '层级' },
  { key: 'place', name: '地区' },
  {
    key: 'validity',
    name: '有效期',
    textOf: (validity) => POLICY_VALIDITY_LABEL[validity as PolicyValidity],
  },
]
export const SHEET_FILTERS = POLICY_FILTERS.filter(({ key }) => key !== 'topic')

export const NO_FILTER: PolicyFilter = noFilter(POLICY_FILTERS)

/** How many are picked behind 筛选. */
export const sheetCount = (filter: PolicyFilter): number =>
  SHEET_FILTERS.filter(({ key }) => filter[key] !== '').length

export const isNarrowed = (filter: PolicyFilter): boolean => Object.keys(narrowing(filter)).length > 0

type Address = Partial<Record<PolicySearch, string>>

/** Whatever is asked, this alone can be: a link is typed by others, and one wrong word mustn't end in a fault. */
const oneOf = <T extends string>(values: readonly T[], said: string | undefined): T | '' =>
  values.find((value) => value === said) ?? ''
const words = (said = ''): string => (charactersIn(said) > LIMITS.search ? '' : said.trim())

/** What an address searches for; what nobody could have picked is left out. */
export const searchFrom = (address: Address): { filter: PolicyFilter; order: PolicyOrder } => ({
  filter: {
    q: words(address.q),
    topic: words(address.topic),
    level: words(address.level),
    place: words(address.place),
    validity: oneOf(POLICY_VALIDITY, address.validity),
    forWhom: oneOf(POLICY_GROUPS, address.forWhom),
    applying: oneOf(APPLYING, address.applying),
  },
  order: oneOf(POLICY_ORDERS, address.order) || 'relevance',
})

/** The same the other way: what is to stand in the address, what is empty too. */
export const addressOf = (filter: PolicyFilter, order: PolicyOrder): Record<PolicySearch, string> => ({
  ...filter,
  q: filter.q.trim(),
  order: order === 'relevance' ? '' : order,
})
