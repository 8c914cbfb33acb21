import type { AccessRecord } from '@talent/contract/audit'
import { accessSummary } from './access-summary'

const look = (byName: string): AccessRecord => ({
  at: '2026-11-23T02:00:00Z',
  byName,
  byRole: 'commissioner',
  what: '手机号',
  subject: null,
  number: null,
})

it('counts each person over the days that the list itself shows, most looks first', () => {
  const records = [look('程远山'), ...Array.from({ length: 4 }, () => look('林知远'))]
  expect(accessSummary(records)).toBe('近 90 天：林知远 4 次，程远山 1 次')
})

it('says so when nobody looked, and does not list more than two', () => {
  expect(accessSummary([])).toBe('近 90 天没有人查看')
  expect(accessSummary(['甲', '乙', '丙'].map(look))).toMatch(/ 等$/)
})
