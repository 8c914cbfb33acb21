import Taro from '@tarojs/taro'
import type { Mark } from '@talent/contract/policy-mark'
import { requireSignIn, useMe } from '@/features/account'
import { errorLine } from '@/lib/error-text'
import { toError } from '@/lib/failure'
import { useSubmit } from '@/lib/use-submit'
import { routes } from '@/routes'
import { markPolicy, usePolicyMarks } from './api'

export const SAID: Record<Mark, { on: string; off: string }> = {
  saved: { on: '已收藏，在“我的”里能找到', off: '已取消收藏' },
  opening: { on: '开放那天早上告诉您，一次', off: '不再告诉了' },
}

/**
 * One mark of a policy: whether it is there, and a press that turns it over. Who isn't signed in is led to signing in;
 * null for staff, who mark nothing, and while it isn't known.
 */
export function useMark(policyId: string, mark: Mark): { marked: boolean; turn: () => void } | null {
  const me = useMe()
  const mine = me.holds('talent')
  const { data } = usePolicyMarks(policyId, mine)
  const { submit } = useSubmit(async (marked: boolean) => {
    const title = await markPolicy(policyId, mark, marked).then(
      () => SAID[mark][marked ? 'on' : 'off'],
      (error: unknown) => errorLine(toError(error)),
    )
    await Taro.showToast({ title, icon: 'none' })
  })
  if (!me.signedIn)
    return { marked: false, turn: () => void requireSignIn(routes.policy.href({ id: policyId })) }
  if (!mine || data === undefined) return null
  return { marked: data[mark], turn: () => void submit(!data[mark]) }
}
