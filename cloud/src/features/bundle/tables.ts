import type { Bundle } from '@talent/contract/bundle'
import type { Generated, JSONColumnType } from 'kysely'

/** See migrations/0086_bundles.sql. */
export interface BundleTables {
  bundle: { code: string; definition: JSONColumnType<Bundle>; position: Generated<number> }
  cover: {
    id: string
    number: string
    talent_account_id: string
    bundle_code: string
    title: string
    submitted_at: Date
  }
}
