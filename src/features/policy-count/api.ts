import { getPolicyCounts } from '@talent/contract/policy-count'
import { useQuery } from '@/lib/server-data'

export const usePolicyCounts = () => useQuery(getPolicyCounts, {})
