/**
 * Words of a recruitment table in one form for all readings: half-width, without spaces, one kind of dash. What is read
 * from them is never shown in their place. No lookbehind: the phones we serve may not know it.
 */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/[‐‑‒–—―−~〜～]+/g, '-')
    .replace(/--+/g, '-')

const DIGITS = '零一二三四五六七八九'
const digitOf = (character: string): number =>
  character === '两' ? 2 : DIGITS.indexOf(character === '〇' ? '零' : character)
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }

/** `二十万`, `一万二`, `三十五`; null for what is no number: `千`, `二〇二六`, `百十`. */
export function chineseNumber(words: string): number | null {
  let [whole, part, digit] = [0, 0, null as number | null]
  let [unit, zero, least] = [1, false, Infinity]
  for (const character of words) {
    const value = UNITS[character]
    if (value === undefined) {
      if (digit !== null && digit !== 0) return null
      digit = digitOf(character)
      if (digit < 0) return null
      zero ||= digit === 0
      continue
    }
    // Ten alone is 十; a hundred alone isn't 百.
    if (
      (value >= least && value < 10_000) ||
      (value === 10_000 && whole > 0) ||
      (digit === null && part === 0 && !(value === 10 && whole === 0))
    )
      return null
    if (value === 10_000) {
      whole = (part + (digit ?? 0)) * value
      part = 0
      least = Infinity
    } else {
      part += (digit ?? 1) * value
      least = value
    }
    ;[digit, unit, zero] = [null, value, false]
  }
  // 一万二 is twelve thousand, 一万零二 isn't.
  const last = (digit ?? 0) * (unit >= 100 && !zero ? unit / 10 : 1)
  return whole + part + last
}

const NUMERALS = /[零〇一二两三四五六七八九十百千万]+/g

/** With figures for Chinese numerals where `meant` says that they are a number, by what follows them. */
export const withFigures = (words: string, meant: (value: number, after: string) => boolean): string =>
  words.replace(NUMERALS, (run, at: number) => {
    const after = words.slice(at + run.length)
    // Beside a figure it belongs to that: 8千.
    const value = /[\d.]/.test(words.charAt(at - 1)) || /^[\d.]/.test(after) ? null : chineseNumber(run)
    return value !== null && meant(value, after) ? String(value) : run
  })

/** Parts of a cell that are read one by one; what stands in brackets is one of its own. */
export const clausesOf = (words: string): string[] =>
  words.split(/[,;。、()【】[\]\n]/).filter((part) => part !== '')

export const ANY_WORDS = /不限|无要求|无限制|不作要求|不做要求|没有要求/
