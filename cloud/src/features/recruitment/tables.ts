import type { EducationLevel, Notice } from '@talent/contract/recruitment'
import type { NoticeContent } from '@talent/contract/notice-editor'
import type { ColumnType, Generated } from 'kysely'

/** What only the notice's own page reads. */
export type NoticeDocument = Pick<
  Notice,
  'conditions' | 'disqualifications' | 'stages' | 'attachments' | 'phones' | 'notes' | 'sources' | 'gaps'
>

type Day<T extends string | null> = ColumnType<T, T, T>

export interface RecruitmentTables {
  notice: {
    id: string
    issue: number | null
    title: string
    issuer: string | null
    kind: string
    place: string | null
    published_on: Day<string | null>
    apply_from: Date | null
    apply_until: Date | null
    headcount: number | null
    sort_on: Day<string>
    demo: boolean
    version: Generated<number>
    age_counted_on: Day<string | null>
    withdrawn_on: Day<string | null>
    withdrawn_reason: string | null
    ended_at: Date | null
    ended_reason: string | null
    document: ColumnType<NoticeDocument, string, string>
  }
  /** Each as it was published, whole. */
  notice_version: {
    notice_id: string
    version: number
    content: ColumnType<NoticeContent, string, never>
    published_on: Day<string | null>
  }
  post: {
    id: string
    notice_id: string
    /** Null: no longer named by its notice. */
    position: number | null
    /** When it was first to be seen; null: it is news to nobody. */
    shown_at: ColumnType<Date | null, Date | null, never>
    code: string | null
    employer: string | null
    enterprise_id: string | null
    industry: string | null
    /** Its own, or its employer's in the directory: what it is filtered by. */
    industry_known: string | null
    title: string
    headcount: string | null
    education: string | null
    major: string | null
    age: string | null
    experience: string | null
    skill_level: string | null
    pay: string | null
    benefits: string | null
    place: string | null
    employment: string | null
    duties: string | null
    contact: string | null
    apply_how: string | null
    deadline: Date | null
    notes: string[]
    /** What its employer said after it had closed, and when. */
    filled: Generated<boolean | null>
    hired: Generated<number | null>
    hiring_said_at: Generated<Date | null>
    /** What is read from the words (`readPost`). */
    headcount_min: number | null
    headcount_max: number | null
    education_level: EducationLevel | null
    pay_monthly_min: number | null
    pay_monthly_max: number | null
    negotiable: Generated<boolean>
    experience_years: number | null
    employments: Generated<string[]>
    for_whom: Generated<string[]>
    /** `add_search` */
    search_text: Generated<string>
  }
}
