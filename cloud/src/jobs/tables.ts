import type { Generated } from 'kysely'

/** See migrations/0011_job_occurrence.sql, 0341_runs_of_jobs.sql. */
export interface JobTables {
  job_occurrence: {
    name: string
    /** Sent last. */
    occurrence: Date
    /** The latest one that was run to its end, and when that was. */
    ran_for: Generated<Date | null>
    ran_at: Generated<Date | null>
    found: Generated<number | null>
    told: Generated<number | null>
    failed_at: Generated<Date | null>
    /** A code, never values. */
    failed_with: Generated<string | null>
  }
}
