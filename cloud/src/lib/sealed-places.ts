import type { Place } from './field-encryption.ts'

/** Where the telephone of a profile is sealed: written by the account, read where a look at it is recorded. */
export const phonePlace = (accountId: string): Place => ({
  table: 'profile',
  row: accountId,
  column: 'phone_sealed',
})
