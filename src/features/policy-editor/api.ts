import {
  getPolicyEditor,
  getPolicyEffect,
  getPolicyVersion,
  getSynonyms,
  listEditablePolicies,
} from '@talent/contract/policy-editor'
import { usePages, useQuery } from '@/lib/server-data'

export const useEditablePolicies = (q: string) =>
  usePages(listEditablePolicies, { query: q === '' ? {} : { q } })
/** Others edit it too. */
export const usePolicyEditor = (id: string) => useQuery(getPolicyEditor, { params: { id } }, { live: true })
/** Whom a change would bring in and leave out. */
export const usePolicyEffect = (id: string) => useQuery(getPolicyEffect, { params: { id } })
/** Asked only while somebody looks at it. */
export const usePolicyVersion = (id: string, version: number | null) =>
  useQuery(getPolicyVersion, version === null ? null : { params: { id, version: String(version) } })
export const useSynonyms = () => useQuery(getSynonyms, {})
