import { endpoints, ROLES, type Endpoint, type OwnedObject, type Role } from '@talent/contract'
import { NO_PATTERN } from '@talent/contract/booking'
import { submitComplaint } from '@talent/contract/complaint'
import { listConsents } from '@talent/contract/consent'
import { submitRequest } from '@talent/contract/service-request'
import { sql } from 'kysely'
import { closeStation } from '@talent/contract/station'
import { childSchooling } from '../../src/seed/content/matters/child-schooling.ts'
import { encryptPrepared } from '../../src/features/preparation/preparation-rows.ts'
import { encryptReply } from '../../src/features/quick-reply/words.ts'
import { seed } from '../../src/seed/seed.ts'
import {
  addCommissioner,
  addContact,
  addCoordinator,
  addTalent,
  enterpriseCalled,
  upload,
  schoolingForm,
  type Person,
} from '../district.ts'
import { applicationOf } from '../applications.ts'
import { awardTo } from '../award.ts'
import { applicantOf, neededBy, sentPdfOf } from '../employer.ts'
import { interviewAgreed } from '../interviews.ts'
import { doorKeptBy, fairsToTry } from '../fairs.ts'
import { askedToBeContact, contactRequestOf } from '../enterprise.ts'
import { importedBy } from '../import.ts'
import { anyPolicy } from '../policy-editor.ts'
import { openPolicy } from '../policy-marks.ts'
import { savedSearchOf } from '../post-watch.ts'
import { correctedNotice } from '../notice-editor.ts'
import { sharedBy } from '../shared-result.ts'
import { anyDemand, interestOf } from '../demand.ts'
import { anyScheme } from '../scheme-editor.ts'
import { owedFor } from '../owed.ts'
import { publicised, recognitionOf } from '../recognition.ts'
import { openStation } from '../stations.ts'
import { createTestApp, type TestApp } from '../test-app.ts'

/** Generated from the contract: an endpoint with an object of an owner, or with an id, must say here whose it is. */
type Fixture =
  | { kind: 'owned'; id: string }
  /** Anyone who may call may name any. */
  | { kind: 'open'; params: Record<string, string> }

let t: TestApp
let people: Record<Exclude<Role, 'visitor'>, Person>
/** Of the same roles, but strangers to every object. */
let strangers: Record<'talent' | 'commissioner' | 'contact' | 'former', Person>
type Objects = Record<Exclude<OwnedObject, 'draft'>, string>
/** Those of the talent, which staff may see too; and those of one whose role is gone. */
let objects: Objects
let formerObjects: Objects
let open: Record<string, Record<string, string>>

beforeAll(async () => {
  t = await createTestApp()
  await seed(t.deps)
  // Nobody else can take it, so that it is this commissioner's.
  await t.deps.db.updateTable('commissioner').set({ on_duty: false }).execute()
  const commissioner = await addCommissioner(t, { matters: ['child-schooling'] })
  const [talent, coordinator] = [await addTalent(t), await addCoordinator(t)]
  const former = await addTalent(t, { name: '从前的人才' })
  const contact = await addContact(t, ['某研究所', '某新材料实验室（演示）'])
  people = { talent, commissioner, coordinator, former, contact }
  strangers = {
    talent: await addTalent(t, { name: '别人' }),
    commissioner: await addCommissioner(t, { name: '别的专员', matters: [] }),
    contact: await addContact(t, ['别的研究所'], '别的联系人'),
    // To the talent's objects.
    former,
  }
  objects = await objectsOf(talent)
  formerObjects = await objectsOf(former)
  await t.deps.db.deleteFrom('account_role').where('account_id', '=', former.id).execute()
  const one = async (table: 'policy' | 'notice' | 'post') =>
    (await t.deps.db.selectFrom(table).select('id').limit(1).executeTakeFirstOrThrow()).id
  open = {
    ...openPolicy(await one('policy')),
    getNotice: { id: await one('notice') },
    getPost: { id: await one('post') },
    ...ofOne(await one('post'), 'getApplying', 'applyForPost', 'getPostMark', 'setPostMark'),
    ...anyPolicy,
    ...anyScheme,
    ...anyDemand,
    ...(await correctedNotice(t, people.coordinator)),
    getMatterFile: { id: await matterFile() },
    getMatterVersion: { code: 'child-schooling', version: String(childSchooling.version) },
    withdrawRole: { id: strangers.commissioner.id },
    ...(await enterprisesOf()),
    ...ofOne(
      (await applicantOf(t)).post,
      ...[
        'previewRefusals',
        'refuseSeveral',
        'passStage',
        'listInterviewTimes',
        'removeInterviewTime',
        'sayHiring',
      ],
    ),
    ...(await stationsOf()),
    ...(await fairsToTry(t, people)),
    ...ofOne(people.commissioner.id, 'getRosterEntry', 'saveRosterEntry', 'tryWithdrawal'),
    objectToRecognition: { id: await publicised(t, people.commissioner.id) },
  }
}, 120_000)
afterAll(() => t.close())

