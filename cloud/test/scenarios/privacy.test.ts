import { Writable } from 'node:stream'
import { cancelBooking, moveBooking } from '@talent/contract/booking'
import { setCalendarDay } from '@talent/contract/calendar'
import { acceptComplaint, answerComplaint, askComplaint, submitComplaint } from '@talent/contract/complaint'
import { saveDraft } from '@talent/contract/matter'
import { saveProfile } from '@talent/contract/me'
import { listPolicies } from '@talent/contract/policy'
import { listPosts } from '@talent/contract/recruitment'
import {
  askSupplement,
  declineRequest,
  evaluateRequest,
  getRequest,
  postMessage,
  reportProgress,
  resolveRequest,
  submitRequest,
  supplement,
  transferRequest,
  withdrawRequest,
  writeNote,
  acceptRequest,
} from '@talent/contract/service-request'
import { sql } from 'kysely'
import { at, offer, take, weekdays } from '../booking.ts'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  CHILD,
  openDistrict,
  PHONE,
  schoolingForm,
  submitSchooling,
  upload,
  type Person,
} from '../district.ts'
import { createTestApp, type TestApp } from '../test-app.ts'

let t: TestApp
let talent: Person
let lin: Person
let other: Person
let coordinator: Person
const logged: string[] = []
beforeAll(async () => {
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      logged.push(chunk.toString())
      done()
    },
  })
  t = await createTestApp({ logger: { level: 'trace', stream } })
  await openDistrict(t)
  lin = await addCommissioner(t)
  other = await addCommissioner(t, { name: '许青禾', areaCodes: ['xc'] })
  coordinator = await addCoordinator(t)
}, 60_000)
// Of one's own, for one person has so many open requests of a matter and no more.
beforeEach(async () => void (talent = await addTalent(t, { phone: '13912345678' })))
afterAll(() => t.close())

/** Everything the database holds, job payloads included, as text. */
async function dump(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(t.deps.db)
  const all: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{
      row: string
    }>`select to_jsonb(t)::text as row from ${sql.raw(name)} t`.execute(t.deps.db)
    // Encrypted columns come as hexadecimal: their bytes as text must not show anything either.
    for (const { row } of rows)
      all.push(
        row,
        row.replace(/\\\\x([0-9a-f]+)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('utf8')),
      )
  }
  return all.join('\n')
}

/** Something unmistakable to look for, each form's words numbered; with an ID number, a telephone and a child's name beside it. */
const CANARIES: string[] = []
const short = (where: string): string => {
  const word = `金丝雀${CANARIES.length}号${where}`
  CANARIES.push(word)
  return `${word}${CHILD.name}`
}
const canary = (where: string): string => `${short(where)}，${CHILD.idNumber}，13912345678`

