import type { Condition } from '@talent/contract/eligibility'
import type { Policy, PolicyFull, PolicyValidity } from '@talent/contract/policy'
import type { ColumnType, Generated } from 'kysely'

/** As `contract` knows a policy, but for what the clock decides. */
export interface PolicyTables {
  policy: {
    id: string
    title: string
    doc_no: string | null
    level: string
    place: string
    topics: string[]
    validity: PolicyValidity
    gist: string | null
    /** 免申即享; the database reads it out of the document. */
    offered: ColumnType<boolean, never, never>
    /** Days are read as text: the driver's Date would move them to the server's time zone. */
    published_on: ColumnType<string | null, string | null, string | null>
    expires_on: ColumnType<string | null, string | null, string | null>
    sort_on: ColumnType<string, string, string>
    version_group: string
    document: ColumnType<Policy, string, string>
    eligibility: ColumnType<Condition | null, string | null, string | null>
    for_whom: string[]
    apply_from: ColumnType<string | null, string | null, string | null>
    apply_until: ColumnType<string | null, string | null, string | null>
    demo: boolean
    /** The one in force. */
    version: Generated<number>
    /** Taken back: no list has it any more, its page says why. */
    withdrawn_on: ColumnType<string | null, string | null | undefined, string | null>
    withdrawn_reason: string | null
    /** Its places or its money are gone. */
    full_kind: PolicyFull['kind'] | null
    full_since: ColumnType<string | null, string | null | undefined, string | null>
    /** What took its place. */
    successor_id: string | null
    /** What it puts into practice here. */
    implements_id: string | null
    /** Who looks after it, and the day of the next look; null: nobody was named yet. */
    owner: string | null
    review_on: ColumnType<string | null, string | null | undefined, string | null>
    /** The first end of one of its amounts. */
    standard_until: ColumnType<string | null, string | null, string | null>
    /** When coordinators were told last of what is due. */
    care_told_on: ColumnType<string | null, string | null | undefined, string | null>
  }
  /** Each whole, for good. */
  policy_version: {
    policy_id: string
    version: number
    document: ColumnType<Policy, string, string>
    eligibility: ColumnType<Condition | null, string | null, string | null>
  }
}
