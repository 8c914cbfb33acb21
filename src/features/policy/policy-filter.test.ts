import { hrefOf } from '@talent/contract'
import { listPolicies } from '@talent/contract/policy'
import { narrowing } from '@/lib/list-filter'
import { addressOf, isNarrowed, NO_FILTER, searchFrom, sheetCount } from './policy-filter'

const hrefFor = (over: Partial<typeof NO_FILTER>) =>
  hrefOf(listPolicies, { query: narrowing({ ...NO_FILTER, ...over }) })

test('only what narrows the list is asked for', () => {
  expect(hrefFor({})).toBe('/api/policies')
  expect(hrefFor({ q: ' 租房 ', level: '市' })).toBe(
    `/api/policies?q=${encodeURIComponent('租房')}&level=${encodeURIComponent('市')}`,
  )
  expect(hrefFor({ q: '   ' })).toBe('/api/policies')
})

test('words and topic are in sight; level, place and validity are behind 筛选', () => {
  expect(sheetCount({ ...NO_FILTER, q: '租房', topic: '住房' })).toBe(0)
  expect(sheetCount({ ...NO_FILTER, level: '市', place: '郑州市', validity: 'in_force' })).toBe(3)
  expect(isNarrowed(NO_FILTER)).toBe(false)
  expect(isNarrowed({ ...NO_FILTER, topic: '住房' })).toBe(true)
})

test('what is searched for comes back from the address as it was', () => {
  const filter = {
    q: '购房 硕士',
    topic: '住房',
    level: '市',
    place: '郑州市',
    validity: 'in_force',
    forWhom: '博士、博士后',
    applying: 'open',
  } as const
  expect(searchFrom(addressOf(filter, 'date'))).toEqual({ filter, order: 'date' })
  expect(addressOf(NO_FILTER, 'relevance')).toEqual(
    Object.fromEntries(Object.keys(addressOf(filter, 'date')).map((key) => [key, ''])),
  )
  expect(searchFrom({})).toEqual({ filter: NO_FILTER, order: 'relevance' })
})

test('a link that somebody typed asks for nothing that could not be picked', () => {
  const typed = { validity: 'yes', forWhom: '博士', applying: '', order: 'price', q: '长'.repeat(41) }
  expect(searchFrom(typed)).toEqual({ filter: NO_FILTER, order: 'relevance' })
})
