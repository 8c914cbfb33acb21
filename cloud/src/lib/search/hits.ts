import { excerptOf, joinedMarks, markerOf, searchWords, type Mark, type MarkedText } from '@talent/contract'
import type { Searched } from './index-text.ts'
import { initialsOf, mayBeInitials } from './initials.ts'

/** Where a word of first letters is in a title, each run of characters it may stand for. */
function initialsIn(title: string, word: string): Mark[] {
  const initials = initialsOf(title)
  return initials.flatMap(({ from }, at): Mark[] => {
    const last = initials[at + word.length - 1]
    const all = word.split('').every((letter, next) => initials[at + next]?.letters.includes(letter) === true)
    return last !== undefined && all ? [[from, last.to]] : []
  })
}

/** Where the words of a question are in something it found. */
export interface Hits<S extends string> {
  /** In what is shown anyway. */
  readonly marks: Record<'title' | S, Mark[]>
  /** From the rest, for words that nothing of that shows; null where all are shown. */
  readonly excerpt: MarkedText | null
}

/** Of what was found by a question in any of its ways, one by one. */
export function hitsFinder(asks: readonly string[]) {
  const words = [...new Set(asks.flatMap(searchWords))].map((word) => ({ word, marker: markerOf([word]) }))
  const marker = markerOf(words.map(({ word }) => word))
  const every = words.map((one) => one.marker)
  /** @param shown what else is in sight besides the title, by name */
  return <S extends string>({ title, lines }: Searched, shown: Record<S, string | null>): Hits<S> => {
    const texts: [string, string][] = [
      ['title', title],
      ...Object.entries<string | null>(shown).map(([name, text]): [string, string] => [name, text ?? '']),
    ]
    const marks = Object.fromEntries(texts.map(([name, text]) => [name, marker(text)])) as Record<
      'title' | S,
      Mark[]
    >
    const unseen = words.filter((one) => texts.every(([, text]) => one.marker(text).length === 0))
    const initials = unseen.map(({ word }) => (mayBeInitials(word) ? initialsIn(title, word) : []))
    marks.title = joinedMarks([...marks.title, ...initials.flat()])
    const quoted = unseen.filter((_, at) => initials[at]?.length === 0)
    if (quoted.length === 0) return { marks, excerpt: null }
    const quotable = lines
      .map(({ text, label }) => (label === undefined ? text : `${label}：${text}`))
      .filter((line) => quoted.some((one) => one.marker(line).length > 0))
    return { marks, excerpt: excerptOf(quotable, every) }
  }
}
