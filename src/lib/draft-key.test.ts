import { draftKey, provideDraftOwner } from './draft-key'

test('unsent work is kept apart for each person, and marked for signing out', () => {
  let owner: string | null = 'zhou'
  provideDraftOwner(() => owner)
  const mine = draftKey('message', 'r1')
  owner = 'lin'
  expect(draftKey('message', 'r1')).not.toBe(mine)
  expect(draftKey('handle', 'r1')).not.toBe(draftKey('message', 'r1'))
  owner = 'zhou'
  expect(draftKey('message', 'r1')).toBe(mine)
  expect(mine).toMatch(/^draft:/)
  provideDraftOwner(() => null)
})
