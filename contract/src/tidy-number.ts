import { withoutUnseen } from './typed-text.ts'

/** 11 digits of a mobile number in China. */
const MOBILE = /^1[3-9]\d{9}$/
/** A number elsewhere, E.164: + and the country's code; China's own is written without. */
const FOREIGN = /^\+(?!86)[1-9]\d{6,14}$/

/** Full-width forms, spaces, hyphens, dots and brackets are how people write numbers, not part of them. */
const compact = (value: string): string =>
  withoutUnseen(value)
    .normalize('NFKC')
    .replace(/[\s\-‐-―−－_.·()（）]/g, '')

/** A telephone number as kept: a mobile number bare, whatever it came with; any other with + and its country. */
export function tidyPhone(value: string): string {
  const number = compact(value).replace(/^00(?=[1-9])/, '+')
  return number.replace(/^\+?86(?=1[3-9]\d{9}$)/, '')
}

export const isPhone = (tidied: string): boolean => MOBILE.test(tidied) || FOREIGN.test(tidied)

/** What to do about a number that is none, after its name: 手机号 … */
export const PHONE_RULE = '是 11 位数字，以 1 开头；境外号码请以 + 和国家代码开头'

/** A resident ID number as kept. */
export const tidyIdNumber = (value: string): string => compact(value).toUpperCase()

/** A number as kept: half-width, without spaces and separators of thousands. */
export const tidyNumber = (value: string): string =>
  withoutUnseen(value)
    .normalize('NFKC')
    .replace(/[\s,_]/g, '')
