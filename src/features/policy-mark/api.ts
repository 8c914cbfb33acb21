import { getPolicyMarks, listMarkedPolicies, setPolicyMark, type Mark } from '@talent/contract/policy-mark'
import { call } from '@/lib/request'
import { usePages, useQuery } from '@/lib/server-data'

export const usePolicyMarks = (id: string, wanted: boolean) =>
  useQuery(getPolicyMarks, wanted ? { params: { id } } : null)
export const useMarkedPolicies = (wanted: boolean) => usePages(listMarkedPolicies, wanted ? {} : null)

export const markPolicy = (id: string, mark: Mark, marked: boolean) =>
  call(setPolicyMark, { params: { id }, body: { mark, marked } })
