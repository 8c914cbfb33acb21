import type { EndpointCall } from '@talent/contract'
import { getComplaint, listComplaints, listMyComplaints } from '@talent/contract/complaint'
import { usePages, useQuery } from '@/lib/server-data'

export type ComplaintScope = NonNullable<NonNullable<EndpointCall<typeof listComplaints>['query']>['scope']>

export const useMyComplaints = (wanted: boolean) =>
  usePages(listMyComplaints, wanted ? {} : null, { live: true })
export const useComplaints = (scope: ComplaintScope, wanted: boolean) =>
  usePages(listComplaints, wanted ? { query: { scope } } : null, { live: true })
/** Only how many, for a row that leads there. */
export const useComplaintCount = (scope: ComplaintScope): number | undefined =>
  useQuery(listComplaints, { query: { scope, limit: '1' } }, { live: true }).data?.total
export const useComplaint = (id: string, wanted: boolean) =>
  useQuery(getComplaint, wanted && id !== '' ? { params: { id } } : null, { live: true })
