import Taro from '@tarojs/taro'
import { errorLine } from '@/lib/error-text'
import { toError } from '@/lib/failure'
import { viewFile, type Viewable } from './view-file'

/** Shows a file, or says in passing why it can't be shown. */
export const openFile = (file: Viewable): void =>
  void viewFile(file).catch((error: unknown) =>
    Taro.showToast({ title: errorLine(toError(error)), icon: 'none' }),
  )
