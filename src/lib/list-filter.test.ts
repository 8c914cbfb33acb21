import { groupsOf, optionsOf } from './list-filter'

const PLACE = { key: 'place', name: '地区' } as const

test('each option has the count the server gave it', () => {
  const facets = { place: [{ value: '郑州市', count: 12 }] }
  expect(optionsOf(PLACE, facets, '')).toEqual([{ value: '郑州市', text: '郑州市', count: 12 }])
})

test('what is picked stays to be lifted, though the other filters leave none of it', () => {
  expect(optionsOf(PLACE, { place: [] }, '郑州市')).toEqual([{ value: '郑州市', text: '郑州市', count: 0 }])
  expect(optionsOf(PLACE, undefined, '')).toEqual([])
})

test('a group shows the word for a value and picks the value itself', () => {
  const pick = jest.fn()
  const phase = {
    key: 'phase',
    name: '状态',
    textOf: (value: string) => (value === 'open' ? '报名中' : value),
  }
  const [group] = groupsOf([phase], { phase: [{ value: 'open', count: 3 }] }, { phase: '' }, pick)
  expect(group?.options).toEqual([{ value: 'open', text: '报名中', count: 3 }])
  group?.onPick('open')
  expect(pick).toHaveBeenCalledWith({ phase: 'open' })
})
