import { getPreparation, listSentPreparations, listWaitingPreparations } from '@talent/contract/preparation'
import { usePages, useQuery } from '@/lib/server-data'

export const usePreparation = (id: string, wanted: boolean) =>
  useQuery(getPreparation, wanted && id !== '' ? { params: { id } } : null)
/** What waits for whoever is signed in. */
export const useWaitingPreparations = (wanted: boolean) =>
  useQuery(listWaitingPreparations, wanted ? {} : null, { live: true })
export const useSentPreparations = (wanted: boolean) =>
  usePages(listSentPreparations, wanted ? {} : null, { live: true })
