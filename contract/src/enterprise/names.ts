import { searchableText, searchWords } from '../search-text.ts'

/** What two names are the same by: one normalisation with the search, spaces aside. */
export const nameKey = (name: string): string => searchableText(name).replace(/\s+/g, '')

/** Each two neighbouring characters. */
const pairsOf = (key: string): string[] => {
  const characters = Array.from(key)
  return characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`)
}

/** What an index finds a name by: its characters and pairs of them, so that any part of it is found. */
export function gramsOf(names: readonly string[]): string[] {
  const keys = names.map(nameKey)
  return [...new Set(keys.flatMap((key) => [...Array.from(key), ...pairsOf(key)]))].sort()
}

/** The words asked for, and the grams that whatever holds all of them must have. */
export function gramsAsked(asked: string): { words: string[]; grams: string[] } {
  const words = searchWords(asked).map(nameKey)
  const grams = words.flatMap((word) => (Array.from(word).length === 1 ? [word] : pairsOf(word)))
  return { words, grams: [...new Set(grams)] }
}

/** Pairs that so many enterprises have in their names that they tell nothing. */
const COMMON = new Set(
  [
    '有限责任公司',
    '股份有限公司',
    '研究院',
    '研究所',
    '(演示)',
    '集团',
    '中心',
    '科技',
    '技术',
    '某',
  ].flatMap((part) => pairsOf(nameKey(part))),
)

/** By which a name typed freely is likely to be one of the directory's. */
export const tellingPairs = (name: string): string[] =>
  [...new Set(pairsOf(nameKey(name)))].filter((pair) => !COMMON.has(pair))
