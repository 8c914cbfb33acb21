import { addDays, type AccessRecord } from '@talent/contract'
import { dayOf } from '@/lib/dates'

const DAYS = 30
const NAMES_SHOWN = 2

/** 近 30 天：林知远 4 次，程远山 1 次 */
export function accessSummary(records: readonly AccessRecord[], today: string): string {
  const since = addDays(today, -DAYS)
  const times = new Map<string, number>()
  for (const { at, byName } of records)
    if (dayOf(at) >= since) times.set(byName, (times.get(byName) ?? 0) + 1)
  if (times.size === 0) return `近 ${DAYS} 天没有人查看`
  const named = [...times].sort(([, a], [, b]) => b - a).map(([name, count]) => `${name} ${count} 次`)
  const more = named.length > NAMES_SHOWN ? ' 等' : ''
  return `近 ${DAYS} 天：${named.slice(0, NAMES_SHOWN).join('，')}${more}`
}
