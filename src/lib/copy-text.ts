import Taro from '@tarojs/taro'

/** Puts words on the clipboard and says so; the platform may refuse, then it says that. */
export async function copyText(text: string, done: string): Promise<void> {
  const said = await Taro.setClipboardData({ data: text }).then(
    () => done,
    () => '没能复制，请长按选择',
  )
  // The mini-program shows a notice of its own, which this one replaces.
  await Taro.showToast({ title: said, icon: 'none' })
}
