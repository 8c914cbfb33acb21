import Taro from '@tarojs/taro'
import type { RefusedError } from './failure'

/** Opens the settings where what was refused can be allowed. An old WeChat without that page does nothing. */
export async function openSettings(where: NonNullable<RefusedError['settings']>): Promise<void> {
  try {
    if (where === 'phone') await Taro.openAppAuthorizeSetting({})
    else await Taro.openSetting()
  } catch {
    // The sentence beside the button says what to do by hand.
  }
}
