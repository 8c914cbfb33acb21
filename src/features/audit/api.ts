import { listAccessRecords } from '@talent/contract/audit'
import { useQuery } from '@/lib/server-data'

export const useAccessRecords = (wanted = true) => useQuery(listAccessRecords, wanted ? {} : null)
