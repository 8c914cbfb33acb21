/**
 * Text by whole characters: `slice` of a string counts half of 𠮷 as one, and a cut in the middle leaves a broken mark.
 * A character with marks of its own (é as two signs, an emoji of several) isn't taken apart either, where the engine
 * knows them; the phone's older ones count code points.
 */
type Segmenter = { segment(text: string): Iterable<{ segment: string }> }
const Segments = (globalThis as { Intl?: { Segmenter?: new (locale: string, options: object) => Segmenter } })
  .Intl?.Segmenter
const segmenter = Segments && new Segments('zh', { granularity: 'grapheme' })

export const charactersOf = (text: string): string[] =>
  segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : Array.from(text)

/** The first so many whole characters. */
export const firstCharacters = (text: string, count: number): string =>
  charactersOf(text).slice(0, count).join('')
