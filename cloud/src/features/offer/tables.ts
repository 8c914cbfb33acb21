export interface OfferTables {
  /** See migrations/0195_policy_offer.sql. */
  policy_offer: {
    account_id: string
    policy_id: string
    later_at: Date | null
    request_id: string | null
  }
}
