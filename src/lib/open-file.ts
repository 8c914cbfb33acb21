import Taro from '@tarojs/taro'
import { errorText } from '@/lib/error-text'
import { viewFile, type Viewable } from '@/lib/view-file'

/** Shows a file, or says in passing why it can't be shown. */
export const openFile = (file: Viewable): void =>
  void viewFile(file).catch((error: Error) => Taro.showToast({ title: errorText(error), icon: 'none' }))
