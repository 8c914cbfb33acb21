import { listConsents, withdrawConsent } from '@talent/contract/consent'
import { call } from '@/lib/request'
import { useQuery } from '@/lib/server-data'

export const useConsents = (wanted = true) => useQuery(listConsents, wanted ? {} : null)
export const withdraw = (id: string) => call(withdrawConsent, { params: { id } })
