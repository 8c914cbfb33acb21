import * as v from 'valibot'
import { Day, isOurDay } from '../common.ts'
import { FoundPolicy } from '../policy/schema.ts'

/** What happens on a day: applying begins, or it is the last day. */
export const POLICY_DAYS = ['opens', 'closes'] as const
export type PolicyDayKind = (typeof POLICY_DAYS)[number]
export const POLICY_DAY_LABEL: Record<PolicyDayKind, string> = { opens: '开始申请', closes: '申请截止' }

const WRONG_MONTH = '月份写成 2026-12 这样'
export const Month = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, WRONG_MONTH),
  v.check((month) => isOurDay(`${month}-01`), WRONG_MONTH),
)

const { id, title, gist, applying, demo } = FoundPolicy.entries
export const PolicyDay = v.object({
  day: Day,
  kind: v.picklist(POLICY_DAYS),
  policy: v.object({ id, title, gist, applying, demo }),
})
export type PolicyDay = v.InferOutput<typeof PolicyDay>

export const PolicyMonth = v.object({ month: v.string(), days: v.array(PolicyDay) })
export type PolicyMonth = v.InferOutput<typeof PolicyMonth>
