import type { EndpointCall } from '@talent/contract'
import { getDraft, saveDraft } from '@talent/contract/matter'
import {
  confirmPreparation,
  declinePreparation,
  getPreparation,
  listSentPreparations,
  listWaitingPreparations,
  sendPreparation,
  withdrawPreparation,
  type PreparationChanged,
} from '@talent/contract/preparation'
import { getMe } from '@talent/contract/me'
import { getRequest } from '@talent/contract/service-request'
import {
  addCommissioner,
  addTalent,
  newsOf,
  schoolingForm,
  submitSchooling,
  upload,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { childSchooling } from '../../seed/content/matters/child-schooling.ts'
import { putVersion } from '../matter/index.ts'
import { watchPreparations } from './watch-preparations.ts'

const { t, commissioner, talent } = useDistrict({
  commissioner: (t) => addCommissioner(t, { capacity: 1000 }),
  talent: addTalent,
})

const HOME = '科创园人才公寓 3 号楼'
const ANSWERS = { kind: '转学插班', stage: '小学', homeAddress: HOME }
type Sent = EndpointCall<typeof sendPreparation>['body']

const bodyFor = async (more: Partial<Sent> = {}): Promise<Sent> => ({
  requestId: (await submitSchooling(talent)).id,
  matterCode: 'child-schooling',
  matterVersion: childSchooling.version,
  answers: ANSWERS,
  note: '电话里说好的',
  ...more,
})
const send = async (more: Partial<Sent> = {}): Promise<PreparationChanged> =>
  commissioner.client.call(sendPreparation, { body: await bodyFor(more) })

/** What its talent sends: what was filled in, and what was left to them. */
const confirmed = async ({ id, version }: { id: string; version: number }) => {
  const { matterCode: _, ...form } = schoolingForm([await upload(talent.client)])
  const answers = { ...form.answers, homeAddress: HOME }
  return { params: { id }, body: { version, ...form, answers } as never }
}
const stateOf = async () =>
  (await commissioner.client.call(listSentPreparations, {})).items.map(({ state }) => state)
const kept = async (id: string) =>
  t.deps.db
    .selectFrom('preparation')
    .select(['state', 'body_encrypted'])
    .where('id', '=', id)
    .executeTakeFirst()

test('the talent is told, reads what was filled in, and confirming makes an ordinary request of theirs', async () => {
  const sent = await send()
  await t.drain()
  expect(await newsOf(talent)).toContain('林专员替您填了子女入学，请您核对，11月27日 18:00 前确认提交')
  expect((await talent.client.call(listWaitingPreparations, {})).preparations).toMatchObject([
    { id: sent.id, matterTitle: '子女入学', preparerName: '林知远', daysLeft: 3 },
  ])
  const seen = await talent.client.call(getPreparation, { params: { id: sent.id } })
  expect(seen).toMatchObject({
    state: 'waiting',
    preparer: { name: '林知远', officePhone: '0375-0000001' },
    filled: { answers: ANSWERS, note: '电话里说好的', changes: [] },
  })
  expect(await talent.client.call(getMe, {})).toMatchObject({ preparations: 1 })
  const made = await talent.client.call(confirmPreparation, await confirmed(sent))
  expect(await talent.client.call(getMe, {})).toMatchObject({ preparations: 0 })
  const request = await talent.client.call(getRequest, { params: { id: made.id } })
  expect(request.timeline[0]).toMatchObject({ kind: 'submit', preparedBy: '林知远', author: { mine: true } })
  expect(request.answers.find(({ key }) => key === 'homeAddress')).toMatchObject({ value: HOME })
  expect(await kept(sent.id)).toEqual({ state: 'confirmed', body_encrypted: null })
  await t.drain()
  expect(await newsOf(commissioner)).toContain('周予安确认提交了您代填的子女入学')
  expect((await talent.client.call(getPreparation, { params: { id: sent.id } })).filled).toBeNull()
})

test('what the talent began themselves stays', async () => {
  const sent = await send()
  const body = { answers: { childName: '周小满' }, materials: {}, slots: [], channel: null }
  const params = { code: 'child-schooling' }
  await talent.client.call(saveDraft, { params, body })
  await talent.client.call(confirmPreparation, await confirmed(sent))
  expect((await talent.client.call(getDraft, { params })).draft).toMatchObject(body)
})

test('once sent its preparer sees the matter, the name, the state and the day, and nothing of what they wrote', async () => {
  const sent = await send()
  const list = await commissioner.client.call(listSentPreparations, {})
  expect(list.items).toEqual([
    {
      id: sent.id,
      version: 1,
      state: 'waiting',
      matterTitle: '子女入学',
      talentName: '周予安',
      sentAt: t.clock.now().toISOString(),
      dueOn: '2026-11-27',
      endedAt: null,
    },
  ])
  expect((await commissioner.client.try(getPreparation, { params: { id: sent.id } })).status).toBe(403)
  expect(JSON.stringify(list)).not.toContain(HOME)
})

test('what was filled in lies encrypted', async () => {
  const { id } = await send()
  const row = await kept(id)
  expect(row?.body_encrypted?.toString('utf8')).not.toContain(HOME)
})

test('不办了 deletes it and tells the preparer', async () => {
  const { id, version } = await send()
  await talent.client.call(declinePreparation, { params: { id }, body: { version } })
  expect(await kept(id)).toEqual({ state: 'declined', body_encrypted: null })
  await t.drain()
  expect(await newsOf(commissioner)).toContain('周予安不办子女入学了，您代填的内容已删除')
  expect((await talent.client.try(confirmPreparation, await confirmed({ id, version }))).error?.code).toBe(
    'wrong_state',
  )
})

test('withdrawn it is deleted, the talent is told, and it can be sent anew', async () => {
  const { id, version } = await send()
  await commissioner.client.call(withdrawPreparation, { params: { id }, body: { version } })
  expect(await kept(id)).toEqual({ state: 'withdrawn', body_encrypted: null })
  await t.drain()
  expect(await newsOf(talent)).toContain('林专员撤回了替您填的子女入学，不用确认了')
  await send()
  expect((await stateOf()).sort()).toEqual(['waiting', 'withdrawn'])
})

test('on its day and hour it ends; the job deletes what was in it, tells both, and later that there was one', async () => {
  const { id, version } = await send()
  t.clock.moveTo('2026-11-27T17:59:00+08:00')
  await watchPreparations(t.deps)
  expect(await stateOf()).toEqual(['waiting'])
  t.clock.moveTo('2026-11-27T18:00:00+08:00')
  const late = await talent.client.try(confirmPreparation, await confirmed({ id, version }))
  expect([late.error?.code, late.error?.message]).toEqual([
    'wrong_state',
    '已过确认的时间，代填的内容不再有效。要办请自己填写，或联系专员',
  ])
  expect(await talent.client.call(getPreparation, { params: { id } })).toMatchObject({
    state: 'expired',
    filled: null,
  })
  expect((await talent.client.call(listWaitingPreparations, {})).preparations).toEqual([])
  await watchPreparations(t.deps)
  await watchPreparations(t.deps)
  expect(await kept(id)).toEqual({ state: 'expired', body_encrypted: null })
  await t.drain()
  const told = '到期没确认'
  for (const one of [talent, commissioner])
    expect((await newsOf(one)).filter((what) => what.includes(told))).toHaveLength(1)
  t.clock.moveTo('2026-12-28T09:00:00+08:00')
  await watchPreparations(t.deps)
  expect(await kept(id)).toBeUndefined()
})

test.each<[string, Partial<Sent>, string, string[] | undefined]>([
  ['nothing', { answers: {} }, 'invalid', ['answers']],
  ['a sensitive answer', { answers: { ...ANSWERS, childName: '周小满' } }, 'invalid', ['answers.childName']],
  ['a value that is not offered', { answers: { kind: '旁听' } }, 'invalid', ['answers.kind']],
  ['an older form', { matterVersion: 0 }, 'stale_version', undefined],
  ['a matter there isn’t', { matterCode: 'nothing' }, 'not_found', undefined],
  ['no word how it was agreed', { note: '  ' }, 'invalid', ['note']],
])('%s is refused and nothing is sent', async (_, more, code, fields) => {
  const { error } = await commissioner.client.try(sendPreparation, { body: await bodyFor(more) })
  expect([error?.code, error?.fields?.map(({ field }) => field)]).toEqual([code, fields])
  expect(await stateOf()).toEqual([])
})

test('one a matter waits, whoever prepared it', async () => {
  const body = await bodyFor()
  await commissioner.client.call(sendPreparation, { body })
  expect((await commissioner.client.try(sendPreparation, { body })).error?.code).toBe('wrong_state')
})

test('for whom one doesn’t serve, and for oneself, there is nothing to prepare', async () => {
  const other = await addCommissioner(t, { name: '乙', areaCodes: ['xc'] })
  const body = await bodyFor()
  const faults = async (client: Person['client'], requestId: string) =>
    (await client.try(sendPreparation, { body: { ...body, requestId } })).error?.fields?.map(
      ({ message }) => message,
    )
  const refused = ['只能替您在办或办过的申请人填写，请从办理页进入']
  expect(await faults(other.client, body.requestId)).toEqual(refused)
  expect(await faults(other.client, 'nothing')).toEqual(refused)
  const both = await addTalent(t, { name: '丙' })
  const { id } = await submitSchooling(both)
  await t.deps.db.insertInto('account_role').values({ account_id: both.id, role: 'commissioner' }).execute()
  const client = await t.as(both.id)
  expect(await faults(client, id)).toEqual(refused)
})

test('to everybody else it isn’t there', async () => {
  const { id, version } = await send()
  const [other, stranger]: [Person, Person] = [
    await addCommissioner(t, { name: '乙', areaCodes: ['xc'] }),
    await addTalent(t, { name: '别人' }),
  ]
  const call = { params: { id }, body: { version } }
  const statuses = [
    await stranger.client.try(getPreparation, { params: { id } }),
    await stranger.client.try(declinePreparation, call),
    await stranger.client.try(confirmPreparation, await confirmed({ id, version })),
    await other.client.try(withdrawPreparation, call),
  ].map(({ status }) => status)
  expect(statuses).toEqual([404, 404, 404, 404])
  expect(await stateOf()).toEqual(['waiting'])
})

test('a form published meanwhile is told with what changed, and nothing is applied for', async () => {
  const sent = await send()
  await t.deps.db.transaction().execute((trx) =>
    putVersion(trx, 'child-schooling', (version) => ({
      ...childSchooling,
      version,
      promisedWorkingDays: childSchooling.promisedWorkingDays + 1,
    })),
  )
  const { error } = await talent.client.try(confirmPreparation, await confirmed(sent))
  expect(error?.code).toBe('stale_version')
  expect(error?.changes?.length).toBeGreaterThan(0)
  const seen = await talent.client.call(getPreparation, { params: { id: sent.id } })
  expect([seen.state, seen.filled?.changes]).toEqual(['waiting', error?.changes])
})

test('what is missing is named as in any form, and it goes on waiting', async () => {
  const { id, version } = await send()
  const { matterCode: _, ...form } = schoolingForm([])
  const { error } = await talent.client.try(confirmPreparation, {
    params: { id },
    body: { version, ...form, materials: {}, consents: [] },
  })
  expect(error?.fields?.map(({ field }) => field)).toEqual(['materials.household', 'consents.minor'])
  expect(await stateOf()).toEqual(['waiting'])
})

test('who isn’t a commissioner any more leaves what was sent to be confirmed, under their name', async () => {
  const sent = await send()
  await t.deps.db.deleteFrom('account_role').where('account_id', '=', commissioner.id).execute()
  expect((await talent.client.call(getPreparation, { params: { id: sent.id } })).preparer.name).toBe('林知远')
  const made = await talent.client.call(confirmPreparation, await confirmed(sent))
  const { timeline } = await talent.client.call(getRequest, { params: { id: made.id } })
  expect(timeline[0]).toMatchObject({ preparedBy: '林知远' })
})

test('confirmed beside being withdrawn or past its time, one of them holds', async () => {
  const sent = await send()
  const { id, version } = sent
  const both = await Promise.all([
    talent.client.try(confirmPreparation, await confirmed(sent)),
    commissioner.client.try(withdrawPreparation, { params: { id }, body: { version } }),
  ])
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  const state = (await kept(id))?.state
  expect(state).toBe(both[0]?.status === 200 ? 'confirmed' : 'withdrawn')
})
