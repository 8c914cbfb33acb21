import { listNeeds, listOwnNeeds, listOwnPosts } from '@talent/contract/employer'
import { usePages } from '@/lib/server-data'

export const useOwnPosts = (wanted: boolean, enterprise?: string) =>
  usePages(listOwnPosts, wanted ? { query: enterprise === undefined ? {} : { enterprise } } : null)
/** A coordinator decides about them. */
export const useOwnNeeds = (wanted: boolean) => usePages(listOwnNeeds, wanted ? {} : null, { live: true })
/** Other coordinators take them too. */
export const useNeeds = (wanted: boolean) => usePages(listNeeds, wanted ? {} : null, { live: true })
