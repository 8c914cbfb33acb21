import { setImmediate as othersTurn } from 'node:timers/promises'
import { chinaTime, monthDayOf, type DayString } from '@talent/contract/calendar'
import { keptOf, newsOf, withoutHeld, type Held, type PolicyNews } from '@talent/contract/self-check'
import type { Deps } from '../../deps.ts'
import type { RunCount } from '../../jobs/define-job.ts'
import { pagesById } from '../../lib/pages-by-id.ts'
import { heldBy } from '../award/index.ts'
import { answersToTellBy, type KeptBy } from '../me/index.ts'
import { putNews, type News } from '../notification/index.ts'
import { loadInPlay } from '../policy/index.ts'
import { lookAtPolicies, type Seen } from './seen.ts'

/** Few enough that whoever asks something meanwhile doesn't wait: a person takes about a millisecond. */
const AT_ONCE = 25

function wordsOf({ policy: { title } }: Seen, told: PolicyNews): string {
  if (told.kind === 'due') return `按您存下的回答，“${title}”${monthDayOf(told.from)}起可能符合，请核对一下`
  return told.sure ? `按您存下的回答，新政策“${title}”可享受` : `新政策“${title}”可能适用，有条件要由部门核验`
}

/** Told once of a policy as it is, and once of its day: the entry's name says so. */
function newsFor(
  all: readonly Seen[],
  { id, answers }: KeptBy,
  held: readonly Held[],
  today: DayString,
  at: Date,
): News[] {
  const kept = keptOf(answers)
  if (kept === null) return []
  return all.flatMap((seen) => {
    const [left] = withoutHeld([seen.policy], held)
    const told = left === undefined ? null : newsOf(left, kept, seen.seenOn, today)
    if (told === null) return []
    return [
      {
        subject: { kind: 'policy', id: seen.policy.id },
        ownerId: id,
        entryId: `policy-${told.kind}-${seen.policy.id}-${seen.digest.slice(0, 16)}`,
        at,
        to: [{ accountId: id, what: wordsOf(seen, told) }],
      },
    ]
  })
}

/**
 * Tells everybody who keeps answers, and agreed to it, of new and changed policies that may be theirs, and of those that
 * became so by time. A page of people after the other; run again, or by several copies, it tells nobody twice.
 */
export async function tellFitting(deps: Deps): Promise<RunCount> {
  let found = 0
  let told = 0
  const now = deps.clock.now()
  const today = chinaTime(now).day
  // What nobody can apply for is news when they can.
  const policies = (await loadInPlay(deps.db, now)).policies.filter(({ shut }) => shut === undefined)
  const seen = await lookAtPolicies(deps.db, policies, today)
  for await (const people of pagesById(AT_ONCE, (after, size) => answersToTellBy(deps, after, size))) {
    const held = await heldBy(
      deps.db,
      people.map(({ id }) => id),
    )
    found += people.length
    told += await putNews(
      deps,
      people.flatMap((person) => newsFor(seen, person, held.get(person.id) ?? [], today, now)),
    )
    await othersTurn()
  }
  return { found, told }
}
