import type { Notice } from '@talent/contract/recruitment'
import type { ColumnType } from 'kysely'

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
    document: ColumnType<NoticeDocument, string, string>
  }
  post: {
    id: string
    notice_id: string
    position: number
    code: string | null
    employer: string | null
    title: string
    headcount: number | null
    education: string | null
    education_level: string | null
    major: string | null
    age_rule: string | null
    pay: string | null
    place: string | null
    skill_level: string | null
    duties: string | null
    contact: string | null
    notes: string[]
    search_text: string
  }
}
