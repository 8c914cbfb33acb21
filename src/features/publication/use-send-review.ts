import Taro from '@tarojs/taro'
import { useSubmit } from '@/lib/use-submit'

/** 送审: the working copy as it was looked at, by its hash; null where there is none. */
export function useSendReview(hash: string | null, send: (hash: string) => Promise<unknown>) {
  return useSubmit(async () => {
    if (hash === null) return
    await send(hash)
    void Taro.showToast({ title: '已送审，别的统筹会收到消息', icon: 'none' })
  })
}
