import { getMatter, listMatters, listRegions } from '@talent/contract/matter'
import { useQuery } from '@/lib/server-data'

export const useMatters = () => useQuery(listMatters, {})
export const useMatter = (code: string) => useQuery(getMatter, { params: { code } })
export const useRegions = () => useQuery(listRegions, {})
