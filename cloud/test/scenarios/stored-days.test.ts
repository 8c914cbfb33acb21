import { chinaTime, setCalendarDay, type DayKind } from '@talent/contract/calendar'
import { submitComplaint } from '@talent/contract/complaint'
import { getFollowUp, listFollowUps, noteFollowUp } from '@talent/contract/follow-up'
import { listWaitingPreparations, sendPreparation, withdrawPreparation } from '@talent/contract/preparation'
import { askSupplement, evaluateRequest, getRequest } from '@talent/contract/service-request'
import { sql } from 'kysely'
import * as v from 'valibot'
import { addEmployer, applicationOf } from '../applications.ts'
import { addCommissioner, addCoordinator, addTalent, useDistrict } from '../district.ts'
import { prepare, stage } from '../events.ts'
import { childSchooling } from '../../src/seed/content/matters/child-schooling.ts'
import { ENTRY_FACTS } from '../../src/features/service-request/entry-content.ts'
import { watchHiring } from '../../src/features/employer/watch-hiring.ts'
import { closedPost } from '../employer.ts'
import { remindUnanswered } from '../../src/features/service-request/remind-unanswered.ts'
import { reloadCalendar } from '../../src/features/calendar/index.ts'

const { t, ...staff } = useDistrict({
  commissioner: (t) => addCommissioner(t, { capacity: 100 }),
  other: (t) => addCommissioner(t, { name: '许青禾', areaCodes: ['xc'] }),
  coordinator: addCoordinator,
})
const { commissioner, coordinator } = staff

// What the test before entered is in the process's own calendar still.
beforeEach(() => reloadCalendar(t.deps))

const enter = async (day: string, kind: DayKind) => {
  await coordinator.client.call(setCalendarDay, {
    params: { day },
    body: { kind, note: '按通知', reason: '补录' },
  })
  await t.drain()
}

const seen = (id: string) => coordinator.client.call(getRequest, { params: { id } })

/** What makes a row with the day, and its id. */
const MAKE = {
  request: async () => (await stage(t, staff, 'submitted')).id,
  supervised: async () => {
    const staged = await stage(t, staff, 'submitted')
    await prepare(t, staged, 'end_supervision')
    return staged.id
  },
  supplement: async () => {
    const { id } = await stage(t, staff, 'accepted')
    const body = { version: (await seen(id)).version, items: [{ what: '居住证明' }], withinWorkingDays: 3 }
    await commissioner.client.call(askSupplement, { params: { id }, body })
    return id
  },
  complaint: async () => {
    const { cast } = await stage(t, staff, 'submitted')
    const body = { kind: 'complaint', words: '窗口让我跑了两趟' } as const
    return (await cast.talent.client.call(submitComplaint, { body })).id
  },
  application: async () => {
    await addEmployer(t)
    return applicationOf(t, await addTalent(t))
  },
  hiring: async () => {
    await addEmployer(t)
    const id = await closedPost(t)
    await watchHiring(t.deps)
    return id
  },
  preparation: async (served?: string) => {
    const id = served ?? (await stage(t, staff, 'accepted')).id
    const { code: matterCode, version: matterVersion } = childSchooling
    const answers = { kind: '转学插班', stage: '小学' }
    const body = { requestId: id, matterCode, matterVersion, answers, note: '电话里说好的' }
    return (await commissioner.client.call(sendPreparation, { body })).id
  },
  revisit: async () => {
    const { id, cast } = await stage(t, staff, 'resolved')
    const { version } = await seen(id)
    await cast.talent.client.call(evaluateRequest, {
      params: { id },
      body: { version, level: 2, reasons: ['问题没解决'], text: '专家号没挂上' },
    })
    return (await coordinator.client.call(listFollowUps, { query: { scope: 'mine' } })).items[0]?.id ?? ''
  },
}

interface Counted {
  readonly make: keyof typeof MAKE
  /** The day as it is told first, and with 25 November off. */
  readonly days: readonly [string, string]
  /** Who must act by it: what a talent was told isn’t taken back, an office’s day is. */
  readonly whose: 'talent' | 'office'
}

/** Every stored day that is counted in working days from something that happened. */
const COUNTED: Record<string, Counted> = {
  'service_request.due_on': { make: 'request', days: ['2026-11-25', '2026-11-26'], whose: 'office' },
  'service_request.supervised_until': {
    ...{ make: 'supervised', days: ['2026-11-25', '2026-11-26'], whose: 'office' },
  },
  'complaint.due_on': { make: 'complaint', days: ['2026-12-11', '2026-12-14'], whose: 'office' },
  'application.due_on': { make: 'application', days: ['2026-12-01', '2026-12-02'], whose: 'office' },
  'hiring.due_on': { make: 'hiring', days: ['2026-12-14', '2026-12-15'], whose: 'office' },
  'preparation.due_at': { make: 'preparation', days: ['2026-11-27', '2026-11-30'], whose: 'talent' },
  'follow_up.next_on': { make: 'revisit', days: ['2026-11-26', '2026-11-27'], whose: 'office' },
  'follow_up.limit_on': { make: 'revisit', days: ['2026-11-26', '2026-11-27'], whose: 'office' },
}
/** The same of days that stand in the facts of an entry, by its kind. */
const COUNTED_FACTS: Record<string, Counted> = {
  'ask_supplement.dueOn': { make: 'supplement', days: ['2026-11-27', '2026-11-30'], whose: 'talent' },
  'supervise.dueOn': { make: 'supervised', days: ['2026-11-25', '2026-11-26'], whose: 'office' },
}

