import { listStations } from '@talent/contract/station'
import { useQuery } from '@/lib/server-data'

/** Other coordinators change them too, and people book. */
export const useStations = (wanted: boolean) => useQuery(listStations, wanted ? {} : null, { live: true })
