import { listMyRequests } from '@talent/contract'
import { useEndpoint } from '@/lib/use-endpoint'

export const useMyCounts = (wanted: boolean) => useEndpoint(listMyRequests, wanted ? {} : null)
