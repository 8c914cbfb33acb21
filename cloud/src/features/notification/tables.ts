export interface NotificationTables {
  notification: {
    id: string
    account_id: string
    request_id: string
    entry_id: string
    what_sealed: Buffer | null
    created_at: Date
    read_at: Date | null
  }
}
