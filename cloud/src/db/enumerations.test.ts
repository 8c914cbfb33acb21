import { REPLY_USES } from '@talent/contract/quick-reply'
import { ACCOUNT_ROLES, SCOPE_KINDS, SUBJECT_KINDS } from '@talent/contract'
import {
  APPLICATION_ACTORS,
  APPLICATION_EVENTS,
  APPLICATION_STATES,
  INTERVIEW_OFFERS,
} from '@talent/contract/application'
import { AWARD_ACTORS, AWARD_EVENTS, AWARD_STATES, DELAY_CAUSES } from '@talent/contract/award'
import { RECOGNITION_ACTORS, RECOGNITION_EVENTS, RECOGNITION_STATES } from '@talent/contract/recognition'
import { EDUCATION } from '@talent/contract/account'
import { AUDIT_ACTIONS } from '@talent/contract/audit'
import {
  BOOKING_ACTORS,
  BOOKING_BEGINNINGS,
  BOOKING_EVENTS,
  BOOKING_STATES,
  HOST_KINDS,
} from '@talent/contract/booking'
import {
  COMPLAINT_ACTORS,
  COMPLAINT_EVENTS,
  COMPLAINT_KINDS,
  COMPLAINT_STATES,
} from '@talent/contract/complaint'
import { CONSENT_PURPOSES } from '@talent/contract/consent'
import { DAY_KINDS } from '@talent/contract/calendar'
import { FILE_TYPES } from '@talent/contract/file'
import {
  FOLLOW_UP_ACTORS,
  FOLLOW_UP_EVENTS,
  FOLLOW_UP_KINDS,
  FOLLOW_UP_RESULTS,
  FOLLOW_UP_STATES,
} from '@talent/contract/follow-up'
import { IMPORT_KINDS } from '@talent/contract/import'
import { DEMAND_CLASSES, DEMAND_INDUSTRIES, INTEREST_STATES } from '@talent/contract/demand'
import { NEED_STATES } from '@talent/contract/employer'
import { FAIR_MODES, FAIR_STATES, PASS_STATES, SCAN_OUTCOMES } from '@talent/contract/fair'
import { CONTACT_REQUEST_STATES } from '@talent/contract/enterprise'
import { PREPARATION_STATES } from '@talent/contract/preparation'
import { HALVES, LEAVE_ACTORS, LEAVE_EVENTS, LEAVE_STATES } from '@talent/contract/leave'
import { CONTACT_CHANNELS, TALENT_CATEGORIES } from '@talent/contract/matter'
import { FULL_KINDS, POLICY_LEVELS, POLICY_VALIDITY } from '@talent/contract/policy'
import { MARKS } from '@talent/contract/policy-mark'
import { PUBLICATION_EVENTS, PUBLICATION_KINDS, REVIEW_DECISIONS } from '@talent/contract/publication'
import { EDUCATION_LEVELS } from '@talent/contract/recruitment'
import {
  CLOCK_PHASES,
  HAND_BACK_REASONS,
  OUTCOMES,
  REQUEST_ACTORS,
  REQUEST_EVENTS,
  REQUEST_STATES,
} from '@talent/contract/service-request'
import { SESSION_KINDS } from '@talent/contract/session'
import { createTestApp, type TestApp } from '../../test/test-app.ts'
import { SECURITY_EVENTS } from '../http/security-event.ts'

