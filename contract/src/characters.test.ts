import { charactersOf, firstCharacters } from './characters.ts'

it.each<[string, number]>([
  ['周予安', 3],
  ['𠮷野', 2],
  ['e\u0301a', 2],
  ['👨‍👩‍👧', 1],
  ['', 0],
])('%s has %i characters', (text, count) => {
  expect(charactersOf(text)).toHaveLength(count)
  expect(charactersOf(text).join('')).toBe(text)
})

it('the first character is a whole one', () => {
  expect([firstCharacters('𠮷野', 1), firstCharacters('👨‍👩‍👧家', 1), firstCharacters('', 1)]).toEqual([
    '𠮷',
    '👨‍👩‍👧',
    '',
  ])
})
