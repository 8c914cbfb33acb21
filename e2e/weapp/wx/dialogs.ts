import type { Runtime } from '../runtime'
import { answer, wxFailure, type WxOptions } from './answer'

/** A question the person has to answer by one of its buttons; cancelling is `undefined` where there is no such button. */
export interface Dialog {
  title: string
  content: string
  buttons: string[]
  press: (button: string | undefined) => void
}

/** What is shown over the page. */
export interface Overlay {
  dialog?: Dialog
  /** Texts of all toasts so far. */
  toasts: string[]
  loading?: string
}

const textOr = (value: unknown, fallback: string) =>
  typeof value === 'string' && value !== '' ? value : fallback

/** Toasts, loading sign, modal and action sheet. A modal waits for the test to press one of its buttons. */
export function dialogApi(runtime: Runtime, overlay: Overlay) {
  const ask = (question: Omit<Dialog, 'press'>) =>
    new Promise<string | undefined>((resolve) => {
      if (overlay.dialog)
        throw new Error(`"${question.title}" was asked while "${overlay.dialog.title}" waits for an answer`)
      overlay.dialog = {
        ...question,
        press: (button) => {
          if (button !== undefined && !question.buttons.includes(button))
            throw new Error(`the dialog has no "${button}" but ${question.buttons.join(', ')}`)
          delete overlay.dialog
          resolve(button)
        },
      }
    })

  // A dialog waits for a person, so it does not count as something under way.
  const later = (
    api: string,
    options: WxOptions = {},
    work: () => Promise<string | undefined>,
    reply: (button: string | undefined) => object | void,
  ) => {
    void work().then((button) => answer(runtime, api, options, () => reply(button)), runtime.reportError)
  }

  return {
    showToast: (options: WxOptions = {}) => {
      overlay.toasts.push(String(options.title))
      delete overlay.loading
      return answer(runtime, 'showToast', options, () => undefined)
    },
    hideToast: (options?: WxOptions) => answer(runtime, 'hideToast', options, () => undefined),
    showLoading: (options: WxOptions = {}) => {
      overlay.loading = String(options.title)
      return answer(runtime, 'showLoading', options, () => undefined)
    },
    hideLoading: (options?: WxOptions) => {
      delete overlay.loading
      return answer(runtime, 'hideLoading', options, () => undefined)
    },
    showModal: (options: WxOptions = {}) => {
      const [confirm, cancel] = [textOr(options.confirmText, '确定'), textOr(options.cancelText, '取消')]
      const buttons = options.showCancel === false ? [confirm] : [cancel, confirm]
      const question = { title: textOr(options.title, ''), content: textOr(options.content, ''), buttons }
      later(
        'showModal',
        options,
        () => ask(question),
        (button) => ({ confirm: button === confirm, cancel: button !== confirm, content: null }),
      )
    },
    showActionSheet: (options: WxOptions = {}) => {
      const buttons = (options.itemList as string[]).map(String)
      later(
        'showActionSheet',
        options,
        () => ask({ title: textOr(options.alertText, ''), content: '', buttons }),
        (button) => {
          if (button === undefined) throw wxFailure('cancel')
          return { tapIndex: buttons.indexOf(button) }
        },
      )
    },
  }
}