/** What is stored there, as a day in China. */
async function stored(place: string, id: string): Promise<string> {
  const [of = '', name = ''] = place.split('.')
  const query =
    place in COUNTED_FACTS
      ? sql<{ at: string }>`select facts ->> ${name} as at from timeline_entry
          where request_id = ${id} and kind = ${of} order by seq desc limit 1`
      : sql<{ at: string | Date }>`select ${sql.ref(name)} as at from ${sql.table(of)} where id = ${id}`
  const { rows } = await query.execute(t.deps.db)
  const at = rows[0]?.at ?? ''
  return typeof at === 'string' ? at : chinaTime(at).day
}

it.each(Object.entries({ ...COUNTED, ...COUNTED_FACTS }))(
  '%s moves with the calendar',
  async (place, { make, days: [first, later], whose }) => {
    const id = await MAKE[make]()
    const found = [await stored(place, id)]
    await enter('2026-11-25', 'off')
    found.push(await stored(place, id))
    await enter('2026-11-25', 'working')
    found.push(await stored(place, id))
    expect(found).toEqual([first, later, whose === 'office' ? first : later])
  },
)

/** Days and instants no calendar moves, a table a line, by what they are. */
const OTHERS = {
  happened: `fair.changed_at fair_pass.signed_at fair_pass.first_since fair_pass.entered_at fair_pass.reminded_at fair_scan.read_at fair_scan.settled_at fair_helper.named_at
    account.created_at application.due_since application.sent_at application.since application_step.at audit.at award.granted_at award.asked_at award.ended_at award.paid_on award.received_on award.missing_at award_step.at
    booking.absent_at booking.made_at booking_step.at
    calendar_version.entered_at calendar_year_confirmed.confirmed_at
    complaint.submitted_at complaint.answered_at complaint.ended_at complaint_step.at
    consent.given_at consent.withdrawn_at contact_request.asked_at contact_request.decided_at hiring.due_since post.hiring_said_at urgent_need.sent_at urgent_need.decided_at
    content_version.applied_at cover.submitted_at cv.saved_at demand_interest.said_at demand_interest.asked_at demand_interest.heard_at demand_version.published_at draft.saved_at
    file.created_at file.handed_in_at follow_up.opened_at follow_up.ended_at follow_up_step.at
    idempotency.created_at import_plan.created_at import_plan.done_at import_memory.changed_at post.shown_at post_mark.marked_at post_mark.ended_at saved_search.saved_at saved_search.told_at search_told.told_at recommended_post.recommended_at policy.care_told_on policy_count.counted_on policy_reading.day notice_version.published_on job_occurrence.occurrence job_occurrence.ran_for job_occurrence.ran_at job_occurrence.failed_at
    leave.asked_at leave.raised_at leave.returned_at leave_step.at
    notification.created_at notification.read_at policy_offer.later_at policy_mark.marked_at policy_mark.told_at preparation.sent_at preparation.ended_at profile.updated_at
    recognition.proposed_at recognition.reminded_at recognition_step.at
    publication_copy.written_at publication_entry.done_at publication_review.decided_at publication_review.sent_at publication_rule.changed_at publication_schedule.goes_live_at publication_schedule.set_at rate_count.window_start read_step.at request_note.at
    schema_migration.applied_at security_event.at
    service_request.submitted_at service_request.assigned_at service_request.resolved_at
    service_request.nudged_at service_request.supervised_at service_request.supervision_answered_at
    session.created_at session.last_used_at shared_result.shared_at station.closed_at timeline_entry.at verified_fact.verified_at wechat_identity.created_at`,
  /** By a person, or by a document. */
  chosen: `fair.starts_at fair.ends_at fair.sign_up_until fair_pass.offered_until
    award.promised_on award.due_on booking.starts_at booking.ends_at booking_preference.starts_at booking_preference.ends_at
    calendar_version.day leave.from_day leave.to_day leave.starts_at leave.ends_at matter_closing.drafts_until
    notice.published_on notice.apply_from notice.apply_until notice.ended_at notice.sort_on notice.age_counted_on notice.withdrawn_on post.deadline
    policy.published_on policy.expires_on policy.apply_from policy.apply_until policy.sort_on policy.withdrawn_on policy.review_on policy.standard_until policy.full_since
    policy_news.seen_on profile.arrived_on recognition_scheme.in_force_from recognition_scheme.withdrawn_on
    request_slot.day request_waiver.valid_until service_request.supervision_new_day verified_fact.valid_until`,
  /** Counted in hours or days that every calendar has. */
  'of any day': 'credential_code.expires_at preparation_code.expires_at session.expires_at',
  /** What was said or missed then: it stays, whatever the calendar says later. */
  record: `hiring.reminded_for hiring.raised_for application.reminded_for application.raised_for award.raised_for award_step.from_on award_step.to_on booking.reminded_for application.pick_reminded_for booking_step.from_at booking_step.starts_at
    complaint.reminded_for complaint.raised_for follow_up.reminded_for follow_up.raised_for follow_up_step.next_on
    recognition.public_until recognition.revoked_on recognition.valid_from recognition.valid_until service_request.missed_on`,
}
/** The same of facts. */
const OTHER_FACTS = {
  chosen: `report_progress.dueOn answer_supervision.newDay end_supervision.newDay resolve.remainingOn`,
  record: `accept.promisedOn remind.dueOn extend.from extend.to alert.dueOn`,
}
const listed = (counted: object, others: Record<string, string>) =>
  [...Object.keys(counted), ...Object.values(others).flatMap((places) => places.split(/\s+/))].sort()