const ofOne = (id: string, ...called: string[]) => Object.fromEntries(called.map((name) => [name, { id }]))
/** A file of a matter in force. */
async function matterFile(): Promise<string> {
  const { db } = t.deps
  const id = await upload(people.coordinator.client)
  const subject = { subject_kind: 'matter', subject_id: 'child-schooling' } as const
  await db.updateTable('file').set(subject).where('id', '=', id).execute()
  const file = { id, type: 'image/png', size: 1, uploadedAt: t.clock.now().toISOString() }
  const files = JSON.stringify({
    files: [{ key: 'f-1', use: 'form', name: '申请表', material: null, file }],
  })
  await db
    .updateTable('matter')
    .set({ definition: sql`definition || ${files}::jsonb` })
    .where('code', '=', 'child-schooling')
    .execute()
  return id
}

/** One open, and one that is closed. */
async function stationsOf(): Promise<typeof open> {
  const { coordinator, commissioner } = people
  const opened = await openStation(coordinator, [commissioner], { name: '甲站' })
  const closed = await openStation(coordinator, [commissioner], { name: '乙站' })
  await coordinator.client.call(closeStation, {
    params: { id: closed },
    body: { version: 1, reason: '搬迁' },
  })
  return {
    changeStation: { id: opened },
    closeStation: { id: opened },
    reopenStation: { id: closed },
  }
}

/** One of the directory, and a text nobody has matched. */
async function enterprisesOf(): Promise<typeof open> {
  const id = await enterpriseCalled(t, '某研究所')
  await addTalent(t, { employer: '没有名录的单位' })
  const typed = await t.deps.db.selectFrom('typed_employer').select('id').executeTakeFirstOrThrow()
  return {
    getEnterprise: { id },
    changeEnterprise: { id },
    mergeEnterprise: { id },
    matchEmployer: { id: typed.id },
    listEnterpriseContacts: { id },
    addEnterpriseContact: { id },
    ...ofOne((await askedToBeContact(t)).id, 'approveContactRequest', 'refuseContactRequest'),
    ...ofOne((await neededBy(t)).id, 'placeNeed', 'declineNeed'),
    removeEnterpriseContact: { id, accountId: (await addContact(t, ['某研究所'], '要收回的')).id },
  }
}

/** Another session of this account. */
async function sessionOf(accountId: string): Promise<string> {
  await t.as(accountId)
  const { id } = await t.deps.db
    .selectFrom('session')
    .select('id')
    .where('account_id', '=', accountId)
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}

/** A booking with the request's commissioner. */
async function bookedBy(guestId: string, requestId: string): Promise<string> {
  const { db } = t.deps
  const { commissioner_account_id: hostId } = await db
    .selectFrom('service_request')
    .select('commissioner_account_id')
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('booking_host')
    .values({ id: hostId ?? '', pattern: JSON.stringify(NO_PATTERN) })
    .onConflict((c) => c.doNothing())
    .execute()
  const id = t.deps.newId()
  await db
    .insertInto('booking')
    .values({
      id,
      subject_kind: 'request',
      subject_id: requestId,
      host_id: hostId ?? '',
      guest_account_id: guestId,
      limit_group: 'child-schooling',
      state: 'booked',
      starts_at: new Date('2026-11-26T14:30:00+08:00'),
      ends_at: new Date('2026-11-26T15:00:00+08:00'),
      channel: 'phone',
      made_at: t.clock.now(),
    })
    .execute()
  return id
}

async function coverOver(talentId: string, requestId: string): Promise<string> {
  const id = t.deps.newId()
  await t.deps.db
    .insertInto('cover')
    .values({
      id,
      number: id,
      talent_account_id: talentId,
      bundle_code: 'newcomer',
      title: '新来人才一件事',
      submitted_at: t.clock.now(),
    })
    .execute()
  await t.deps.db.updateTable('service_request').set({ cover_id: id }).where('id', '=', requestId).execute()
  return id
}

