import Taro from '@tarojs/taro'
import { sendPolicyForReview } from '@talent/contract/policy-editor'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

/** 送审: the working copy as it was looked at. */
export function useSendReview(id: string, hash: string | null) {
  return useSubmit(async () => {
    if (hash === null) return
    await call(sendPolicyForReview, { params: { id }, body: { hash } })
    void Taro.showToast({ title: '已送审，别的统筹会收到消息', icon: 'none' })
  })
}
