import { areaList } from '@vant/area-data'
import { isRegionOf, type Regions } from '@talent/contract/matter'

/** Names by the beginning of their code of six figures (GB/T 2260): two for the province, four for the city. */
function byPrefix(names: Readonly<Record<string, string>>, figures: number) {
  const groups = new Map<string, [code: string, name: string][]>()
  for (const entry of Object.entries(names)) {
    const prefix = entry[0].slice(0, figures)
    groups.set(prefix, [...(groups.get(prefix) ?? []), entry])
  }
  return (code: string) => groups.get(code.slice(0, figures)) ?? []
}

const citiesOf = byPrefix(areaList.city_list, 2)
const countiesOf = byPrefix(areaList.county_list, 4)

export const REGIONS: Regions = Object.entries(areaList.province_list).map(([province, name]) => ({
  name,
  cities: citiesOf(province).map(([city, cityName]) => ({
    name: cityName,
    counties: countiesOf(city).map(([, county]) => county),
  })),
}))

export const isRegion = (names: readonly string[]): boolean => isRegionOf(REGIONS, names)
