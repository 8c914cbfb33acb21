import { fillQuickReplies, listQuickReplies } from '@talent/contract/quick-reply'
import { useQuery } from '@/lib/server-data'

/** Coordinators and one's other windows change them. */
export const useQuickReplies = (wanted: boolean) =>
  useQuery(listQuickReplies, wanted ? {} : null, { live: true })
/** For one request, with what it tells filled in. */
export const useFilledReplies = (requestId: string) =>
  useQuery(fillQuickReplies, { params: { id: requestId } })
