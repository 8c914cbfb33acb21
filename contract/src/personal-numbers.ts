import * as v from 'valibot'

/** Full width as half width, without the blanks and dashes people group digits by. */
const bare = (text: string) => text.normalize('NFKC').replace(/[\s\-–—·._]/g, '')

// No look-behind: an iPhone before iOS 16.4 could not even load this file.
const RESIDENT_ID = /(?:^|\D)(?:\d{17}[\dXx]|\d{15})(?!\d)/
const MOBILE = /(?:^|\D)(?:86)?1[3-9]\d{9}(?!\d)/

/** It contains something that looks like an ID number or a mobile number. */
export const hasPersonalNumber = (text: string): boolean =>
  RESIDENT_ID.test(bare(text)) || MOBILE.test(bare(text))

/** For text that everybody may read, so that it isn't kept encrypted. */
export const noPersonalNumber = v.check<string, string>(
  (text) => !hasPersonalNumber(text),
  '这里的内容会公开显示，请不要写证件号码或手机号',
)
