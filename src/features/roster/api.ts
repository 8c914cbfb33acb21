import {
  getRosterChoices,
  getRosterEntry,
  listRoster,
  tryRosterEntry,
  tryWithdrawal,
  type RosterShown,
} from '@talent/contract/roster'
import { usePages, useQuery } from '@/lib/server-data'
import type { PlaceTyped } from './roster-draft'

/** Other coordinators change it too, and loads change by themselves. */
export const useRoster = (filter: { q: string; show: RosterShown }) =>
  usePages(listRoster, { query: filter }, { live: true })
export const useRosterEntry = (id: string, wanted: boolean) =>
  useQuery(getRosterEntry, wanted && id !== '' ? { params: { id } } : null, { live: true })
export const useRosterChoices = (wanted: boolean) => useQuery(getRosterChoices, wanted ? {} : null)
/** Asked again as one edits. */
export const useRosterTrial = (id: string | undefined, place: PlaceTyped) =>
  useQuery(tryRosterEntry, {
    query: {
      id,
      areas: place.areaCodes.join(','),
      matters: place.matterCodes.join(','),
      enterprises: place.enterprises.map((one) => one.id).join(','),
      categories: place.categories.join(','),
      capacity: String(place.capacity),
    },
  })
export const useWithdrawalTrial = (id: string, successorId: string | null) =>
  useQuery(tryWithdrawal, { params: { id }, query: { successorId: successorId ?? undefined } })
