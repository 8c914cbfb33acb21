import { getBundle, getCover } from '@talent/contract/bundle'
import { useQuery } from '@/lib/server-data'

export const useBundle = (code: string) => useQuery(getBundle, { params: { code } })
/** Others change the requests under it. */
export const useCover = (id: string, signedIn: boolean) =>
  useQuery(getCover, signedIn ? { params: { id } } : null, { live: true })
