import type { ReadStep, TimelineEntry } from '@talent/contract/service-request'
import { clockTime } from '@/lib/dates'

const isSaid = (entry: TimelineEntry) => entry.kind === 'message'

const wrote = ({ name, role }: ReadStep, { author }: TimelineEntry) =>
  name === author.name && (role === 'talent') === (author.role === 'talent')

/**
 * 已读 under what was said, by entry: with when for the desk, whose work it is; the talent is told that, not when. Under
 * the last of several that say the same, so that a thread doesn't repeat itself.
 */
export function receiptsOf(
  entries: readonly TimelineEntry[],
  reads: readonly ReadStep[],
  forTalent: boolean,
): ReadonlyMap<string, string> {
  const steps = [...reads].sort((a, b) => a.seq - b.seq)
  const receipts = new Map<string, string>()
  let below = ''
  for (const entry of [...entries].reverse()) {
    if (!isSaid(entry) || (forTalent && !entry.author.mine)) continue
    const readers = new Map<string, ReadStep>()
    for (const step of steps)
      if (step.seq >= entry.seq && !wrote(step, entry) && !readers.has(step.name))
        readers.set(step.name, step)
    const words = [...readers.values()].map(({ name, at }) =>
      forTalent ? `${name}已读` : `${name}已读 ${clockTime(at)}`,
    )
    const text = words.length > 0 ? words.join('，') : entry.author.mine && !forTalent ? '已送达，未读' : ''
    const saying = `${entry.author.name} ${text}`
    if (text !== '' && saying !== below) receipts.set(entry.id, text)
    below = saying
  }
  return receipts
}
