import type { Generated } from 'kysely'

/** Tables of the district's own staff; see migrations/0004_commissioners.sql. */
export interface CommissionerTables {
  department: { code: string; name: string }
  commissioner: {
    account_id: string
    department_code: string
    capacity: number
    on_duty: boolean
    office_phone: string
    portrait: string | null
    version: Generated<number>
  }
}