let leaves = 0
/** A leave of the request's commissioner, each on a day of its own. */
async function leaveOfHolder(requestId: string): Promise<string> {
  const { db } = t.deps
  const { commissioner_account_id: holder } = await db
    .selectFrom('service_request')
    .select('commissioner_account_id')
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow()
  leaves += 1
  const day = `2027-01-0${leaves}`
  const id = t.deps.newId()
  await db
    .insertInto('leave')
    .values({
      id,
      account_id: holder ?? '',
      from_day: day,
      from_half: 'am',
      to_day: day,
      to_half: 'pm',
      starts_at: new Date(`${day}T00:00:00+08:00`),
      ends_at: new Date(`${day}T23:59:59+08:00`),
      stand_in_account_id: null,
      state: 'uncovered',
      note_encrypted: null,
      asked_at: t.clock.now(),
      raised_at: null,
      returned_at: null,
    })
    .execute()
  return id
}

/** A commissioner's own, a contact's to answer with, or without an owner that of all. */
async function quickReplyOf(owner: string | null, use: 'message' | 'hire' = 'message'): Promise<string> {
  const id = t.deps.newId()
  const words = { title: '报进展', text: '【进展】' }
  await t.deps.db
    .insertInto('quick_reply')
    .values({
      ...{ id, owner_account_id: owner, matter_code: null, use_for: use },
      ...encryptReply(t.deps.cipher, id, words),
    })
    .execute()
  return id
}

/** Filled in by the commissioner of these people, for whom it is. */
async function preparationFor(talentId: string, preparerId = people.commissioner.id): Promise<string> {
  const id = t.deps.newId()
  await t.deps.db
    .insertInto('preparation')
    .values({
      id,
      preparer_account_id: preparerId,
      talent_account_id: talentId,
      matter_code: 'child-schooling',
      matter_version: childSchooling.version,
      state: 'waiting',
      body_encrypted: encryptPrepared(t.deps, id, { answers: { stage: '小学' }, note: '电话里说好的' }),
      sent_at: t.clock.now(),
      due_at: new Date('2027-12-01T18:00:00+08:00'),
      ended_at: null,
    })
    .execute()
  return id
}

async function objectsOf({ id, client }: Person): Promise<Objects> {
  const file = await upload(client)
  const { id: request } = await client.call(submitRequest, { body: schoolingForm([file]) })
  // Of another request: withdrawn, it would close what is sensitive on the first.
  const other = await client.call(submitRequest, { body: schoolingForm([await upload(client)]) })
  const { consents } = await client.call(listConsents, {})
  const consent = consents.find(({ subject }) => subject.id === other.id)?.id ?? ''
  const booking = await bookedBy(id, request)
  const cover = await coverOver(id, other.id)
  const follow_up = await owedFor(t, id, request)
  const { id: complaint } = await client.call(submitComplaint, {
    body: { kind: 'complaint', words: '跑了两趟' },
  })
  const award = await awardTo(t, { talent_account_id: id })
  const recognition = await recognitionOf(t, id, request, people.commissioner.id)
  const leave = await leaveOfHolder(request)
  const quick_reply = await quickReplyOf(people.commissioner.id)
  const preparation = await preparationFor(id)
  const session = await sessionOf(id)
  return {
    request,
    cover,
    file,
    consent,
    session,
    booking,
    follow_up,
    complaint,
    application: await applicationOf(t, { id, client }),
    interest: await interestOf(t, { id, client }),
    award,
    import: await importedBy(t, people.coordinator),
    recognition,
    quick_reply,
    leave,
    preparation,
    search: await savedSearchOf(client),
    shared_result: await sharedBy(t, { id, client }, request),
    urgent_need: (await neededBy(t, { by: people.contact, enterprise: '某研究所' })).id,
    contact_request: (await askedToBeContact(t, { by: { id, client } })).id,
    person: id,
    fair_door: await doorKeptBy(t, people.coordinator, [id, people.commissioner.id, people.contact.id]),
  }
}

const names = Object.keys(endpoints)
const endpointOf = (name: string) => endpoints[name] as Endpoint