test('nothing that was typed is in plain anywhere: tables, job payloads, logs', async () => {
  await talent.client.call(saveProfile, {
    body: {
      name: short('姓名'),
      phone: '13912345678',
      employer: canary('单位'),
      areaCode: 'kcy',
      education: 'doctor',
      talentCategory: short('类别'),
    },
  })
  await talent.client.call(saveDraft, {
    params: { code: 'medical-care' },
    body: { answers: { anything: canary('草稿') }, materials: {}, slots: [], channel: null },
  })
  await talent.client.call(listPosts, { query: { q: short('搜岗位') } })
  await talent.client.call(listPolicies, { query: { q: short('搜政策') } })
  const form = schoolingForm([await upload(talent.client)])
  const answers = { ...form.answers, wish: canary('填写'), grade: short('年级') }
  const { id } = await talent.client.call(submitRequest, { body: { ...form, answers } })
  const params = { id }
  await lin.client.call(postMessage, { params, body: { text: canary('专员留言') } })
  await talent.client.call(postMessage, { params, body: { text: canary('人才留言') } })
  await lin.client.call(writeNote, { params, body: { text: canary('内部备注') } })
  const { id: complained } = await talent.client.call(submitComplaint, {
    body: { kind: 'complaint', requestId: id, words: canary('投诉') },
  })
  const ofComplaint = { params: { id: complained } }
  await coordinator.client.call(acceptComplaint, { ...ofComplaint, body: { version: 1 } })
  await coordinator.client.call(answerComplaint, {
    ...ofComplaint,
    body: { version: 2, words: canary('答复') },
  })
  await talent.client.call(askComplaint, { ...ofComplaint, body: { version: 3, words: canary('追问') } })
  await coordinator.client.call(writeNote, { params, body: { text: canary('统筹备注') } })
  await lin.client.call(acceptRequest, { params, body: { version: 2, note: canary('受理') } })
  await lin.client.call(reportProgress, { params, body: { version: 3, doing: canary('进展') } })
  await offer(lin, weekdays())
  const { body: booked } = await take(talent, id, at('2026-11-26', '09:00'))
  await lin.client.call(moveBooking, {
    params: { id: booked.id },
    body: { version: 1, startsAt: at('2026-11-27', '09:00'), reason: canary('改时间') },
  })
  await talent.client.call(cancelBooking, {
    params: { id: booked.id },
    body: { version: 2, reason: canary('取消预约') },
  })
  await lin.client.call(askSupplement, {
    params,
    body: {
      version: 4,
      items: [{ what: canary('补正项'), basis: canary('补正依据') }],
      note: canary('补正附言'),
    },
  })
  await talent.client.call(supplement, {
    params,
    body: {
      version: 5,
      items: [{ key: 'item-1', fileIds: [], text: canary('补正答') }],
      note: canary('补正说明'),
    },
  })
  await lin.client.call(transferRequest, {
    params,
    body: { version: 6, commissionerId: other.id, reason: '请假', note: canary('交接') },
  })
  await other.client.call(resolveRequest, {
    params,
    body: { version: 7, outcome: 'solved', text: canary('结果') },
  })
  await talent.client.call(evaluateRequest, {
    params,
    body: { version: 8, level: 5, reasons: [], text: canary('评价') },
  })
  const second = await submitSchooling(talent)
  await other.client.call(declineRequest, {
    params: { id: second.id },
    body: { version: 2, reason: canary('不予受理'), basis: canary('依据'), otherRoute: canary('其他途径') },
  })
  const third = await submitSchooling(talent)
  await talent.client.call(withdrawRequest, {
    params: { id: third.id },
    body: { version: 2, reason: canary('撤回') },
  })
  // Words that are refused must not reach the log either.
  await lin.client.try(resolveRequest, {
    params,
    body: { version: 1, outcome: 'solved', text: canary('被拒绝') },
  })
  await talent.client.try(submitRequest, {
    body: { ...form, answers: { ...form.answers, childName: canary('超长'.repeat(20)) } },
  })

  // Of a day everybody may read: there an ID number or a telephone is refused.
  for (const note of [CHILD.idNumber, '请拨 139 1234 5678']) {
    const { status } = await coordinator.client.try(setCalendarDay, {
      params: { day: '2027-03-01' },
      body: { kind: 'off', note },
    })
    expect([note, status]).toEqual([note, 422])
  }

  const stored = await dump()
  await t.drain()
  const everything = [stored, await dump(), ...logged].join('\n')
  // What was searched is really there: the request, and jobs with their payloads.
  expect([stored.includes(id), /"data": \{"entryId"/.test(stored)]).toEqual([true, true])
  const secrets = [...CANARIES, CHILD.name, CHILD.idNumber, CHILD.school, '13912345678', PHONE]
  expect(secrets.filter((secret) => everything.includes(secret))).toEqual([])
  expect(CANARIES.length).toBeGreaterThanOrEqual(20)
})

test('an encrypted value moved to another row does not decrypt', async () => {
  const { id } = await submitSchooling(talent)
  const another = await submitSchooling(talent)
  await sql`update request_answer a set answer_encrypted = b.answer_encrypted from request_answer b
    where a.request_id = ${id} and b.request_id = ${another.id} and a.field_key = 'childName' and b.field_key = 'childName'`.execute(
    t.deps.db,
  )
  const { status, error } = await talent.client.try(getRequest, { params: { id } })
  expect([status, error?.code]).toEqual([500, 'internal'])
})
