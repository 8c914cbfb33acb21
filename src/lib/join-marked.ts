import type { MarkedText } from '@talent/contract'

/** Texts as one with their marks, a separator between them; what is empty is left out. */
export function joinMarked(parts: readonly (MarkedText | null)[], separator: string): MarkedText {
  const joined: MarkedText = { text: '', marks: [] }
  for (const part of parts) {
    if (part === null || part.text === '') continue
    if (joined.text !== '') joined.text += separator
    const at = joined.text.length
    joined.text += part.text
    joined.marks.push(...part.marks.map(([from, to]): [number, number] => [from + at, to + at]))
  }
  return joined
}
