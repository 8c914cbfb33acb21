import { confirmOffer, listOffers, postponeOffer } from '@talent/contract/offer'
import { call } from '@/lib/request'
import { useQuery } from '@/lib/server-data'

/** What is offered to whoever is signed in; nothing is asked for anybody else. */
export const useOffers = (wanted: boolean) => useQuery(listOffers, wanted ? {} : null)

export const confirm = (id: string, version: number) =>
  call(confirmOffer, { params: { id }, body: { version } })
export const postpone = (id: string, later: boolean) =>
  call(postponeOffer, { params: { id }, body: { later } })
