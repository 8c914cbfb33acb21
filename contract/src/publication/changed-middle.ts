import type { Mark } from '../search-marks.ts'

/** A mark never stands between the two halves of one character. */
const cutsCharacter = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at))

const isDigit = (text: string, at: number) => /[0-9.]/.test(text.charAt(at))
/** A number is changed as a whole: 1500, not the 5 in it. */
const cutsNumber = (text: string, at: number) => isDigit(text, at - 1) && isDigit(text, at)

/**
 * Where a text differs from another: between what both begin with and what both end with. None where it lacks nothing but
 * what the other has more.
 */
export function changedMiddles(text: string, other: string): Mark[] {
  const most = Math.min(text.length, other.length)
  let from = 0
  while (from < most && text.charAt(from) === other.charAt(from)) from += 1
  if (cutsCharacter(text, from)) from -= 1
  let end = 0
  while (end < most - from && text.charAt(text.length - 1 - end) === other.charAt(other.length - 1 - end))
    end += 1
  if (cutsCharacter(text, text.length - end)) end -= 1
  let to = text.length - end
  while (from < to && cutsNumber(text, from)) from -= 1
  while (from < to && cutsNumber(text, to)) to += 1
  return from < to ? [[from, to]] : []
}
