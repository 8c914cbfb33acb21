import { areaList } from '@vant/area-data'
import { isRegionOf, type Regions } from '@talent/contract/matter'

/** Of a code of six figures (GB/T 2260) the first two are the province, the next two the city. */
const within = (names: Readonly<Record<string, string>>, prefix: string) =>
  Object.entries(names).filter(([code]) => code.startsWith(prefix))

export const REGIONS: Regions = within(areaList.province_list, '').map(([province, name]) => ({
  name,
  cities: within(areaList.city_list, province.slice(0, 2)).map(([city, cityName]) => ({
    name: cityName,
    counties: within(areaList.county_list, city.slice(0, 4)).map(([, county]) => county),
  })),
}))

export const isRegion = (names: readonly string[]): boolean => isRegionOf(REGIONS, names)
