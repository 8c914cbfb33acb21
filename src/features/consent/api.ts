import { listConsents, withdrawConsent } from '@talent/contract'
import { call } from '@/lib/request'
import { useEndpoint } from '@/lib/use-endpoint'

export const useConsents = (wanted = true) => useEndpoint(listConsents, wanted ? {} : null)
export const withdraw = (id: string) => call(withdrawConsent, { params: { id } })
