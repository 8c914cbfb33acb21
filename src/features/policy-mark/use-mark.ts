import type { Mark } from '@talent/contract/policy-mark'
import { useMe, useOwnMark } from '@/features/account'
import { routes } from '@/routes'
import { markPolicy, usePolicyMarks } from './api'

export const SAID: Record<Mark, { on: string; off: string }> = {
  saved: { on: '已收藏，在“我的”里能找到', off: '已取消收藏' },
  opening: { on: '开放那天早上告诉您，一次', off: '不再告诉了' },
}

/** One mark of a policy. */
export function useMark(policyId: string, mark: Mark) {
  const { data } = usePolicyMarks(policyId, useMe().holds('talent'))
  return useOwnMark({
    marked: data?.[mark],
    set: (marked) => markPolicy(policyId, mark, marked),
    said: SAID[mark],
    here: routes.policy.href({ id: policyId }),
  })
}
