import type {
  ApplicationActor,
  ApplicationEvent,
  ApplicationState,
  InterviewOffer,
} from '@talent/contract/application'
import type { Generated, Selectable } from 'kysely'

/** Tables of 我的简历 and 投递; see migrations/0241_applications.sql and 0263_interviews.sql. */
export interface ApplicationTables {
  cv: {
    account_id: string
    body_encrypted: Buffer
    version: Generated<number>
    file_id: string | null
    saved_at: Date
  }
  application: {
    id: string
    post_id: string
    talent_account_id: string
    state: ApplicationState
    version: Generated<number>
    sent_encrypted: Buffer
    file_id: string | null
    /** Keyed, of name and telephone as they were sent; null: of one before this was kept. */
    person_index: Generated<Buffer | null>
    fit_met: number | null
    fit_unmet: number | null
    fit_unknown: number | null
    due_on: string
    due_since: Date
    due_revision: string
    reminded_for: string | null
    raised_for: string | null
    interview: Generated<InterviewOffer>
    /** Of which first time they were reminded that none is chosen; null: not of this offer. */
    pick_reminded_for: Generated<Date | null>
    /** False once it was taken back, or the consent for it. */
    open_to_employer: Generated<boolean>
    /** Stages of its notice, by name, in their order. */
    stages_passed: Generated<string[]>
    last_seq: Generated<number>
    /** By way of which recommendation it was sent, where that may be seen. */
    recommended_post_id: string | null
    sent_at: Date
    since: Date
  }
  application_step: {
    id: string
    application_id: string
    seq: number
    kind: ApplicationEvent | 'apply'
    actor: ApplicationActor
    actor_account_id: string | null
    at: Date
    words_encrypted: Buffer | null
    /** Which one was passed. */
    stage: string | null
  }
}

export type ApplicationRow = Selectable<ApplicationTables['application']>
