import {
  DEMAND_CLASSES,
  DEMAND_CLASS_SHORT,
  DEMAND_INDUSTRIES,
  type DemandClass,
  type DemandIndustry,
  type listDemandNeeds,
} from '@talent/contract/demand'
import { noFilter, optionsOf, type CountedFilter, type ListFilter, type ShownFilter } from '@/lib/list-filter'

export type DemandFilter = ListFilter<typeof listDemandNeeds>
type Counted = CountedFilter<typeof listDemandNeeds>
type Facets = Parameters<typeof optionsOf<Counted>>[1]

const INDUSTRY: ShownFilter<Counted> = { key: 'industry', name: '产业', values: DEMAND_INDUSTRIES }
const CLASS: ShownFilter<Counted> = {
  ...{ key: 'class', name: '类别', values: DEMAND_CLASSES },
  textOf: (of) => DEMAND_CLASS_SHORT[of as DemandClass],
}

export const DEMAND_FILTERS = [INDUSTRY, CLASS] as const
export const NO_FILTER: DemandFilter = noFilter(DEMAND_FILTERS)
export const isNarrowed = (filter: DemandFilter): boolean => Object.values(filter).some((one) => one !== '')

/** The industries there are, each with the needs it leads to; what is picked is lifted by another press. */
export const industryChips = (facets: Facets, picked: DemandFilter['industry']) =>
  optionsOf(INDUSTRY, facets, picked).map(({ value, text, count }) => ({
    value: value as DemandIndustry,
    text: `${text} ${count}`,
    ...(value === picked && { icon: 'close' as const }),
  }))

/** 全部, then the classes, each with the needs it leads to. */
export function classSegments(facets: Facets): { value: DemandFilter['class']; text: string }[] {
  const counts = facets?.class ?? []
  const countOf = (of: DemandClass) => counts.find(({ value }) => value === of)?.count ?? 0
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  return [
    { value: '', text: `全部 ${all}` },
    ...DEMAND_CLASSES.map((of) => ({ value: of, text: `${DEMAND_CLASS_SHORT[of]} ${countOf(of)}` })),
  ]
}
