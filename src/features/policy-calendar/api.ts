import { getPolicyMonth } from '@talent/contract/policy-calendar'
import { useQuery } from '@/lib/server-data'

export const usePolicyMonth = (month: string) => useQuery(getPolicyMonth, { query: { month } })
