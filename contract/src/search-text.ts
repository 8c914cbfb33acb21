/**
 * One normalisation for what is stored to be searched and for what is asked, so that one text finds the same however
 * it is typed: full width or half, capital or small, 〔2024〕 or [2024] or （2024）, `A 类` or `A类`.
 *
 * No lookbehind here: the phones we serve may not know it.
 */
export const HAN = '\\p{Script=Han}'
export const DIGIT = '\\p{Nd}'
/** Letters but 汉字: NFKC and case are done by then. */
export const LETTER = `(?:(?!${HAN})\\p{L})`
const re = (source: string) => new RegExp(source, 'gu')

/** Signs that searching doesn't see: invisible ones and quotation marks. */
export const QUIET = '[\\p{Cf}"\'“”‘’`《》〈〉「」『』]'
const UNSEEN = re(QUIET)
export const DASHES = /[‐‑‒–—―−~〜]/g
export const OPEN = '[(\\[{【〔〖]'
export const CLOSE = '[)\\]}】〕〗]'
/** 发文字号: the year's brackets belong to the number, so that 〔2024〕2号 isn't any 2号 of any 2024. */
const YEAR = re(`${OPEN}\\s*(\\d{4})\\s*${CLOSE}`)
/** Stand for the year's brackets while all others become spaces. */
const HELD = '\ufdd0$1\ufdd1'
const BRACKETS = /[()[\]{}【】〔〕〖〗]/g
/** Spaces where digits, letters and 汉字 meet. */
const GAPS = [
  re(`(${HAN})\\s+(?=${DIGIT}|${LETTER})`),
  re(`(${DIGIT})\\s+(?=${HAN}|${LETTER}|%)`),
  re(`(${LETTER})\\s+(?=${HAN}|${DIGIT})`),
]

export function searchableText(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().normalize('NFKC')
  const marked = folded
    .replace(UNSEEN, '')
    .replace(DASHES, '-')
    .replace(/[\ufdd0\ufdd1]/g, '')
    .replace(YEAR, HELD)
    .replace(BRACKETS, ' ')
    .replace(/\s*\ufdd0/g, '〔')
    .replace(/\ufdd1\s*/g, '〕')
    .replace(/\s+/g, ' ')
  return GAPS.reduce((line, gap) => line.replace(gap, '$1'), marked).trim()
}

/** After a number or a letter these belong to it: 20万, A类, 12期. */
const UNIT = '(?:周岁|个月|[万亿千百元年月日号类期岁级届批条])'
const SPLITS = [re(`(${HAN})(?=${DIGIT}|${LETTER}|〔)`), re(`(${DIGIT}|${LETTER})(?=${HAN})(?!${UNIT})`)]

/**
 * The words asked for, each to be found: apart where a space parts them, and where 汉字 and a number or a letter meet, so that
 * `郑州 2024` and `郑州2024` ask the same. A number keeps its unit: `20 万` is one word.
 */
export function searchWords(asked: string): string[] {
  const parted = SPLITS.reduce((line, split) => line.replace(split, '$1 '), searchableText(asked))
  return [...new Set(parted.split(' ').filter((word) => word !== ''))]
}
