import { initialsOf, mayBeInitials } from './initials.ts'

/** Tells pieces of first letters from those of a text. */
const ofInitials = (pair: string) => `:${pair}`

const pairsOf = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, at) => `${characters[at]}${character}`)

/** Everything the index knows of a text: each character and each two in a row, and so of the first letters of its title. */
export function piecesOf(text: string, title: string): string[] {
  const pieces = new Set<string>()
  for (const part of text.split(/\s/)) {
    const characters = Array.from(part)
    for (const piece of [...characters, ...pairsOf(characters)]) pieces.add(piece)
  }
  const initials = initialsOf(title)
  initials.slice(1).forEach(({ letters }, at) => {
    for (const first of initials[at]?.letters ?? '')
      for (const second of letters) pieces.add(ofInitials(first + second))
  })
  return [...pieces]
}

/** A word of one or two characters is a piece itself; of longer ones the pieces may be there without the word. */
export const isPiece = (word: string): boolean => Array.from(word).length <= 2

const quoted = (piece: string) => `'${piece.replace(/['\\]/g, (mark) => mark + mark)}'`
const allOf = (pieces: readonly string[]) => `(${pieces.map(quoted).join(' & ')})`

/** The pieces of a word, as the index is asked for them (a `tsquery`). */
export function piecesAsked(word: string): string {
  const characters = Array.from(word)
  const pairs = pairsOf(characters)
  const ofText = allOf(characters.length === 1 ? characters : pairs)
  return mayBeInitials(word) ? `(${ofText} | ${allOf(pairs.map(ofInitials))})` : ofText
}
