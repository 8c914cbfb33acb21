import { useMemo } from 'react'
import { getFamily, saveFamily, type Family, type FamilyMember } from '@talent/contract/me'
import { listMyRequests } from '@talent/contract/service-request'
import { call } from '@/lib/request'
import { refreshed, useQuery } from '@/lib/server-data'

export const useMyCounts = (wanted: boolean) => useQuery(listMyRequests, wanted ? {} : null, { live: true })

export const useFamily = () => useQuery(getFamily, {})

/** The list as it shall be, over the one it was. */
export async function putFamily(
  before: Family,
  members: readonly FamilyMember[],
  /** The version of the words agreed to. */
  consent: number | null,
): Promise<void> {
  await call(saveFamily, { body: { members: [...members], basedOn: before.version, consent } })
  await refreshed()
}

/** One's own, for a form one fills in oneself; null while it isn't known, since a form does without. */
export function useOwnMembers() {
  const family = useFamily().data
  return useMemo(
    () =>
      family === undefined
        ? null
        : {
            members: family.members,
            consent: family.consent,
            keep: (member: FamilyMember) =>
              putFamily(family, [...family.members, member], family.consent.version),
          },
    [family],
  )
}
