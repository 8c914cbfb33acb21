import { endpoints, type Endpoint } from '@talent/contract'
import { withdrawRole } from '@talent/contract/account'
import {
  attendBooking,
  cancelBooking,
  confirmBooking,
  moveBooking,
  noteAbsence,
  revokeAbsence,
  saveMyPattern,
} from '@talent/contract/booking'
import { submitBundle } from '@talent/contract/bundle'
import { confirmCalendarYear, setCalendarDay } from '@talent/contract/calendar'
import { listConsents, withdrawConsent } from '@talent/contract/consent'
import { setDuty } from '@talent/contract/desk'
import { uploadFile } from '@talent/contract/file'
import { finishFollowUp, noteFollowUp, takeFollowUp } from '@talent/contract/follow-up'
import { removeDraft, saveDraft } from '@talent/contract/matter'
import {
  closeMatter,
  discardMatterCopy,
  getMatterEditor,
  publishMatter,
  reopenMatter,
  saveMatterCopy,
} from '@talent/contract/matter-editor'
import { savePreferences, saveProfile } from '@talent/contract/me'
import { listInbox, markInboxRead } from '@talent/contract/notification'
import {
  preferAppointments,
  resolveRequest,
  reuseMaterial,
  submitRequest,
  takeAppointment,
  writeNote,
} from '@talent/contract/service-request'
import { endSession, listSessions } from '@talent/contract/session'
import { at, offer, prefer, take, weekdays } from '../booking.ts'
import type { Press } from '../press.ts'
import { awardPresses } from '../award.ts'
import { importPresses } from '../import.ts'
import { complaintPresses } from '../complaint.ts'
import { ownListPresses } from '../own-lists.ts'
import { offerPresses } from '../offers.ts'
import { policyMarkPresses } from '../policy-marks.ts'
import { recognitionPresses } from '../recognition.ts'
import { featurePresses } from '../feature-presses.ts'
import { quickReplyPresses } from '../quick-reply.ts'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  PHONE,
  pictures,
  schoolingForm,
  submitSchooling,
  upload,
  useDistrict,
} from '../district.ts'
import { CALLED_EVENTS, EVENT_CALLS, prepare, stage, STATE_FOR, type CalledEvent } from '../events.ts'
import { leavePresses } from '../leave.ts'
import { preparationPresses } from '../preparation.ts'

const { t, ...staff } = useDistrict(
  {
    commissioner: (t) => addCommissioner(t, { capacity: 1000 }),
    other: (t) => addCommissioner(t, { areaCodes: ['xc'], capacity: 1000 }),
    coordinator: addCoordinator,
  },
  { once: true },
)

async function pressOf(event: CalledEvent): Promise<Press> {
  const { endpoint, body } = EVENT_CALLS[event]
  const onDuty = (on_duty: boolean) => t.deps.db.updateTable('commissioner').set({ on_duty }).execute()
  // Only what nobody could take is assigned by hand.
  if (event === 'assign') await onDuty(false)
  const { id, cast } = await stage(t, staff, STATE_FOR[event])
  if (event === 'assign') await onDuty(true)
  await prepare(t, { id, cast }, event)
  const { version } = await t.deps.db
    .selectFrom('service_request')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const by = endpoint.roles[0] as 'talent' | 'commissioner' | 'coordinator'
  return { client: cast[by].client, call: { params: { id }, body: await body(version, cast) } }
}

// Not the matter all others are submitted for.
const editing = { params: { code: 'talent-apartment' } }
/** A working copy that says something else. */
async function copyOf(summary: string) {
  const { client } = staff.coordinator
  const { published, copy } = await client.call(getMatterEditor, editing)
  const body = {
    content: { ...published.content, summary },
    basedOn: copy?.version ?? null,
    publishedVersion: published.version,
  }
  return { client, body, save: () => client.call(saveMatterCopy, { ...editing, body }) }
}

/** A matter in force, to be closed. */
async function closePress(code: string): Promise<Press> {
  const { client } = staff.coordinator
  const { published } = await client.call(getMatterEditor, { params: { code } })
  const body = { version: published.version, finishBy: '2026-12-04', reason: '不再办理' }
  return { client, call: { params: { code }, body } }
}

