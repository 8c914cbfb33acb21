/** What stands before each of several: 1. 2、（3） ④ */
const NUMBERED = /(^|[\s,，;；、。])(?:[(（]?\d{1,2}[.．、)）](?!\d)|[①-⑳])\s*/g
const APART = /[\n,，;；、]+/
const OPEN = /[(（【[]/
const SHUT = /[)）】\]]/
/** Beside a name: 2人, （若干名）, ×3 */
const COUNT =
  /\s*[(（]?\s*(?:(?:招|共)?\s*(?:\d{1,4}|若干|[一二两三四五六七八九十]{1,3})\s*[人名]|[x×*]\s*\d{1,4})\s*[)）]?$/

/** A name apart from another: what stands in brackets is one name's. */
function apart(text: string): string[] {
  const names: string[] = []
  let depth = 0
  let name = ''
  for (const char of text) {
    if (OPEN.test(char)) depth += 1
    if (SHUT.test(char)) depth = Math.max(0, depth - 1)
    if (depth === 0 && APART.test(char)) {
      names.push(name)
      name = ''
    } else name += char
  }
  return [...names, name]
}

/** The posts a cell names, without their numbers and headcounts: 1.焊接工程师2人；2.质检员 are 焊接工程师 and 质检员. */
export const postNames = (text: string): string[] =>
  apart(text.replace(NUMBERED, '$1\n'))
    .map((one) => one.trim().replace(COUNT, '').replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '' && !/^[-—–/无]+$/.test(one))
