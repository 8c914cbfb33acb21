import { NEED_STATES } from '@talent/contract/employer'
import * as v from 'valibot'
import { defineJob } from '../../jobs/define-job.ts'

/** Tells whom it concerns, after the commit. */
export const ANNOUNCE_NEED = defineJob(
  'announce-urgent-need',
  v.object({ id: v.string(), state: v.picklist(NEED_STATES) }),
)
