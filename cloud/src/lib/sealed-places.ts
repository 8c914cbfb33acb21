import type { Place } from './field-encryption.ts'

/** A line of somebody's news, which names people. */
export const newsPlace = (id: string): Place => ({ table: 'notification', row: id, column: 'what_sealed' })

/** Where the telephone of a profile is sealed: written by the account, read where a look at it is recorded. */
export const phonePlace = (accountId: string): Place => ({
  table: 'profile',
  row: accountId,
  column: 'phone_sealed',
})
