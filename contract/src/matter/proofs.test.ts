import { outOfDate, proofOf, usableUntil } from './proofs.ts'

const material = { key: 'household', name: '户口簿' }

test('a kind of proof is shared by name; without one it stays within its matter', () => {
  expect(proofOf('child-schooling', { ...material, proof: '户口簿' })).toBe(
    proofOf('residence', { key: 'register', proof: '户口簿' }),
  )
  expect(proofOf('child-schooling', material)).not.toBe(proofOf('residence', material))
})

test.each([
  ['2026-05-26', 6, '2026-11-26'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2025-12-31', 12, '2026-12-31'],
  ['2026-05-26', null, null],
] as const)('handed in on %s it serves for %s months: through %s', (handedInOn, usableMonths, until) => {
  expect(usableUntil({ ...material, usableMonths }, handedInOn)).toBe(until)
})

test('the last day still serves; the day after says what to do', () => {
  const limited = { ...material, usableMonths: 6 }
  expect(outOfDate(limited, '2026-05-26', '2026-11-26')).toBeNull()
  expect(outOfDate(limited, '2026-05-26', '2026-11-27')).toBe(
    '户口簿交上来 6 个月内可以沿用，这份已过期，请重新上传',
  )
  expect(outOfDate(material, '2000-01-01', '2026-11-26')).toBeNull()
})