function fixtureOf(name: string, role: Role = 'talent'): Fixture {
  const endpoint = endpointOf(name)
  const { owned } = endpoint
  const known = role === 'former' ? formerObjects : objects
  if (owned !== undefined && owned in known) return { kind: 'owned', id: known[owned as keyof Objects] }
  if (owned !== undefined) throw new Error(`${name}: no object of kind ${owned} here`)
  const params = open[name] ?? (endpoint.path.includes('{id}') ? undefined : endpoint.example.params)
  if (params === undefined && endpoint.path.includes('{'))
    throw new Error(`${name}: say which object its address names`)
  return { kind: 'open', params: params ?? {} }
}

/** With a session of its own, because signing out ends it. */
async function statusFor(
  endpoint: Endpoint,
  accountId: string | null,
  params: Record<string, string>,
): Promise<number> {
  const client = await t.as(accountId)
  return (await client.try(endpoint, { ...endpoint.example, params } as never)).status
}

test.each(names)('%s: every role is let in or turned away as the contract says', async (name) => {
  const endpoint = endpointOf(name)
  const fixture = fixtureOf(name)
  const params = fixture.kind === 'owned' ? { id: fixture.id } : fixture.params
  // Those turned away first: the others may change the object.
  const refused = ROLES.filter(
    (role) => !endpoint.roles.includes(role) && !endpoint.roles.includes('visitor'),
  )
  for (const role of refused) {
    const status = await statusFor(endpoint, role === 'visitor' ? null : people[role].id, params)
    expect([role, status]).toEqual([role, role === 'visitor' ? 401 : 403])
  }
  if (refused.includes('former')) {
    const { error } = await people.former.client.try(endpoint, { ...endpoint.example, params } as never)
    expect(error?.code).toBe('no_role')
  }
  if (fixture.kind === 'owned') {
    for (const role of ['talent', 'commissioner', 'contact', 'former'] as const) {
      if (!endpoint.roles.includes(role)) continue
      expect([`another ${role}`, await statusFor(endpoint, strangers[role].id, params)]).toEqual([
        `another ${role}`,
        404,
      ])
    }
  }
})

/** What isn't the same for all roles: a session is one's own, whatever the role; a coordinator's replies are all's. */
async function ownOf({ owned }: Endpoint, role: Role): Promise<{ id: string } | null> {
  if (owned === 'session' && role !== 'visitor') return { id: await sessionOf(people[role].id) }
  if (owned === 'quick_reply' && role === 'coordinator') return { id: await quickReplyOf(null) }
  if (owned === 'quick_reply' && role === 'contact')
    return { id: await quickReplyOf(people.contact.id, 'hire') }
  if (owned === 'award' && role === 'contact')
    return { id: await awardTo(t, { enterprise_id: await enterpriseCalled(t, '某研究所') }) }
  if (owned === 'application' && role === 'contact') return applicantOf(t)
  if (owned === 'booking' && role === 'contact') return interviewAgreed(t)
  if (owned === 'file' && role === 'contact') return sentPdfOf(t)
  if (owned === 'contact_request' && role === 'contact') return contactRequestOf(t, people.contact.id)
  if (owned === 'preparation' && role === 'contact')
    return { id: await preparationFor(strangers.talent.id, people.contact.id) }
  return null
}

test.each(names)('%s: whoever may call, and owns what it names, gets in', async (name) => {
  const endpoint = endpointOf(name)
  for (const role of ROLES.filter((one) => endpoint.roles.includes(one))) {
    const fixture = fixtureOf(name, role)
    const params = fixture.kind === 'owned' ? { id: fixture.id } : fixture.params
    if (name === 'withdrawRole')
      await t.deps.db
        .insertInto('account_role')
        .values({ account_id: params['id'] ?? '', role: 'commissioner' })
        .onConflict((c) => c.doNothing())
        .execute()
    const own = (await ownOf(endpoint, role)) ?? params
    const status = await statusFor(endpoint, role === 'visitor' ? null : people[role].id, own)
    expect([role, status]).not.toEqual([role, 401])
    expect([role, status]).not.toEqual([role, 403])
    expect([role, status]).not.toEqual([role, 404])
    expect(status).not.toBe(500)
  }
})

test('an id that names nothing is answered like a stranger’s', async () => {
  for (const name of names) {
    const endpoint = endpointOf(name)
    if (!endpoint.path.includes('{id}')) continue
    const role = endpoint.roles.find((one) => one !== 'visitor' && one !== 'former') ?? 'talent'
    const params = { ...endpoint.example.params, id: 'nothing-of-this-name' }
    expect([name, await statusFor(endpoint, people[role].id, params)]).toEqual([name, 404])
  }
})
