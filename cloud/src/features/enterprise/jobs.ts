import { CONTACT_REQUEST_STATES } from '@talent/contract/enterprise'
import * as v from 'valibot'
import { defineJob } from '../../jobs/define-job.ts'

/** The names of the directory changed: whoever keeps rows by the name of an employer looks it up again. */
export const NAMES_CHANGED = defineJob('enterprise-names-changed', v.object({ id: v.string() }))
/** Tells whom it concerns, after the commit. */
export const ANNOUNCE_CONTACT_REQUEST = defineJob(
  'announce-contact-request',
  v.object({ id: v.string(), state: v.picklist(CONTACT_REQUEST_STATES) }),
)
