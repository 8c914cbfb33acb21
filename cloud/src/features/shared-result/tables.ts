/** See migrations/0220_shared_result.sql. */
export interface SharedResultTables {
  shared_result: {
    id: string
    request_id: string
    account_id: string
    policy_id: string
    policy_version: number
    shared_at: Date
    /** Null once it was taken back. */
    result_encrypted: Buffer | null
  }
}