/** A booking of a request with its commissioner: held, or only preferred. */
async function bookingPress(
  endpoint: Endpoint,
  { started = false, preferred = false, absent = false } = {},
): Promise<Press> {
  const { id: requestId, cast } = await stage(t, staff, 'accepted')
  await offer(cast.commissioner, weekdays({ capacity: 50 }))
  const [first, then] = [at('2026-11-26', '09:00'), at('2026-11-27', '09:00')]
  const { body: made } = preferred
    ? await prefer(cast.talent, requestId, [first])
    : await take(cast.talent, requestId, first)
  const patch = {
    ...(started ? { starts_at: new Date(at('2026-11-24', '14:00')) } : {}),
    ...(absent ? { state: 'no_show' as const, absent_at: t.clock.now() } : {}),
  }
  if (started || absent) await t.deps.db.updateTable('booking').set(patch).where('id', '=', made.id).execute()
  const startsAt = endpoint === moveBooking ? then : first
  const by = endpoint.roles[0] as 'talent' | 'commissioner'
  const body = { version: 1, reason: '临时有事', ...(started || absent ? {} : { startsAt }) }
  return { client: cast[by].client, call: { params: { id: made.id }, body } }
}

/** A booking that begins. */
async function beginningPress(body: object): Promise<Press> {
  const { id, cast } = await stage(t, staff, 'accepted')
  await offer(cast.commissioner, weekdays({ capacity: 50 }))
  return { client: cast.talent.client, call: { params: { id }, body } }
}

/** What a part of a result left, owed by whoever closed it. */
async function owedPress(body: object, by: 'commissioner' | 'coordinator' = 'commissioner'): Promise<Press> {
  const { id, cast } = await stage(t, staff, 'accepted')
  const { version } = await t.deps.db
    .selectFrom('service_request')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const remaining = { left: '两居室还没有', goesOn: '2026-12-01' }
  await cast.commissioner.client.call(resolveRequest, {
    params: { id },
    body: { version, outcome: 'partly_solved', text: '单间已安排', remaining },
  })
  const { id: owed } = await t.deps.db
    .selectFrom('follow_up')
    .select('id')
    .where('subject_id', '=', id)
    .executeTakeFirstOrThrow()
  return { client: cast[by].client, call: { params: { id: owed }, body: { version: 1, ...body } } }
}

const draft = {
  params: { code: 'child-schooling' },
  body: { answers: { childName: '周小满' }, materials: {}, slots: [], channel: null },
}

