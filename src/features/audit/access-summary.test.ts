import type { AccessRecord } from '@talent/contract'
import { accessSummary } from './access-summary'

const TODAY = '2026-11-24'
const look = (byName: string, at: string): AccessRecord => ({
  at,
  byName,
  byRole: 'commissioner',
  what: '手机号',
  requestNumber: null,
})

it('counts each person of the last 30 days, most looks first', () => {
  const records = [
    look('程远山', '2026-11-20T02:00:00Z'),
    ...Array.from({ length: 4 }, () => look('林知远', '2026-11-23T02:00:00Z')),
    look('林知远', '2026-10-01T02:00:00Z'),
  ]
  expect(accessSummary(records, TODAY)).toBe('近 30 天：林知远 4 次，程远山 1 次')
})

it('says so when nobody looked, and does not list more than two', () => {
  expect(accessSummary([look('林知远', '2026-09-01T02:00:00Z')], TODAY)).toBe('近 30 天没有人查看')
  expect(
    accessSummary(
      ['甲', '乙', '丙'].map((name) => look(name, '2026-11-23T02:00:00Z')),
      TODAY,
    ),
  ).toMatch(/ 等$/)
})
