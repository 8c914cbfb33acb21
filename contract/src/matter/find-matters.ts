import type { MatterSummary } from './schema.ts'

/** Every word must be found somewhere: in the title, the summary or the words people use for it. */
export function findMatters(matters: readonly MatterSummary[], words: string): readonly MatterSummary[] {
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return matters
  return matters.filter(({ title, summary, keywords }) => {
    const text = [title, summary, ...keywords].join(' ').toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}
