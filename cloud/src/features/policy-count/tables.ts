/** Counts without names; see migrations/0198_policy_counts.sql. */
export interface PolicyCountTables {
  policy_threshold: {
    policy_id: string
    place: number
    text: string
    clause: string | null
    people: number
    soon: number | null
  }
  policy_count: { counted_on: string; people: number | null }
  policy_reading: { policy_id: string; day: string; times: number }
}
