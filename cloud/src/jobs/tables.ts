/** See migrations/0011_job_occurrence.sql. */
export interface JobTables {
  job_occurrence: { name: string; occurrence: Date }
}
