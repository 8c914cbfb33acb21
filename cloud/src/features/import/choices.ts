import type { ImportChange } from '@talent/contract/import'
import type { Importer, ReadCell } from '../../importers.ts'
import { plainHeading } from './headings.ts'

/** What its sender said about a file, and what was said before about files of the same publisher. */
export interface Choices {
  /** By heading, what its column is read as; '' for not at all. */
  readonly columns: Readonly<Record<string, string>>
  /** By what a column is read as: what a wording in it means. */
  readonly meant: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** By cell, what stands there instead. */
  readonly cells: Readonly<Record<string, string>>
  /** Rows left out by hand. */
  readonly left: readonly string[]
  readonly answers: Readonly<Record<string, string>>
  /** What isn't mentioned and taken out. */
  readonly out: readonly string[]
}

export const NO_CHOICES: Choices = { columns: {}, meant: {}, cells: {}, left: [], answers: {}, out: [] }

/** What is remembered for the publisher: that a heading, or a wording under a key, means this. */
export interface Remembered {
  /** The key of the column the wording stands in; '' for a heading. */
  readonly place: string
  readonly said: string
  /** Null: forget it. */
  readonly meant: string | null
}

const without = <T>(all: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== key))
const put = <T>(all: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> =>
  value === null ? without(all, key) : { ...all, [key]: value }
const among = (all: readonly string[], one: string, is: boolean) => [
  ...all.filter((other) => other !== one),
  ...(is ? [one] : []),
]

type Changed = readonly [Choices, Remembered?]

/**
 * The choices with one change more, and what of it is worth remembering.
 * @param found the cell a change is of, and what its column is read as
 * @param rows the rows of the file that what is left out is made of
 */
export function withChange(
  choices: Choices,
  change: ImportChange,
  { remembers = [] }: Pick<Importer, 'remembers'>,
  found: { key: string; cell: ReadCell } | undefined,
  rows: readonly string[],
): Changed {
  switch (change.what) {
    case 'column': {
      const said = plainHeading(change.heading)
      const meant = change.as ?? ''
      return [
        { ...choices, columns: put(choices.columns, said, meant) },
        { place: '', said, meant },
      ]
    }
    case 'cell': {
      const { cell, words } = change
      const said = found?.cell.was ?? found?.cell.text ?? ''
      if (found === undefined || said === '' || !remembers.includes(found.key))
        return [{ ...choices, cells: put(choices.cells, cell, words) }]
      const { key } = found
      const meant = put(choices.meant, key, put(choices.meant[key] ?? {}, said, words))
      return [
        { ...choices, meant },
        { place: key, said, meant: words },
      ]
    }
    case 'row':
      return [{ ...choices, left: rows.reduce((left, row) => among(left, row, change.left), choices.left) }]
    case 'answer':
      return [{ ...choices, answers: put(choices.answers, change.question, change.value || null) }]
    case 'unmentioned':
      return [{ ...choices, out: among(choices.out, change.id, change.out) }]
  }
}

/** The choices one begins with. */
export function fromMemory(memory: readonly { place: string; said: string; meant: string }[]): Choices {
  const columns: Record<string, string> = {}
  const meant: Record<string, Record<string, string>> = {}
  for (const one of memory) {
    if (one.place === '') columns[one.said] = one.meant
    else (meant[one.place] ??= {})[one.said] = one.meant
  }
  return { ...NO_CHOICES, columns, meant }
}