/** Each changing endpoint, with a call of it that changes something. */
const PRESSES = new Map<Endpoint, () => Promise<Press>>([
  ...CALLED_EVENTS.map((event) => [EVENT_CALLS[event].endpoint, () => pressOf(event)] as const),
  [
    submitRequest,
    async () => {
      const { client } = await addTalent(t)
      return { client, call: { body: schoolingForm([await upload(client)]) } }
    },
  ],
  [
    submitBundle,
    async () => {
      const { client } = await addTalent(t)
      const requests = [schoolingForm([await upload(client)])]
      return { client, call: { params: { code: 'newcomer' }, body: { requests } } }
    },
  ],
  [
    reuseMaterial,
    async () => {
      const talent = await addTalent(t)
      const { client } = talent
      const { id } = await submitSchooling(talent)
      const household = { matterCode: 'child-schooling', material: 'household' }
      return { client, call: { params: { id }, body: { material: 'household', for: household } } }
    },
  ],
  [
    writeNote,
    async () => {
      const { id, cast } = await stage(t, staff, 'accepted')
      const body = { text: '学校说周四上午再问', fileIds: [await upload(cast.commissioner.client)] }
      return { client: cast.commissioner.client, call: { params: { id }, body } }
    },
  ],
  [confirmBooking, () => bookingPress(confirmBooking, { preferred: true })],
  [moveBooking, () => bookingPress(moveBooking)],
  [cancelBooking, () => bookingPress(cancelBooking)],
  [attendBooking, () => bookingPress(attendBooking, { started: true })],
  [noteAbsence, () => bookingPress(noteAbsence, { started: true })],
  [revokeAbsence, () => bookingPress(revokeAbsence, { absent: true })],
  [takeAppointment, () => beginningPress({ startsAt: at('2026-11-26', '09:00') })],
  [preferAppointments, () => beginningPress({ slots: [at('2026-11-26', '09:00')] })],
  [
    saveMyPattern,
    async () => ({
      client: (await addCommissioner(t, { matters: [] })).client,
      call: { body: { version: 0, pattern: weekdays(), decisions: [], reason: '开始放号' } },
    }),
  ],
  ...leavePresses(t),
  ...preparationPresses(t),
  [uploadFile, async () => ({ client: (await addTalent(t)).client, call: {}, file: await pictures })],
  [noteFollowUp, () => owedPress({ words: '已去电' })],
  [finishFollowUp, () => owedPress({ result: 'done', words: '两居室已安排' })],
  [takeFollowUp, () => owedPress({}, 'coordinator')],
  ...awardPresses(t, staff.coordinator),
  ...importPresses(t, staff.coordinator),
  ...complaintPresses(t, staff.coordinator),
  ...recognitionPresses(t, staff.coordinator),
  [saveDraft, async () => ({ client: (await addTalent(t)).client, call: draft })],
  [
    removeDraft,
    async () => {
      const { client } = await addTalent(t)
      await client.call(saveDraft, draft)
      return { client, call: { params: draft.params } }
    },
  ],
  [
    withdrawConsent,
    async () => {
      const talent = await addTalent(t)
      await submitSchooling(talent)
      const { consents } = await talent.client.call(listConsents, {})
      return { client: talent.client, call: { params: { id: consents[0]?.id } } }
    },
  ],
  [
    saveProfile,
    async () => ({
      client: await t.as(await t.person(['talent'])),
      call: {
        body: { name: '周予安', phone: PHONE, employer: '某研究院', areaCode: 'kcy', education: 'doctor' },
      },
    }),
  ],
  ...ownListPresses(t),
  ...policyMarkPresses(t),
  ...offerPresses(t),
  [
    savePreferences,
    async () => ({ client: (await addTalent(t)).client, call: { body: { largeText: true } } }),
  ],
  [
    markInboxRead,
    async () => {
      const { cast } = await stage(t, staff, 'accepted')
      await t.drain()
      const { unread } = await cast.talent.client.call(listInbox, { query: {} })
      if (unread === 0) throw new Error('there is no news to read')
      return { client: cast.talent.client, call: { body: {} } }
    },
  ],
  [
    endSession,
    async () => {
      const { id, client } = await addTalent(t)
      await t.as(id)
      const { sessions } = await client.call(listSessions, {})
      return { client, call: { params: { id: sessions.find(({ current }) => !current)?.id } } }
    },
  ],
  [
    withdrawRole,
    async () => ({
      client: staff.coordinator.client,
      call: {
        params: { id: (await addCommissioner(t, { matters: [] })).id },
        body: { role: 'commissioner' },
      },
    }),
  ],
  ...quickReplyPresses(staff.commissioner),
  ...featurePresses(t, staff.coordinator),
  [
    setDuty,
    async () => ({
      client: (await addCommissioner(t, { onDuty: false, matters: [] })).client,
      call: { body: { onDuty: true } },
    }),
  ],
  [
    setCalendarDay,
    async () => {
      await stage(t, staff, 'submitted')
      const body = { kind: 'off', note: '停电检修', reason: '' }
      return { client: staff.coordinator.client, call: { params: { day: '2026-11-25' }, body } }
    },
  ],
  [
    saveMatterCopy,
    async () => {
      const { client, body } = await copyOf('保存两次')
      return { client, call: { ...editing, body } }
    },
  ],
  [
    discardMatterCopy,
    async () => {
      const { client, save } = await copyOf('放弃两次')
      const { copy } = await save()
      return { client, call: { params: { ...editing.params, version: String(copy?.version) } } }
    },
  ],
  [closeMatter, async () => closePress('health-checkup')],
  [
    reopenMatter,
    async () => {
      const { client, call } = await closePress('priority-card')
      await client.call(closeMatter, call as never)
      return { client, call: { ...call, body: { version: (call.body as { version: number }).version } } }
    },
  ],
  [
    publishMatter,
    async () => {
      const { client, save } = await copyOf('发布两次')
      return { client, call: { ...editing, body: { hash: (await save()).copy?.hash } } }
    },
  ],
  [
    confirmCalendarYear,
    async () => ({ client: staff.coordinator.client, call: { params: { year: '2027' } } }),
  ],
])

