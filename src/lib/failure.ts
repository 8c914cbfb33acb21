/** What the person (or the platform for them) said no to, and what to allow: `openSettings` leads to the switch. */
export class RefusedError extends Error {
  constructor(
    message: string,
    /** app: the mini-program's own settings; phone: WeChat's in the phone's; undefined: no switch there. */
    readonly settings?: 'app' | 'phone',
  ) {
    super(message)
    this.name = 'RefusedError'
  }
}

const wordsOf = (thrown: unknown): string => {
  const { errMsg, message } = (thrown ?? {}) as { errMsg?: unknown; message?: unknown }
  const words = errMsg ?? message ?? (typeof thrown === 'string' ? thrown : undefined)
  return typeof words === 'string' && words !== '' ? words : 'unknown'
}

/** Whatever was thrown, as an Error: the platform throws `{ errMsg }`, which `String` makes an `[object Object]` of. */
export const toError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(wordsOf(thrown))

/** The person closed what was opened: not a failure. */
export const isCancelled = (thrown: unknown): boolean => /cancel/i.test(wordsOf(thrown))

/**
 * A platform call that failed because something isn't allowed, as a RefusedError that says what to allow.
 * @param wanted what the call opens, as the settings name it: 摄像头, 相册
 */
export function asRefusal(thrown: unknown, wanted: string): RefusedError | undefined {
  const words = wordsOf(thrown)
  // Nobody but the administrator can mend this one: the purpose isn't in the privacy guide (README).
  if (/not declared|api scope/i.test(words))
    return new RefusedError(`小程序还没有登记使用${wanted}的用途，暂时打不开`)
  if (/privacy/i.test(words))
    return new RefusedError(`没有同意隐私保护指引，打不开${wanted}。请再按一次，读过后点“同意”`)
  if (/system/i.test(words) && /den(y|ied)|permission/i.test(words))
    return new RefusedError(`手机没有允许微信使用${wanted}，请在手机设置中打开`, 'phone')
  if (/auth|den(y|ied)|permission/i.test(words))
    return new RefusedError(`没有允许使用${wanted}，请在设置中打开`, 'app')
  return undefined
}
