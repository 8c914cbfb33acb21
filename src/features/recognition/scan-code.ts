import Taro from '@tarojs/taro'
import { isCode, tidyCode } from '@talent/contract/preparation'
import { asRefusal, isCancelled, RefusedError } from '@/lib/failure'

/** A browser offers no page a scanner: there the letters are typed. */
export const CAN_SCAN = process.env.TARO_ENV !== 'h5'

/**
 * The code off another's screen; null where the person closed the camera. From the camera alone: a picture that was sent
 * shows nobody who stands there.
 * @throws RefusedError in a sentence: what was read is no code, or the camera didn't open
 */
export async function scanCode(): Promise<string | null> {
  const read = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).catch(
    (thrown: unknown) => {
      if (isCancelled(thrown)) return null
      throw asRefusal(thrown, '摄像头') ?? new RefusedError('没有扫出来，请再扫一次，或输入 8 位核对码')
    },
  )
  if (read === null) return null
  const code = tidyCode(read.result)
  if (!isCode(code)) throw new RefusedError('扫到的不是核对码，请扫对方手机“人才认定”里出示的二维码')
  return code
}
