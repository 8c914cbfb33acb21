import Taro from '@tarojs/taro'
import { errorLine } from '@/lib/error-text'
import { toError } from '@/lib/failure'
import { viewDocument, viewFile, type Document, type Viewable } from './view-file'

const orSay = (viewed: Promise<void>): Promise<void> =>
  viewed.catch((error: unknown) => {
    void Taro.showToast({ title: errorLine(toError(error)), icon: 'none' })
  })

/** Shows a file, or says in passing why it can't be shown. */
export const openFile = (file: Viewable): void => void orSay(viewFile(file))

/** The same of what is made when it is asked for; settled when it is shown or given up. */
export const openDocument = (document: Document): Promise<void> => orSay(viewDocument(document))
