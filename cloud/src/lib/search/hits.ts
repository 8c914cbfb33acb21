import { excerptOf, joinedMarks, marksIn, searchWords, type Mark, type MarkedText } from '@talent/contract'
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

/** @param shown what else is in sight besides the title, by name */
export function hitsOf<S extends string>(
  { title, lines }: Searched,
  shown: Record<S, string | null>,
  asked: string,
): Hits<S> {
  const words = searchWords(asked)
  const texts: [string, string | null][] = [['title', title], ...Object.entries<string | null>(shown)]
  const marks = Object.fromEntries(texts.map(([name, text]) => [name, marksIn(text ?? '', words)])) as Record<
    'title' | S,
    Mark[]
  >
  const unseen = words.filter((word) => texts.every(([, text]) => marksIn(text ?? '', [word]).length === 0))
  const initials = unseen.filter(mayBeInitials).map((word) => ({ word, at: initialsIn(title, word) }))
  marks.title = joinedMarks([...marks.title, ...initials.flatMap(({ at }) => at)])
  const quoted = unseen.filter((word) => !initials.some((one) => one.word === word && one.at.length > 0))
  const quotable = lines
    .map(({ text, label }) => (label === undefined ? text : `${label}：${text}`))
    .filter((line) => marksIn(line, quoted).length > 0)
  return { marks, excerpt: excerptOf(quotable, words) }
}
