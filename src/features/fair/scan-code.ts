import Taro from '@tarojs/taro'
import { asRefusal, isCancelled, RefusedError } from '@/lib/failure'

/** A browser offers no page a scanner: there the digits are typed. */
export const CAN_SCAN = process.env.TARO_ENV !== 'h5'

/**
 * What the camera read off a phone; null where it was closed.
 * @throws RefusedError in a sentence where the camera didn't open
 */
export async function scanPass(): Promise<string | null> {
  const read = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).catch(
    (thrown: unknown) => {
      if (isCancelled(thrown)) return null
      throw asRefusal(thrown, '摄像头') ?? new RefusedError('没有扫出来，请再扫一次，或输入 6 位数字')
    },
  )
  return read?.result ?? null
}
