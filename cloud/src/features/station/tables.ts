import type { Generated } from 'kysely'

/** See migrations/0128_stations.sql. Who keeps a station is in `role_scope`. */
export interface StationTables {
  station: {
    id: string
    name: string
    address: string
    phone: string
    version: Generated<number>
    closed_at: Date | null
    closed_reason: string | null
  }
  station_matter: { station_id: string; matter_code: string }
}
