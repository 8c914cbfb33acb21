/**
 * What people type or paste, cleaned the same way on both sides: one form for the same letters, and nothing in
 * it that nobody can see.
 */

/** No width, no use in our texts: soft hyphen, zero-width space, direction marks, byte order mark. Joiners stay: emoji need them. */
const HIDDEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g

/** Joiners, fillers, variation selectors and tags: seen only together with other characters. */
const UNSEEN_ALONE =
  /[\s\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5|\u200c|\u200d|\ufe0e|\ufe0f|\udb40[\udc00-\udfff]/g

const isControl = (code: number) => (code < 32 && code !== 9 && code !== 10) || (code >= 127 && code < 160)
const isSurrogate = (code: number) => code >= 0xd800 && code <= 0xdfff

/** How many characters a person sees typed: 𠮷 is one. */
export function charactersIn(value: string): number {
  let count = 0
  for (const _character of value) count += 1
  return count
}

/** No control character but tab and line break, and no half of a character. */
export function isWritable(value: string): boolean {
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0
    if (isControl(code) || isSurrogate(code)) return false
  }
  return true
}

/** As typed, without what nobody can see and no database keeps: for inputs, while one types. */
export function withoutUnseen(value: string): string {
  const shown = value.replace(/\r\n?/g, '\n').replace(HIDDEN, '')
  return isWritable(shown) ? shown : [...shown].filter(isWritable).join('')
}

/** Nothing a person could see. */
export const isBlankText = (value: string): boolean =>
  value.replace(HIDDEN, '').replace(UNSEEN_ALONE, '') === ''

/** NFC, line breaks of one kind, no hidden marks, no space around it; only-invisible is empty. */
export function tidyText(value: string): string {
  const tidy = value.replace(/\r\n?/g, '\n').replace(HIDDEN, '').normalize('NFC').trim()
  return isBlankText(tidy) ? '' : tidy
}

/** The same in one line. */
export const tidyLine = (value: string): string => tidyText(value).replace(/\s+/g, ' ')
