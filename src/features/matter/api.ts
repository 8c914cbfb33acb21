import { getMatter, listMatters } from '@talent/contract'
import { useEndpoint } from '@/lib/use-endpoint'

export const useMatters = () => useEndpoint(listMatters, {})
export const useMatter = (code: string) => useEndpoint(getMatter, { params: { code } })
