import type { DayString } from '../calendar/dates.ts'
import { monthInWords } from '../calendar/day-range.ts'
import type { VerifiedFact } from '../matter/verified.ts'
import type { MaterialState } from './schema.ts'

export const MATERIAL_STATE_LABEL: Record<MaterialState, string> = {
  'handed-in': '已交',
  reused: '沿用',
  awaited: '待补',
  waived: '免交',
}

interface Standing {
  readonly files: readonly { readonly reused: unknown }[]
  readonly awaited: boolean
  readonly waived: unknown
}

/** How a material stands. What was handed in says more than that it needn't have been. */
export function materialStateOf({ files, awaited, waived }: Standing): MaterialState | null {
  if (awaited) return 'awaited'
  if (files.length > 0) return files.every(({ reused }) => reused !== null) ? 'reused' : 'handed-in'
  return waived === null ? null : 'waived'
}

const month = (day: DayString) => monthInWords(day.slice(0, 7))

/** 系统已核验，C 类，至 2028 年 8 月 */
export const verifiedLabel = ({ value, validUntil }: Pick<VerifiedFact, 'value' | 'validUntil'>): string =>
  `系统已核验，${value}，至 ${month(validUntil)}`
