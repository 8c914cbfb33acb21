import type { EndpointCall } from '@talent/contract'
import {
  getRecognition,
  getScheme,
  listMyRecognitions,
  listPublicity,
  listRecognitions,
  listRequestRecognitions,
} from '@talent/contract/recognition'
import { usePages, useQuery } from '@/lib/server-data'

/** What is in force, or was on a day; null: nobody asks yet. */
export const useScheme = (on?: string | null) =>
  useQuery(getScheme, on === null ? null : { query: on === undefined ? {} : { on } })
export const usePublicity = () => useQuery(listPublicity, {}, { live: true })
export const useMyRecognitions = (wanted: boolean) =>
  useQuery(listMyRecognitions, wanted ? {} : null, { live: true })
export const useRecognition = (id: string, wanted: boolean) =>
  useQuery(getRecognition, wanted && id !== '' ? { params: { id } } : null, { live: true })
export const useRequestRecognitions = (id: string, wanted: boolean) =>
  useQuery(listRequestRecognitions, wanted ? { params: { id } } : null, { live: true })

export type RecognitionScope = NonNullable<
  NonNullable<EndpointCall<typeof listRecognitions>['query']>['scope']
>
export const useRecognitions = (scope: RecognitionScope, wanted: boolean) =>
  usePages(listRecognitions, wanted ? { query: { scope } } : null, { live: true })
/** Only how many are objected to, for a row that leads there. */
export const useContested = (): number | undefined =>
  useQuery(listRecognitions, { query: { scope: 'contested', limit: '1' } }, { live: true }).data?.total
