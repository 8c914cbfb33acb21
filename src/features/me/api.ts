import { listMyRequests } from '@talent/contract/service-request'
import { useQuery } from '@/lib/server-data'

export const useMyCounts = (wanted: boolean) => useQuery(listMyRequests, wanted ? {} : null, { live: true })
