import type { HistoryEntry } from '@talent/contract/publication'
import type { Entry } from './publish.ts'
import { hashOf } from './publishable.ts'

/**
 * Who published each version and when; one that says what an earlier one said was restored. What came with the program has
 * nobody.
 * @param entries the newest first
 * @param versions the newest first
 */
export function historyFrom(
  entries: readonly Entry[],
  versions: readonly { version: number; content: unknown }[],
): HistoryEntry[] {
  const oldestFirst = [...versions]
    .reverse()
    .map(({ version, content }) => ({ version, hash: hashOf(content) }))
  const restored = (version: number) => {
    const own = oldestFirst.find((one) => one.version === version)?.hash
    return oldestFirst.find((one) => one.hash === own && one.version < version)?.version ?? null
  }
  const shipped = versions.filter(
    ({ version }) => !entries.some((entry) => entry.version === version && entry.event === 'publish'),
  )
  return [
    ...entries.map((entry) => ({
      ...entry,
      restored: entry.event === 'publish' ? restored(entry.version) : null,
    })),
    ...shipped.map(({ version }) => ({
      id: `shipped-${version}`,
      event: 'publish' as const,
      version,
      by: null,
      at: null,
      reviewer: null,
      restored: null,
    })),
  ]
}