/** What isn't one effect, however often it is sent. */
const EXCEPT: Record<string, string> = {
  signInWithWeChat: 'each is a session of its own',
  signInAsDemoPerson: 'each is a session of its own',
  signOut: 'the session that sends it is gone: the second answers 401, which ends it on the phone too',
  signOutEverywhere:
    'the session that sends it is gone: the second answers 401, which ends it on the phone too',
  revealAnswer: 'each is a look, and every look is on record',
  giveCode: 'each gives another code, and the one before ends',
  revealFollowUpPhone: 'each is a look, and every look is on record',
  openApplicant: 'each is a look, and every look is on record',
  previewRefusals: 'it changes nothing',
  giveCredentialCode: 'each gives another code, and the one before ends',
  checkCredential: 'the code is used: the second finds none',
}

/** One statement over every table but the keys and the counts of calls; encrypted bytes differ each time they are written. */
async function askForEverything(): Promise<string> {
  const { rows } = await t.pool.query<{ name: string; columns: string }>(
    `select table_name as name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and data_type <> 'bytea'
       and table_name not in ('idempotency', 'rate_count')
     group by table_name`,
  )
  const ofTable = ({ name, columns }: { name: string; columns: string }) =>
    `select '${name}' as name, md5(string_agg(r::text, chr(10) order by r::text)) as rows
     from (select ${columns} from ${name}) r`
  return rows.map(ofTable).join(' union all ')
}
let question: Promise<string> | undefined

/** What stands in each table, as one value each: which of them changed is all that is asked. */
async function everything(): Promise<Record<string, string | null>> {
  const { rows } = await t.pool.query<{ name: string; rows: string | null }>(
    await (question ??= askForEverything()),
  )
  return Object.fromEntries(rows.map(({ name, rows: found }) => [name, found]))
}

const changing = Object.entries(endpoints as Record<string, Endpoint>).filter(
  ([name, { method }]) => method !== 'GET' && EXCEPT[name] === undefined,
)

test.each(changing)('%s sent twice answers the same and changes once', async (name, endpoint) => {
  const prepare = PRESSES.get(endpoint)
  if (prepare === undefined) throw new Error(`${name}: say here how it is called`)
  const { client, call, file } = await prepare()
  const before = await everything()
  const options = { file, ...(endpoint.idempotent ? { key: `twice-${name}` } : {}) }
  const first = await client.try(endpoint, call as never, options)
  expect(first).toMatchObject({ status: 200 })
  const after = await everything()
  expect(after).not.toEqual(before)
  expect(await client.try(endpoint, call as never, options)).toEqual(first)
  expect(await everything()).toEqual(after)
})

test('what is edited after a lost answer is told what the first one did', async () => {
  const { client, call } = await pressOf('report_progress')
  const { endpoint } = EVENT_CALLS.report_progress
  const key = 'edited-after-a-lost-answer'
  const first = await client.try(endpoint, call as never, { key })
  const edited = { ...call, body: { ...call.body, doing: '正在核对学位' } }
  const second = await client.try(endpoint, edited as never, { key })
  expect(second).toMatchObject({ status: 422, error: { code: 'key_reused', earlier: first.body } })
  const refused = await pressOf('resolve')
  const wrong = { ...refused.call, body: { ...refused.call.body, version: 1 } }
  const resolve = EVENT_CALLS.resolve.endpoint
  expect((await refused.client.try(resolve, wrong as never, { key: 'refused-first' })).error?.code).toBe(
    'stale_version',
  )
  expect((await refused.client.try(resolve, refused.call as never, { key: 'refused-first' })).status).toBe(
    200,
  )
})
