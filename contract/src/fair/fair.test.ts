import { fairPhase, isPacked, packCodes, packedCount, readPassCode, type FairTimes } from './index.ts'

const fair: FairTimes = {
  ...{ state: 'published', startsAt: '2026-12-12T01:00:00Z', endsAt: '2026-12-12T07:00:00Z' },
  signUpUntil: '2026-12-10T10:00:00Z',
}

test.each([
  ['2026-12-10T09:59:59.999Z', 'open'],
  ['2026-12-10T10:00:00Z', 'closed'],
  ['2026-12-12T01:00:00Z', 'running'],
  ['2026-12-12T07:00:00Z', 'over'],
])('at %s it is %s', (now, phase) => expect(fairPhase(fair, now)).toBe(phase))

test('one can sign up while it runs where it says so; called off it is nothing else', () => {
  const late = { ...fair, signUpUntil: fair.endsAt }
  expect(fairPhase(late, '2026-12-12T02:00:00Z')).toBe('open')
  expect(fairPhase({ ...fair, state: 'cancelled' }, '2026-12-01T00:00:00Z')).toBe('cancelled')
})

test.each([
  ['481627', { code: '481627', fairId: null }],
  [' ４８１ 627 ', { code: '481627', fairId: null }],
  ['fair:demo-fair-winter:012345', { code: '012345', fairId: 'demo-fair-winter' }],
  ['48162', null],
  ['https://example.com/481627', null],
  ['fair:x:48162', null],
  // What hangs at the entrance is nobody's 报名码.
  ['fair-door:x:481627', null],
])('what is read of %s', (read, found) => expect(readPassCode(read)).toEqual(found))

test('of codes one after the other each is found, and nothing that only lies across two of them', () => {
  const packed = packCodes(['123456', '781234', '000000'])
  expect(packedCount(packed)).toBe(3)
  expect(['123456', '781234', '000000'].map((code) => isPacked(packed, code))).toEqual([true, true, true])
  expect(['567812', '340000', '999999'].map((code) => isPacked(packed, code))).toEqual([false, false, false])
  expect(isPacked('', '123456')).toBe(false)
})
