import { copyText } from '@/lib/copy-text'

/** Opens the mail program of a browser's machine; WeChat can't, so that there the address is put on the clipboard. */
export function writeMail(address: string): void {
  if (process.env.TARO_ENV === 'h5') window.location.href = `mailto:${address}`
  else void copyText(address, '邮箱已复制，去邮件里粘贴')
}
