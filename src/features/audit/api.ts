import { listAccessRecords } from '@talent/contract'
import { useEndpoint } from '@/lib/use-endpoint'

export const useAccessRecords = (wanted = true) => useEndpoint(listAccessRecords, wanted ? {} : null)
