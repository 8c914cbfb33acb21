import { listConsents, withdrawConsent } from '@talent/contract/consent'
import { listAccessRecords } from '@talent/contract/audit'
import { judge } from '@talent/contract/eligibility'
import { acceptLeave, sendLeave } from '@talent/contract/leave'
import {
  acceptRequest,
  getRequest,
  listVerified,
  reopenRequest,
  resolveRequest,
  transferRequest,
} from '@talent/contract/service-request'
import { assess, factsKept, factsVerified, standingsOf } from '@talent/contract/self-check'
import { getResultSharing, getSharedResult, looksAt, shareResult } from '@talent/contract/shared-result'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { verifiedAs } from '../../../test/recognition.ts'
import { rent } from '../../seed/content/demo-policies/housing.ts'
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
  expect(theirs?.result?.standings).toEqual(standingsOf(assessed, situation))
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
  expect(looksAt(policy)('maritalStatus')).toBe(false)
  const { id: request } = await submitSchooling(talent)
  await tryShare(talent, request, [
    ...SHARED,
    { asked: 'maritalStatus', value: '离异', answeredOn: '2026-11-20' },
  ])
  const row = await t.deps.db.selectFrom('shared_result').selectAll().executeTakeFirstOrThrow()
  expect(row.result_encrypted?.includes('硕士')).toBe(false)
  expect(JSON.stringify((await look(lin, row.id)).body)).not.toContain('离异')
})

test('what an office verified stands above what is typed, and says by what and when', async () => {
  const policy = await rentInPlay(t, talent)
  const { id: request, number } = await submitSchooling(talent)
  await verifiedAs(t, talent.id, request, 'C 类')
  const typed = [...SHARED, { asked: 'talentCategory', value: 'A', answeredOn: '2026-11-20' }]
  const id = await sharedBy(t, talent, request, typed)
  const theirs = (await look(lin, id)).body
  const { verified } = await talent.client.call(listVerified, {})
  const situation = { facts: { ...factsKept(typed), ...factsVerified(verified) }, on: '2026-11-24' }
  expect(theirs?.result?.standings).toEqual(standingsOf(assess(policy, situation), situation))
  expect(theirs?.result?.standings.find(({ text }) => text === 'A–D 类人才')).toMatchObject({
    ...{ outcome: 'met', said: 'C', verified: { by: number, on: '2026-11-24' } },
  })
  expect(theirs?.result?.standings.find(({ said }) => said === '硕士研究生')?.verified).toBeNull()
})

test('what the talent isn’t sure of is no question that is left: the verdict is the one they read', async () => {
  const policy = await rentInPlay(t, talent)
  const { id: request } = await submitSchooling(talent)
  const facts = factsKept([...SHARED])
  const unsure = assess(policy, { facts, on: '2026-11-24' }).judgement.needs
  expect(unsure.length).toBeGreaterThan(0)
  const shared = async (not: readonly string[]) => {
    const { body } = await tryShare(talent, request, SHARED, { unsure: [...not] })
    return (await look(lin, body?.id ?? '')).body?.result?.verdict
  }
  expect([await shared([]), await shared(unsure)]).toEqual(['unjudged', 'to-verify'])
})

test('nobody else: not another talent or commissioner, not a coordinator; not whoever had the request before', async () => {
  const { id: request } = await submitSchooling(talent)
  const id = await sharedBy(t, talent, request)
  const other = await addCommissioner(t, { name: '何静' })
  const both = await t.person(['coordinator', 'commissioner'], '两任')
  expect((await look(coordinator, id)).status).toBe(403)
  expect((await look({ id: both, client: await t.as(both) }, id)).status).toBe(404)
  expect((await look(stranger, id)).status).toBe(404)
  expect((await look(other, id)).status).toBe(404)
  const { version } = await lin.client.call(getRequest, { params: { id: request } })
  await lin.client.call(transferRequest, {
    params: { id: request },
    body: { version, commissionerId: other.id, reason: '需专业部门', note: '请接着办' },
  })
  expect((await look(lin, id)).status).toBe(404)
  expect((await look(other, id)).body?.result).not.toBeNull()
  // Another’s request can’t be shared with, and no other policy than one that is judged.
  expect((await tryShare(stranger, request)).status).toBe(404)
  expect((await tryShare(talent, request, SHARED, { policy: 'gone' })).error?.code).toBe('wrong_state')
})

