import { plainWords, withFigures } from './plain-words.ts'

export interface Headcount {
  readonly min: number
  readonly max: number
}

const MOST_PEOPLE = 100_000
const FORM =
  /^(?:共?招(?:聘|收|录)?|拟招(?:聘)?|共|计)?(\d{1,6})(?:\.0+)?(?:(?:-|至|到|或)(\d{1,6}))?(?:个?人|名|个|位)?$/

/** How many are sought, where a number is named: `2`, `1-2人`, `一名`. `若干`, `约 5 人`, `0` are not understood. */
export function readHeadcount(text: string | null): Headcount | null {
  if (text === null) return null
  // A remark is left out, but never joins what stands before and after it: 5(男)3 isn't 53.
  const bare = plainWords(text).replace(/^\([^)]*\)|\([^)]*\)(?!\d)/g, '')
  const [, from, to] = FORM.exec(withFigures(bare, (value) => value > 0)) ?? []
  if (from === undefined) return null
  const [min, max] = [Number(from), Number(to ?? from)]
  return min > 0 && min <= max && max <= MOST_PEOPLE ? { min, max } : null
}