/** By the name of the check. One that isn't here is no enumeration of ours. */
const ENUMERATIONS: Record<string, readonly string[]> = {
  account_role_role_check: ACCOUNT_ROLES,
  audit_action_check: AUDIT_ACTIONS,
  audit_actor_role_check: ACCOUNT_ROLES,
  application_interview_check: INTERVIEW_OFFERS,
  demand_interest_state_check: INTEREST_STATES,
  demand_need_class_check: DEMAND_CLASSES,
  demand_need_industry_check: DEMAND_INDUSTRIES,
  application_state_check: APPLICATION_STATES,
  application_step_actor_check: APPLICATION_ACTORS,
  application_step_kind_check: ['apply', ...APPLICATION_EVENTS],
  audit_subject_kind_check: ['request', 'complaint', 'recognition', 'application', 'interest', 'fair'],
  file_subject_kind_check: SUBJECT_KINDS,
  notification_subject_kind_check: SUBJECT_KINDS,
  award_cause_check: DELAY_CAUSES,
  award_state_check: AWARD_STATES,
  award_step_actor_check: AWARD_ACTORS,
  award_step_cause_check: DELAY_CAUSES,
  award_step_kind_check: ['grant', ...AWARD_EVENTS],
  recognition_category_check: TALENT_CATEGORIES,
  recognition_state_check: RECOGNITION_STATES,
  recognition_step_actor_check: RECOGNITION_ACTORS,
  recognition_step_kind_check: ['propose', ...RECOGNITION_EVENTS],
  booking_channel_check: CONTACT_CHANNELS,
  booking_host_kind_check: HOST_KINDS,
  booking_subject_kind_check: ['request', 'application'],
  booking_preference_channel_check: CONTACT_CHANNELS,
  booking_state_check: BOOKING_STATES,
  booking_step_actor_check: BOOKING_ACTORS,
  booking_step_kind_check: [...BOOKING_BEGINNINGS, ...BOOKING_EVENTS],
  policy_mark_mark_check: MARKS,
  calendar_version_kind_check: DAY_KINDS,
  complaint_kind_check: COMPLAINT_KINDS,
  complaint_subject_kind_check: ['request', 'recognition'],
  complaint_state_check: COMPLAINT_STATES,
  complaint_step_actor_check: COMPLAINT_ACTORS,
  complaint_step_kind_check: ['submit', ...COMPLAINT_EVENTS],
  consent_purpose_check: CONSENT_PURPOSES,
  consent_subject_kind_check: ['request', 'family', 'answers', 'shared_result', 'application', 'interest'],
  request_waiver_value_check: TALENT_CATEGORIES,
  verified_fact_value_check: TALENT_CATEGORIES,
  file_type_check: FILE_TYPES,
  follow_up_kind_check: FOLLOW_UP_KINDS,
  follow_up_result_check: FOLLOW_UP_RESULTS,
  follow_up_subject_kind_check: ['request', 'award', 'application', 'interest', 'hiring'],
  follow_up_state_check: FOLLOW_UP_STATES,
  follow_up_step_actor_check: FOLLOW_UP_ACTORS,
  follow_up_step_kind_check: ['open', ...FOLLOW_UP_EVENTS],
  quick_reply_use_for_check: REPLY_USES,
  leave_from_half_check: HALVES,
  leave_to_half_check: HALVES,
  leave_state_check: LEAVE_STATES,
  leave_step_actor_check: LEAVE_ACTORS,
  leave_step_kind_check: ['ask', ...LEAVE_EVENTS],
  preparation_state_check: PREPARATION_STATES,
  policy_full_kind_check: FULL_KINDS,
  policy_level_check: POLICY_LEVELS,
  policy_validity_check: POLICY_VALIDITY,
  post_education_level_check: EDUCATION_LEVELS,
  contact_request_state_check: CONTACT_REQUEST_STATES,
  urgent_need_state_check: NEED_STATES,
  fair_state_check: FAIR_STATES,
  fair_mode_check: FAIR_MODES,
  fair_pass_state_check: PASS_STATES,
  fair_scan_outcome_check: SCAN_OUTCOMES,
  profile_education_check: EDUCATION,
  import_plan_kind_check: IMPORT_KINDS,
  import_memory_kind_check: IMPORT_KINDS,
  publication_copy_kind_check: PUBLICATION_KINDS,
  publication_entry_event_check: PUBLICATION_EVENTS,
  publication_entry_kind_check: PUBLICATION_KINDS,
  publication_review_decision_check: REVIEW_DECISIONS,
  publication_review_kind_check: PUBLICATION_KINDS,
  publication_rule_kind_check: PUBLICATION_KINDS,
  publication_schedule_kind_check: PUBLICATION_KINDS,
  request_note_actor_role_check: ['commissioner', 'coordinator'],
  role_scope_kind_check: SCOPE_KINDS,
  role_scope_role_check: ACCOUNT_ROLES,
  security_event_kind_check: SECURITY_EVENTS,
  service_request_channel_check: CONTACT_CHANNELS,
  service_request_outcome_check: OUTCOMES,
  service_request_phase_check: CLOCK_PHASES,
  service_request_state_check: REQUEST_STATES,
  service_request_to_decide_check: HAND_BACK_REASONS,
  session_kind_check: SESSION_KINDS,
  timeline_entry_actor_role_check: REQUEST_ACTORS,
  timeline_entry_kind_check: ['submit', ...REQUEST_EVENTS],
}

let t: TestApp
let checks: Map<string, string[]>
beforeAll(async () => {
  t = await createTestApp()
  const { rows } = await t.pool.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where contype = 'c' and connamespace = 'public'::regnamespace`,
  )
  checks = new Map(
    rows
      .filter(({ definition }) => definition.includes('ARRAY['))
      .map(({ name, definition }) => [
        name,
        [...definition.matchAll(/'([^']*)'::text/g)].map(([, one]) => one ?? ''),
      ]),
  )
}, 60_000)
afterAll(() => t.close())

test.each(Object.entries(ENUMERATIONS))('%s is what the contract enumerates', (name, values) => {
  expect([...(checks.get(name) ?? [])].sort()).toEqual([...values].sort())
})

test('no check enumerates anything the contract doesn’t', () => {
  expect([...checks.keys()].filter((name) => ENUMERATIONS[name] === undefined)).toEqual([])
})
