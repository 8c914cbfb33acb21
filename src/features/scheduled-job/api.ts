import { listScheduledJobs } from '@talent/contract/scheduled-job'
import { useQuery } from '@/lib/server-data'

export const useScheduledJobs = () => useQuery(listScheduledJobs, {})
