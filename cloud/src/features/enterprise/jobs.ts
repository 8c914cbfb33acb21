import * as v from 'valibot'
import { defineJob } from '../../jobs/define-job.ts'

/** The names of the directory changed: whoever keeps rows by the name of an employer looks it up again. */
export const NAMES_CHANGED = defineJob('enterprise-names-changed', v.object({ id: v.string() }))
