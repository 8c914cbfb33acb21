import {
  APPLYING_LABEL,
  POLICY_VALIDITY_LABEL,
  type Applying,
  type listPolicies,
  type PolicyValidity,
} from '@talent/contract/policy'
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
