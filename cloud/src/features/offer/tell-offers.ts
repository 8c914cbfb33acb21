import { setImmediate as othersTurn } from 'node:timers/promises'
import { chinaTime } from '@talent/contract/calendar'
import type { Deps } from '../../deps.ts'
import type { RunCount } from '../../jobs/define-job.ts'
import { pagesById } from '../../lib/pages-by-id.ts'
import { verifiedToTell } from '../me/index.ts'
import { putNews, type News } from '../notification/index.ts'
import { findOffers, offeredNow } from './find-offers.ts'

const AT_ONCE = 25

/**
 * Tells whoever agreed to be told of policies, and has something verified, what they only need to confirm: of each policy
 * once, whoever runs it and however often. What they put off isn't pressed on them.
 */
export async function tellOffers(deps: Deps): Promise<RunCount> {
  let found = 0
  let told = 0
  const now = deps.clock.now()
  const known = await offeredNow(deps, deps.db)
  if (known.offered.length === 0) return { found, told }
  const today = chinaTime(now).day
  for await (const people of pagesById(AT_ONCE, (after, size) => verifiedToTell(deps, today, after, size))) {
    const news: News[] = []
    for (const { id } of people)
      for (const { offer } of await findOffers(deps, deps.db, id, known)) {
        if (offer.later) continue
        const [first] = offer.benefits
        news.push({
          subject: { kind: 'policy', id: offer.policy.id },
          ownerId: id,
          entryId: `policy-offer-${offer.policy.id}`,
          at: now,
          to: [
            {
              accountId: id,
              what: `免申即享：“${first?.name ?? offer.policy.title}”的条件都已核验，不用填表，确认一次就办`,
            },
          ],
        })
      }
    found += people.length
    told += await putNews(deps, news)
    await othersTurn()
  }
  return { found, told }
}
