import { listConsents, withdrawConsent } from '@talent/contract/consent'
import { listAccessRecords } from '@talent/contract/audit'
import { judge } from '@talent/contract/eligibility'
import { getRequest } from '@talent/contract/service-request'
import { assess, factsKept, standingsOf } from '@talent/contract/self-check'
import { factsLookedAt, getResultSharing, getSharedResult, shareResult } from '@talent/contract/shared-result'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { rentInPlay, sharedBy, SHARED, shipShared, tryShare } from '../../../test/shared-result.ts'

const { t, talent, lin, stranger, coordinator } = useDistrict({
  talent: addTalent,
  lin: (app) => addCommissioner(app),
  stranger: (app) => addTalent(app, { name: '江远' }),
  coordinator: addCoordinator,
})
const look = (by: Person, id: string) => by.client.try(getSharedResult, { params: { id } })
const consentFor = async (kind: string) =>
  (await talent.client.call(listConsents, {})).consents.find(
    ({ subject, withdrawnAt }) => subject.kind === kind && withdrawnAt === null,
  )
const withdraw = async (kind: string) =>
  talent.client.call(withdrawConsent, { params: { id: (await consentFor(kind))?.id ?? '' } })
const seenOf = async () =>
  (await talent.client.call(listAccessRecords, {})).records
    .map(({ what }) => what)
    .filter((what) => what.includes('逐条'))

test('the commissioner of the request sees every condition as the talent does, and the talent sees that they looked', async () => {
  const policy = await rentInPlay(t, talent)
  const { id: request } = await submitSchooling(talent)
  const id = await sharedBy(t, talent, request)
  const mine = (await look(talent, id)).body
  const theirs = (await look(lin, id)).body
  const situation = { facts: factsKept([...SHARED]), on: '2026-11-24' }
  const assessed = assess(policy, situation)
  expect(theirs?.result?.standings.map(({ verified: _, ...standing }) => standing)).toEqual(
    standingsOf(assessed, situation),
  )
  expect(theirs?.result?.verdict).toBe(judge(assessed.condition, situation).verdict)
  expect(theirs).toEqual({ ...mine, mine: false, consent: null })
  expect(await seenOf()).toEqual([`《${policy.title}》的逐条判断`])
  // The thread has it as a card for both.
  for (const person of [talent, lin]) {
    const { timeline } = await person.client.call(getRequest, { params: { id: request } })
    expect(timeline[timeline.length - 1]).toMatchObject({
      kind: 'message',
      about: { kind: 'shared_result', id, title: policy.title },
    })
  }
})

test('what the policy doesn’t ask for is nowhere kept; what was kept is encrypted', async () => {
  const policy = await rentInPlay(t, talent)
  expect(factsLookedAt(policy).has('maritalStatus')).toBe(false)
  const { id: request } = await submitSchooling(talent)
  await tryShare(talent, request, [
    ...SHARED,
    { asked: 'maritalStatus', value: '离异', answeredOn: '2026-11-20' },
  ])
  const row = await t.deps.db.selectFrom('shared_result').selectAll().executeTakeFirstOrThrow()
  expect(row.result_encrypted?.includes('硕士')).toBe(false)
  expect(JSON.stringify((await look(lin, row.id)).body)).not.toContain('离异')
})

test('nobody else: not another talent or commissioner, not a coordinator; not whoever had the request before', async () => {
  const { id: request } = await submitSchooling(talent)
  const id = await sharedBy(t, talent, request)
  const other = await addCommissioner(t, { name: '何静' })
  for (const person of [stranger, other, coordinator]) expect((await look(person, id)).status).not.toBe(200)
  expect((await look(stranger, id)).status).toBe(404)
  expect((await look(other, id)).status).toBe(404)
  await t.deps.db
    .updateTable('service_request')
    .set({ commissioner_account_id: other.id })
    .where('id', '=', request)
    .execute()
  expect((await look(lin, id)).status).toBe(404)
  expect((await look(other, id)).status).toBe(200)
  // Another’s request can’t be shared with, and no other policy than one that is judged.
  expect((await tryShare(stranger, request)).status).toBe(404)
  expect((await tryShare(talent, request, SHARED, 'gone')).error?.code).toBe('wrong_state')
})

test('taken back, nothing of it is kept, and the request goes on', async () => {
  const { id: request } = await submitSchooling(talent)
  const id = await sharedBy(t, talent, request)
  expect(await consentFor('shared_result')).toMatchObject({ purpose: 'result', endsSubject: true })
  await withdraw('shared_result')
  for (const person of [talent, lin])
    expect((await look(person, id)).body).toMatchObject({ result: null, consent: null })
  const row = await t.deps.db.selectFrom('shared_result').selectAll().executeTakeFirstOrThrow()
  expect(row.result_encrypted).toBeNull()
  expect((await lin.client.call(getRequest, { params: { id: request } })).state).not.toBe('withdrawn')
  expect(await seenOf()).toEqual([])
})

test('with the consent of the request it is closed to staff; its talent still has it', async () => {
  const { id: request } = await submitSchooling(talent)
  const id = await sharedBy(t, talent, request)
  await withdraw('request')
  expect(await look(lin, id)).toMatchObject({ status: 403, error: { code: 'forbidden' } })
  expect((await look(talent, id)).body?.result).not.toBeNull()
})

test('a revised policy changes nothing of what was judged, and it says so', async () => {
  const { id: request } = await submitSchooling(talent)
  const id = await sharedBy(t, talent, request)
  const before = (await look(talent, id)).body
  expect(before?.outdated).toBe(false)
  await shipShared(t, '改了')
  expect((await look(talent, id)).body).toEqual({ ...before, outdated: true })
})

test('agreed to by the words as they stand; with whom one may share is said first', async () => {
  await shipShared(t)
  expect((await talent.client.call(getResultSharing, {})).requests).toEqual([])
  const { id } = await submitSchooling(talent)
  const sharing = await talent.client.call(getResultSharing, {})
  expect(sharing.requests).toMatchObject([{ id, title: '子女入学', commissionerName: '林知远' }])
  const body = { policy: 'rent-shared', answers: [...SHARED], consent: sharing.consent.version + 1 }
  expect(await talent.client.try(shareResult, { params: { id }, body })).toMatchObject({
    status: 422,
    error: { fields: [{ field: 'consent' }] },
  })
})
