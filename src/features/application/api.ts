import {
  getApplication,
  getApplying,
  getCv,
  listMyApplications,
  type ApplicationTab,
} from '@talent/contract/application'
import { usePages, useQuery } from '@/lib/server-data'

export const useCv = (wanted: boolean) => useQuery(getCv, wanted ? {} : null)
export const useApplying = (id: string, wanted: boolean) =>
  useQuery(getApplying, wanted ? { params: { id } } : null)
export const useMyApplications = (tab: ApplicationTab, wanted: boolean) =>
  usePages(listMyApplications, wanted ? { query: { tab } } : null, { live: true })
export const useApplication = (id: string, wanted: boolean) =>
  useQuery(getApplication, wanted && id !== '' ? { params: { id } } : null, { live: true })
