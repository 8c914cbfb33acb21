/** See migrations/0005_requests.sql. The content itself is in the file store. */
export interface FileTables {
  file: {
    id: string
    owner_account_id: string
    /** null until a request uses it; then for good. */
    request_id: string | null
    type: string
    size: number
    created_at: Date
  }
}
