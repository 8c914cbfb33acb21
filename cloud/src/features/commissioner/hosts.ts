import type { HostRules } from '../../hosts.ts'
import { loadCards } from './cards.ts'

/** A commissioner is a host under the id of the account, and keeps their own times. */
export const commissionerHosts: HostRules = {
  kind: 'commissioner',
  async cardsOf(db, ids) {
    const cards = await loadCards(db, ids)
    return new Map(
      [...cards].map(([id, { name, title, officePhone }]) => [
        id,
        { id, kind: 'commissioner', name, title, officePhone, address: '' },
      ]),
    )
  },
  keptBy: async (_db, { accountId, roles }) => (roles.includes('commissioner') ? [accountId] : []),
  async keepersOf(db, ids) {
    const cards = await loadCards(db, ids)
    return new Map([...cards.keys()].map((id) => [id, [id]]))
  },
}
