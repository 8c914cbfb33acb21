import { ACCESS_RECORD_DAYS, type AccessRecord } from '@talent/contract/audit'

const NAMES_SHOWN = 2

/** 近 90 天：林知远 4 次，程远山 1 次 */
export function accessSummary(records: readonly AccessRecord[]): string {
  const times = new Map<string, number>()
  for (const { byName } of records) times.set(byName, (times.get(byName) ?? 0) + 1)
  if (times.size === 0) return `近 ${ACCESS_RECORD_DAYS} 天没有人查看`
  const named = [...times].sort(([, a], [, b]) => b - a).map(([name, count]) => `${name} ${count} 次`)
  const more = named.length > NAMES_SHOWN ? ' 等' : ''
  return `近 ${ACCESS_RECORD_DAYS} 天：${named.slice(0, NAMES_SHOWN).join('，')}${more}`
}
