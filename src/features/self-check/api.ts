import { listEligibility } from '@talent/contract/self-check'
import { useQuery } from '@/lib/server-data'

/** What holds here, with its conditions. */
export const useInPlay = () => useQuery(listEligibility, {})