test('a stand-in reads it while the commissioner is away, and no longer; the talent sees who looked', async () => {
  const { id: request } = await submitSchooling(talent)
  const id = await sharedBy(t, talent, request)
  const xu = await addCommissioner(t, { name: '许青禾', areaCodes: ['xc'] })
  t.clock.moveTo('2026-11-27T10:00:00+08:00')
  const day = { from: { day: '2026-11-30', half: 'am' }, to: { day: '2026-12-02', half: 'pm' } } as const
  const leave = await lin.client.call(sendLeave, { body: { ...day, standInId: xu.id, note: '' } })
  await xu.client.call(acceptLeave, { params: { id: leave.id }, body: { version: leave.version } })
  expect((await look(xu, id)).status).toBe(404)
  t.clock.moveTo('2026-12-01T10:00:00+08:00')
  expect((await look(xu, id)).status).toBe(200)
  const { records } = await talent.client.call(listAccessRecords, {})
  expect(JSON.stringify(records.find(({ what }) => what.includes('逐条')))).toContain('许')
  t.clock.moveTo('2026-12-03T09:00:00+08:00')
  expect((await look(xu, id)).status).toBe(404)
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
  // Taken back as well, not even what it was about is told.
  await withdraw('shared_result')
  expect((await look(lin, id)).status).toBe(403)
  expect((await look(talent, id)).body).toMatchObject({ result: null })
})

test('nothing goes along where nobody could see it: neither of what is over, nor after a withdrawn consent', async () => {
  const { id } = await submitSchooling(talent)
  await shipShared(t)
  const versionNow = async () => (await talent.client.call(getRequest, { params: { id } })).version
  await lin.client.call(acceptRequest, { params: { id }, body: { version: await versionNow() } })
  await lin.client.call(resolveRequest, {
    params: { id },
    body: { version: await versionNow(), outcome: 'solved', text: '已办好。' },
  })
  expect((await tryShare(talent, id)).error?.code).toBe('wrong_state')
  await withdraw('request')
  await talent.client.call(reopenRequest, {
    params: { id },
    body: { version: await versionNow(), reason: '还差一步' },
  })
  expect(await tryShare(talent, id)).toMatchObject({ status: 409, error: { code: 'wrong_state' } })
  expect((await talent.client.call(getResultSharing, {})).requests).toEqual([])
  expect(await t.deps.db.selectFrom('shared_result').select('id').execute()).toEqual([])
  expect(await consentFor('shared_result')).toBeUndefined()
})

test('a revised policy changes nothing of what was judged, and it says so', async () => {
  const { id: request } = await submitSchooling(talent)
  const id = await sharedBy(t, talent, request)
  const before = (await look(talent, id)).body
  expect(before?.outdated).toBe(false)
  await shipShared(t, { title: '改了' })
  expect((await look(talent, id)).body).toEqual({ ...before, outdated: true })
})

test('it names the version it was judged by, which a revision dated ahead replaces on its day', async () => {
  await shipShared(t)
  await shipShared(t, { title: '下月起', effectiveOn: '2026-12-10' })
  const { id: request } = await submitSchooling(talent)
  const { body } = await tryShare(talent, request)
  const shown = async () => {
    const { policy, outdated } = (await look(talent, body?.id ?? '')).body ?? {}
    return [policy?.title, policy?.version, outdated]
  }
  expect(await shown()).toEqual([rent.policy.title, 1, false])
  t.clock.moveTo('2026-12-10T09:00:00+08:00')
  expect(await shown()).toEqual([rent.policy.title, 1, true])
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

test('of one policy in one request the newest stands: what was let see before ends with its consent', async () => {
  const { id: request } = await submitSchooling(talent)
  const first = await sharedBy(t, talent, request)
  const second = await sharedBy(t, talent, request)
  expect((await look(lin, first)).body?.result).toBeNull()
  expect((await look(lin, second)).body?.result).not.toBeNull()
  const given = (await talent.client.call(listConsents, {})).consents.filter(
    ({ subject, withdrawnAt }) => subject.kind === 'shared_result' && withdrawnAt === null,
  )
  expect(given.map(({ subject }) => subject.id)).toEqual([second])
})
