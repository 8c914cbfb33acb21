import type { EndpointCall } from '@talent/contract'
import { getFollowUp, listFollowUps } from '@talent/contract/follow-up'
import { usePages, useQuery } from '@/lib/server-data'

export type FollowUpScope = NonNullable<NonNullable<EndpointCall<typeof listFollowUps>['query']>['scope']>

export const useFollowUps = (scope: FollowUpScope, wanted: boolean) =>
  usePages(listFollowUps, wanted ? { query: { scope } } : null, { live: true })
/** Only how many, for a row that leads there. */
export const useFollowUpCount = (scope: FollowUpScope): number | undefined =>
  useQuery(listFollowUps, { query: { scope, limit: '1' } }, { live: true }).data?.total
export const useFollowUp = (id: string, wanted: boolean) =>
  useQuery(getFollowUp, wanted && id !== '' ? { params: { id } } : null, { live: true })
