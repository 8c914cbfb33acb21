import * as v from 'valibot'
import { CLOSE, DASHES, DIGIT, HAN, LETTER, OPEN, QUIET } from './search-text.ts'

/** From and to (excluded) in a text as it is shown, in UTF-16 units. */
export const Mark = v.tuple([v.number(), v.number()])
export type Mark = v.InferOutput<typeof Mark>

export const MarkedText = v.object({ text: v.string(), marks: v.array(Mark) })
export type MarkedText = v.InferOutput<typeof MarkedText>

/** Most of a text stays as it is: no 汉字, small letter or digit folds. */
const FOLDS = /[^\u4e00-\u9fff0-9a-z]/g

/** As `searchableText` does, but for what changes a text's length, so that places in it stay. */
const folded = (text: string): string =>
  text
    .replace(FOLDS, (unit) => {
      const one = unit.normalize('NFKC').toLowerCase()
      return one.length === 1 ? one : unit
    })
    .replace(DASHES, '-')

const KINDS = [HAN, DIGIT, LETTER, '%'].map((kind) => new RegExp(`^${kind}$`, 'u'))
const kindOf = (character: string): number => KINDS.findIndex((kind) => kind.test(character))

const APART = `(?:${QUIET}|\\s|${OPEN}|${CLOSE})*`
const pieceOf = (character: string): string => {
  if (character === '〔') return OPEN
  if (character === '〕') return CLOSE
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** Finds a word of `searchWords` in a text as it was written: with the signs in between that searching doesn't see. */
function patternOf(word: string): RegExp {
  const characters = Array.from(word)
  const source = characters.map((character, at) => {
    const before = characters[at - 1]
    if (before === undefined) return pieceOf(character)
    return `${kindOf(before) === kindOf(character) ? `${QUIET}*` : APART}${pieceOf(character)}`
  })
  return new RegExp(source.join(''), 'gu')
}

/** Marks of one text put in order, those that touch become one. */
export function joinedMarks(marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = []
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
    const last = joined[joined.length - 1]
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** Tells where something is in a text as it is shown. */
export type Marker = (text: string) => Mark[]

/** For words of `searchWords`; made once for many texts. */
export function markerOf(words: readonly string[]): Marker {
  const patterns = words.map(patternOf)
  return (text) => {
    const line = patterns.length === 0 ? '' : folded(text)
    const each = patterns.flatMap((pattern) => Array.from(line.matchAll(pattern)))
    return joinedMarks(each.map((found): Mark => [found.index, found.index + found[0].length]))
  }
}

/** Characters of an excerpt, and of those before its first hit. */
const EXCERPT = { most: 60, before: 14 }

/** Of several lines the one with most of the words, one marker each, cut around the first; null where none has any. */
export function excerptOf(lines: readonly string[], words: readonly Marker[]): MarkedText | null {
  const marksIn = (text: string) => words.map((marker) => marker(text)).filter((marks) => marks.length > 0)
  let best: { line: string; found: Mark[][] } | null = null
  for (const line of lines) {
    const found = marksIn(line)
    if (found.length > (best?.found.length ?? 0)) best = { line, found }
  }
  if (best === null) return null
  const [first = [0, 0]] = joinedMarks(best.found.flat())
  const characters = Array.from(best.line)
  const before = Array.from(best.line.slice(0, first[0])).length
  const from = characters.length <= EXCERPT.most ? 0 : Math.max(0, before - EXCERPT.before)
  const cut = characters.slice(from, from + EXCERPT.most).join('')
  const text = `${from > 0 ? '…' : ''}${cut}${from + EXCERPT.most < characters.length ? '…' : ''}`
  return { text, marks: joinedMarks(marksIn(text).flat()) }
}
