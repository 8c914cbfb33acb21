/** 报名码: so many digits, read out where nothing can be scanned. Of one fair each is given once. */
export const PASS_DIGITS = 6

/** What the drawing of a code says: the fair too, so that a code of another one is told so. */
export const passLetters = (fairId: string, code: string): string => `fair:${fairId}:${code}`

/** Codes one after the other: what a phone without a connection keeps of a list, six bytes each. */
export const packCodes = (codes: readonly string[]): string => codes.join('')
export const packedCount = (packed: string): number => packed.length / PASS_DIGITS
export function isPacked(packed: string, code: string): boolean {
  // One that only overlaps two others is none of them.
  for (let at = packed.indexOf(code); at >= 0; at = packed.indexOf(code, at + 1))
    if (at % PASS_DIGITS === 0) return true
  return false
}

/** However it was typed: full-width digits, spaces and hyphens between them. */
export const tidyPassCode = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '')
export const isPassCode = (code: string): boolean => new RegExp(`^\\d{${PASS_DIGITS}}$`).test(code)

/** What hangs at the entrance says: for whoever checks in on their own phone. */
export const posterLetters = (fairId: string, code: string): string => `fair-door:${fairId}:${code}`

/** What was read off a phone, or typed: its digits, and of which fair where that was said. null: it is no code of ours. */
export const readPassCode = (read: string): ReadCode | null => readCode('fair', read)
/** The same of what hangs at the entrance. */
export const readPosterCode = (read: string): ReadCode | null => readCode('fair-door', read)

interface ReadCode {
  readonly code: string
  readonly fairId: string | null
}
function readCode(drawnAs: 'fair' | 'fair-door', read: string): ReadCode | null {
  const tidy = tidyPassCode(read)
  if (isPassCode(tidy)) return { code: tidy, fairId: null }
  const drawn = /^(fair|fair-door):([^:]+):(\d+)$/.exec(read.trim())
  const [, as, fairId = '', code = ''] = drawn ?? []
  return as === drawnAs && isPassCode(code) ? { code, fairId } : null
}