it('knows every stored day: a new one says whether it is counted', async () => {
  const { rows } = await sql<{ place: string }>`
    select c.table_name || '.' || c.column_name as place from information_schema.columns c
      join information_schema.tables b using (table_schema, table_name)
      where c.table_schema = 'public' and b.table_type = 'BASE TABLE'
        and c.data_type in ('date', 'timestamp with time zone')`.execute(t.deps.db)
  expect(rows.map(({ place }) => place).sort()).toEqual(listed(COUNTED, OTHERS))
})

it('knows every day in the facts of entries', () => {
  const takesDays = (schema: v.GenericSchema) => v.is(schema, '2026-11-25') && !v.is(schema, 'no-day')
  const found = Object.entries(ENTRY_FACTS).flatMap(([kind, facts]) =>
    Object.entries<v.GenericSchema>(facts).flatMap(([name, schema]) =>
      takesDays(schema) ? [`${kind}.${name}`] : [],
    ),
  )
  expect(found.sort()).toEqual(listed(COUNTED_FACTS, OTHER_FACTS))
})

describe('a 回访 that was put off within its promise', () => {
  const putOff = async (nextOn: string) => {
    const id = await MAKE.revisit()
    const { version } = await coordinator.client.call(getFollowUp, { params: { id } })
    const body = { version, words: '出差', reached: null, nextOn }
    await coordinator.client.call(noteFollowUp, { params: { id }, body })
    return id
  }
  const days = async (id: string) => [
    await stored('follow_up.next_on', id),
    await stored('follow_up.limit_on', id),
  ]

  it('keeps the day it was put on while the promise moves', async () => {
    const id = await putOff('2026-11-25')
    await enter('2026-11-26', 'off')
    expect(await days(id)).toEqual(['2026-11-25', '2026-11-27'])
  })

  it('but never one past it', async () => {
    await enter('2026-11-25', 'off')
    const id = await putOff('2026-11-26')
    expect(await days(id)).toEqual(['2026-11-26', '2026-11-27'])
    await enter('2026-11-25', 'working')
    await enter('2026-11-28', 'working')
    expect(await days(id)).toEqual(['2026-11-26', '2026-11-26'])
  })
})

it('what has ended keeps the day it had', async () => {
  const [preparation, revisit] = [await MAKE.preparation(), await MAKE.revisit()]
  await t.deps.db
    .updateTable('follow_up')
    .set({ state: 'dropped', ended_at: t.clock.now() })
    .where('id', '=', revisit)
    .execute()
  const { version } = await t.deps.db
    .selectFrom('preparation')
    .select('version')
    .where('id', '=', preparation)
    .executeTakeFirstOrThrow()
  const body = { version }
  await commissioner.client.call(withdrawPreparation, { params: { id: preparation }, body })
  await enter('2026-11-25', 'off')
  const kept = [await stored('preparation.due_at', preparation), await stored('follow_up.limit_on', revisit)]
  expect(kept).toEqual(['2026-11-27', '2026-11-26'])
})

it('whoever was reminded of a 补正 is told its moved day, once', async () => {
  const id = await MAKE.supplement()
  const told = async () => {
    await remindUnanswered(t.deps)
    const { timeline, nextStep } = await seen(id)
    return [nextStep?.dueOn, timeline.filter(({ kind }) => kind === 'remind').length]
  }
  t.clock.moveTo('2026-11-25T10:00:00+08:00')
  expect([await told(), await told()]).toEqual(Array(2).fill(['2026-11-27', 1]))
  await enter('2026-11-26', 'off')
  expect([await told(), await told()]).toEqual(Array(2).fill(['2026-11-30', 2]))
})

it('its talent reads the moved day of a 代办', async () => {
  const { id, cast } = await stage(t, staff, 'accepted')
  await MAKE.preparation(id)
  const due = async () =>
    (await cast.talent.client.call(listWaitingPreparations, {})).preparations.map(({ dueAt }) => dueAt)
  const before = await due()
  await enter('2026-11-25', 'off')
  expect([before, await due()]).toEqual([['2026-11-27T10:00:00.000Z'], ['2026-11-30T10:00:00.000Z']])
})
