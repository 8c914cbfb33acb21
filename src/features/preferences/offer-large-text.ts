import Taro from '@tarojs/taro'
import { readStored, writeStored } from '@/lib/storage'
import { setLargeText, usePreferences } from './store'

const KEY = 'large-text-offered'
/** WeChat's usual size is 16 or 17; who set this or more wants large letters here too. */
const LARGE_LETTERS = 20

/** Asks once, on a phone whose WeChat letters are large, whether to change to 大字版. A browser doesn't tell. */
export async function offerLargeText(): Promise<void> {
  if (process.env.TARO_ENV !== 'weapp' || usePreferences.getState().largeText || readStored(KEY)) return
  const { fontSizeSetting = 0 } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  if (fontSizeSetting < LARGE_LETTERS) return
  writeStored(KEY, true)
  const { confirm } = await Taro.showModal({
    title: '换成大字版吗',
    content: '您的微信字号较大。大字版字更大、按钮更大，可以随时在“我的”换回来。',
    confirmText: '用大字版',
    cancelText: '不用',
  })
  if (confirm) setLargeText(true)
}
