import {
  getRecognition,
  getScheme,
  listMyRecognitions,
  listPublicity,
  listRequestRecognitions,
} from '@talent/contract/recognition'
import { useQuery } from '@/lib/server-data'

export const useScheme = () => useQuery(getScheme, {})
export const usePublicity = () => useQuery(listPublicity, {}, { live: true })
export const useMyRecognitions = (wanted: boolean) =>
  useQuery(listMyRecognitions, wanted ? {} : null, { live: true })
export const useRecognition = (id: string, wanted: boolean) =>
  useQuery(getRecognition, wanted && id !== '' ? { params: { id } } : null, { live: true })
export const useRequestRecognitions = (id: string, wanted: boolean) =>
  useQuery(listRequestRecognitions, wanted ? { params: { id } } : null, { live: true })
