import type {
  DemandClass,
  DemandContent,
  DemandIndustry,
  DemandNeed,
  InterestState,
} from '@talent/contract/demand'
import type { Generated, JSONColumnType, Selectable } from 'kysely'

/** Tables of the 急需紧缺人才需求目录; see migrations/0280_demand.sql. */
export interface DemandTables {
  demand_version: {
    catalogue: string
    version: number
    definition: JSONColumnType<DemandContent>
    published_at: Date
  }
  demand_need: {
    id: string
    catalogue: string
    key: string
    /** null: the version in force doesn't have it any more. */
    position: number | null
    title: string
    employer: string
    industry: DemandIndustry
    class: DemandClass
    definition: JSONColumnType<DemandNeed>
    search_text: Generated<string>
  }
  demand_interest: {
    id: string
    need_id: string
    talent_account_id: string
    /** Of the telephone of whom it is said for; empty: of oneself. */
    referred_index: Buffer
    referred_encrypted: Buffer | null
    state: InterestState
    version: Generated<number>
    title: string
    employer: string
    demo: boolean
    said_at: Date
    asked_at: Date | null
    heard_at: Date
  }
}

export type InterestRow = Selectable<DemandTables['demand_interest']>
