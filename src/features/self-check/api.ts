import {
  getAnswers,
  listEligibility,
  listHeld,
  saveAnswers,
  type Answer,
  type KeptAnswers,
} from '@talent/contract/self-check'
import { listVerified } from '@talent/contract/service-request'
import { call } from '@/lib/request'
import { refreshed, useQuery } from '@/lib/server-data'

/** What holds here, with its conditions; a policy that is revised meanwhile comes by itself, and the answers stay. */
export const useInPlay = () => useQuery(listEligibility, {}, { live: true })

export const useKeptAnswers = (wanted: boolean) => useQuery(getAnswers, wanted ? {} : null)
export const useVerifiedFacts = (wanted: boolean) => useQuery(listVerified, wanted ? {} : null)
/** What one already receives; it comes by itself when more is granted. */
export const useHeld = (wanted: boolean) => useQuery(listHeld, wanted ? {} : null, { live: true })

/** All that shall be kept, over what was. @param consent the version of the words agreed to; null: agreed to before */
export async function putAnswers(
  { version }: KeptAnswers,
  answers: Answer[],
  consent: number | null,
): Promise<void> {
  await call(saveAnswers, { body: { answers, basedOn: version, consent } })
  await refreshed()
}
