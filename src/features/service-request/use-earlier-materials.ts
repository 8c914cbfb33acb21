import type { VerifiedFact } from '@talent/contract/matter'
import {
  listOwnMaterials,
  listVerified,
  reuseMaterial,
  type OwnMaterial,
} from '@talent/contract/service-request'
import { call } from '@/lib/request'
import { useQuery } from '@/lib/server-data'

/** 我的材料, of whoever is signed in. */
export const useOwnMaterials = (signedIn: boolean) => useQuery(listOwnMaterials, signedIn ? {} : null)

const NONE: readonly OwnMaterial[] = []

/** 沿用: what one handed in before; nothing while it isn't known, since a form does without. */
export function useEarlierMaterials() {
  return {
    materials: useOwnMaterials(true).data?.materials ?? NONE,
    take: async ({ requestId, material }: OwnMaterial, to: { matterCode: string; material: string }) =>
      (await call(reuseMaterial, { params: { id: requestId }, body: { material, for: to } })).files,
  }
}

const NOTHING: readonly VerifiedFact[] = []

/** 系统已核验, of whoever is signed in; nothing while it isn't known. */
export const useVerified = (): readonly VerifiedFact[] => useQuery(listVerified, {}).data?.verified ?? NOTHING
