import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CLOUD_FOLDER } from '../own-folder.ts'

/** Of each letter the characters one of whose readings begins with it. */
const TABLE = JSON.parse(readFileSync(join(CLOUD_FOLDER, 'src/lib/search/initials.json'), 'utf8')) as Record<
  string,
  string
>
const LETTERS_OF = new Map<string, string>()
for (const [letter, characters] of Object.entries(TABLE))
  for (const character of characters) LETTERS_OF.set(character, (LETTERS_OF.get(character) ?? '') + letter)

export interface Initial {
  /** Of every reading: `cz` for 重. A Latin letter stands for itself. */
  readonly letters: string
  /** Where its character is in the text. */
  readonly from: number
  readonly to: number
}

/** First letters a text is typed by; digits and signs are left out, as one types. */
export function initialsOf(text: string): Initial[] {
  const found: Initial[] = []
  let from = 0
  for (const character of text) {
    const to = from + character.length
    const letter = character.normalize('NFKC').toLowerCase()
    const letters = LETTERS_OF.get(character) ?? (/^[a-z]$/.test(letter) ? letter : null)
    if (letters !== null) found.push({ letters, from, to })
    from = to
  }
  return found
}

/** A word that may be first letters: of two characters at least. */
export const mayBeInitials = (word: string): boolean => /^[a-z]{2,}$/.test(word)

/** As a column keeps them: `cz.q.` for 重庆. */
export const writtenInitials = (initials: readonly Initial[]): string =>
  initials.map(({ letters }) => `${letters}.`).join('')

/** Finds a word of first letters in what `writtenInitials` wrote: each letter among those of its character. */
export const initialsPattern = (word: string): string =>
  word
    .split('')
    .map((letter) => `[a-z]*${letter}[a-z]*\\.`)
    .join('')
