import { isRegion, REGIONS } from './regions.ts'

const counties = REGIONS.flatMap(({ cities }) => cities.flatMap((city) => city.counties))

test('every province has cities, every city counties, and a name stands once within what it is part of', () => {
  const lists = REGIONS.flatMap(({ cities }) => [
    cities.map(({ name }) => name),
    ...cities.map((one) => one.counties),
  ])
  expect(lists.filter((names) => names.length === 0 || new Set(names).size < names.length)).toEqual([])
  expect([REGIONS.length, counties.length > 2800]).toEqual([34, true])
})

test.each<[string[], boolean]>([
  [['河南省', '新乡市', '红旗区'], true],
  [['北京市', '北京市', '东城区'], true],
  [['河南省', '新乡市', '东城区'], false],
])('%p is a region: %p', (names, known) => {
  expect(isRegion(names)).toBe(known)
})
