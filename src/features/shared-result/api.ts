import { getResultSharing, getSharedResult } from '@talent/contract/shared-result'
import { useQuery } from '@/lib/server-data'

export const useResultSharing = (wanted: boolean) => useQuery(getResultSharing, wanted ? {} : null)
/** Each look of staff is on the trail: it isn't asked again while it is open. */
export const useSharedResult = (id: string) => useQuery(getSharedResult, { params: { id } })
