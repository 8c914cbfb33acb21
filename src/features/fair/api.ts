import {
  getDeskFair,
  getDoorList,
  getFair,
  getFairPass,
  getFairPoster,
  listDeskFairs,
  listDeskPasses,
  listDoorPasses,
  listFairEmployers,
  listFairPosts,
  listFairs,
  listMyDoors,
  listMyFairs,
} from '@talent/contract/fair'
import { usePages, useQuery } from '@/lib/server-data'

export const useFairs = (when: 'coming' | 'past') => usePages(listFairs, { query: { when } })
/** Others take its places too. */
export const useFair = (id: string) => useQuery(getFair, { params: { id } }, { live: true })
export const useFairEmployers = (id: string, q: string) =>
  usePages(listFairEmployers, { params: { id }, query: q === '' ? {} : { q } })
export const useFairPosts = (id: string) => useQuery(listFairPosts, { params: { id } })
/** One's own sign-ups. */
export const useMyFairs = (wanted: boolean) => usePages(listMyFairs, wanted ? {} : null, { live: true })
/** A place becomes free, and somebody at the door lets them in. */
export const usePass = (id: string, wanted: boolean) =>
  useQuery(getFairPass, wanted ? { params: { id } } : null, { live: true })

export const useDeskFairs = (wanted: boolean) => usePages(listDeskFairs, wanted ? {} : null, { live: true })
export const useDeskFair = (id: string | null) =>
  useQuery(getDeskFair, id === null ? null : { params: { id } }, { live: true })
/** Others sign up and cancel. */
export const useDeskPasses = (id: string, state: 'waiting' | 'booked', wanted: boolean) =>
  usePages(listDeskPasses, wanted ? { params: { id }, query: { state } } : null, { live: true })
export const usePoster = (id: string) => useQuery(getFairPoster, { params: { id } })
/** Others stand at the door too. */
export const useDoorList = (id: string, wanted: boolean) =>
  useQuery(getDoorList, wanted ? { params: { id } } : null, { live: true })
/** `q`: digits of a code or a family name. */
export const useDoorPasses = (id: string, q: string, wanted: boolean) =>
  usePages(listDoorPasses, wanted ? { params: { id }, query: q === '' ? {} : { q } } : null, { live: true })
/** A coordinator asks one, and takes it back. */
export const useMyDoors = (wanted: boolean) => useQuery(listMyDoors, wanted ? {} : null, { live: true })
