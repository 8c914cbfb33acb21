import { initialsOf, mayBeInitials, type Initial } from './initials.ts'

/** So long are the pieces of a text, and those of the first letters of its title, of which there are few. */
const PIECE = 3
const PIECE_OF_INITIALS = 4
/** A longer word is looked for in the text: it is in few. */
const LONGEST_TOLD = 8

// No word and no piece of a text has a space in it.
const ofInitials = (letters: string) => `i ${letters}`
const doubted = (run: string) => `? ${run}`

/** Every run of so many characters in a row. */
const runsOf = (characters: readonly string[], size: number): string[] =>
  Array.from({ length: Math.max(0, characters.length - size + 1) }, (_, at) =>
    characters.slice(at, at + size).join(''),
  )

interface Around {
  readonly before: Set<string>
  readonly after: Set<string>
  readonly both: Set<string>
  readonly places: (readonly [part: number, at: number])[]
}

/**
 * Runs that stand between others in one place than in another: where 本人才能 and 新人才会 are, 人才 is one, for all pieces of
 * 本人才会 are there without it. Where none of these is in the middle of a word, the word is there with its pieces: two of
 * its parts that overlap by a run are then always there as one.
 */
function doubtsIn(parts: readonly (readonly string[])[]): string[] {
  const doubts: string[] = []
  let places = parts.flatMap((part, n) => part.map((_, at): readonly [number, number] => [n, at]))
  for (let size = 2; size <= LONGEST_TOLD - 2 && places.length > 0; size += 1) {
    const runs = new Map<string, Around>()
    for (const place of places) {
      const [part = [], at] = [parts[place[0]], place[1]]
      if (at + size > part.length) continue
      const run = part.slice(at, at + size).join('')
      const around = runs.get(run) ?? { before: new Set(), after: new Set(), both: new Set(), places: [] }
      const [before = '', after = ''] = [part[at - 1], part[at + size]]
      if (before !== '') around.before.add(before)
      if (after !== '') around.after.add(after)
      if (before !== '' && after !== '') around.both.add(`${before} ${after}`)
      around.places.push(place)
      runs.set(run, around)
    }
    for (const [run, { before, after, both }] of runs)
      if (both.size < before.size * after.size) doubts.push(run)
    // What is there once stands between the same ones however long it is taken.
    places = [...runs.values()].flatMap((around) => (around.places.length > 1 ? around.places : []))
  }
  return doubts
}

/** Each way to read so many characters in a row by their first letters. */
const readingsOf = (initials: readonly Initial[]): string[] =>
  initials.reduce<string[]>(
    (ways, { letters }) => ways.flatMap((way) => letters.split('').map((letter) => way + letter)),
    [''],
  )

/** Everything the index knows of a text, and of the first letters of its title. */
export function piecesOf(text: string, title: string): string[] {
  const pieces = new Set<string>()
  const parts = text.split(/\s+/).map((part) => Array.from(part))
  for (const part of parts)
    for (let size = 1; size <= PIECE; size += 1) for (const run of runsOf(part, size)) pieces.add(run)
  for (const run of doubtsIn(parts)) pieces.add(doubted(run))
  const initials = initialsOf(title)
  for (let size = 2; size <= PIECE_OF_INITIALS; size += 1)
    for (let at = 0; at + size <= initials.length; at += 1)
      for (const letters of readingsOf(initials.slice(at, at + size))) pieces.add(ofInitials(letters))
  return [...pieces]
}

const quoted = (piece: string) => `'${piece.replace(/['\\]/g, (mark) => mark + mark)}'`
const allOf = (pieces: readonly string[]) => `(${pieces.map(quoted).join(' & ')})`
const anyOf = (pieces: readonly string[]) => `(${pieces.map(quoted).join(' | ')})`

/** How the index is asked for a word (each a `tsquery`). */
export interface WordAsked {
  /** Has its pieces. */
  readonly pieces: string
  /** Has the word for certain; null: the index can't tell. */
  readonly certain: string | null
  /** May have its pieces without it; null: never. */
  readonly doubtful: string | null
}

export function wordAsked(word: string): WordAsked {
  const characters = Array.from(word)
  const { length } = characters
  const ofText = allOf(length <= PIECE ? [word] : runsOf(characters, PIECE))
  const letters = mayBeInitials(word)
    ? allOf(runsOf(characters, Math.min(length, PIECE_OF_INITIALS)).map(ofInitials))
    : null
  const orLetters = (asked: string) => (letters === null ? asked : `(${asked} | ${letters})`)
  const pieces = orLetters(ofText)
  if (length <= PIECE) return { pieces, certain: pieces, doubtful: null }
  if (length > LONGEST_TOLD || (letters !== null && length > PIECE_OF_INITIALS))
    return { pieces, certain: null, doubtful: pieces }
  const middle = characters.slice(1, -1)
  const doubts = middle.flatMap((_, n) => (n + 2 > middle.length ? [] : runsOf(middle, n + 2)))
  const any = anyOf([...new Set(doubts)].map(doubted))
  return { pieces, certain: orLetters(`(${ofText} & !${any})`), doubtful: `(${pieces} & ${any})` }
}
