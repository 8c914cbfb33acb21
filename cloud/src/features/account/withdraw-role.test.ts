import { withdrawRole } from '@talent/contract/account'
import { getMe, signInAsDemoPerson } from '@talent/contract/me'
import { listConsents } from '@talent/contract/consent'
import { setDuty } from '@talent/contract/desk'
import { listInbox } from '@talent/contract/notification'
import {
  acceptRequest,
  getRequest,
  listMyRequests,
  reportProgress,
  submitRequest,
  withdrawRequest,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  schoolingForm,
  submitSchooling,
  upload,
  type Person,
  useDistrict,
} from '../../../test/district.ts'
import { makeCoordinator } from './index.ts'

const { t, coordinator } = useDistrict({ coordinator: addCoordinator })

const withdraw = (by: Person, id: string, role: 'talent' | 'commissioner' | 'coordinator') =>
  by.client.try(withdrawRole, { params: { id }, body: { role } })
const coordinators = async () =>
  (
    await t.deps.db
      .selectFrom('account_role')
      .select('account_id')
      .where('role', '=', 'coordinator')
      .execute()
  ).map((row) => row.account_id)

describe('the last coordinator', () => {
  it('can’t be withdrawn, and stays signed in', async () => {
    const answer = await withdraw(coordinator, coordinator.id, 'coordinator')
    expect([answer.status, answer.error?.code]).toEqual([409, 'last_coordinator'])
    expect((await coordinator.client.call(getMe, {})).roles).toEqual(['coordinator'])
    expect(await t.deps.db.selectFrom('audit').select('id').execute()).toEqual([])
  })

  it('is left when several withdraw each other at once', async () => {
    const three = [coordinator, await addCoordinator(t, '乙'), await addCoordinator(t, '丙')]
    await Promise.all(three.map((one, i) => withdraw(one, three[(i + 1) % 3]?.id ?? '', 'coordinator')))
    expect((await coordinators()).length).toBeGreaterThanOrEqual(1)
  })

  it('does not keep another from going, nor a made-up one from being unknown', async () => {
    const other = await addCoordinator(t, '乙')
    expect((await withdraw(coordinator, 'nobody', 'coordinator')).status).toBe(404)
    expect((await withdraw(coordinator, other.id, 'coordinator')).status).toBe(200)
    expect(await coordinators()).toEqual([coordinator.id])
    expect((await withdraw(coordinator, 'nobody', 'coordinator')).status).toBe(404)
  })
})

describe('a commissioner whose role is withdrawn', () => {
  const see = (id: string, reader = coordinator) => reader.client.call(getRequest, { params: { id } })
  const commissionerOf = async (id: string) => (await see(id)).commissioner?.id ?? null

  it('keeps no open request: each goes to one with a place, or to the front of the line; what is done stays', async () => {
    const lin = await addCommissioner(t)
    const [a, b, c, d] = await Promise.all(['甲', '乙', '丙', '丁'].map((name) => addTalent(t, { name })))
    const requests = [await submitSchooling(a as Person), await submitSchooling(b as Person)]
    const [first, second] = [requests[0]?.id ?? '', requests[1]?.id ?? '']
    await lin.client.call(acceptRequest, { params: { id: second }, body: { version: 2 } })
    const over = await submitSchooling(c as Person)
    await c?.client.call(withdrawRequest, { params: { id: over.id }, body: { version: over.version } })
    await addCommissioner(t, { name: '满', capacity: 1 })
    const filler = await addTalent(t, { name: '戊' })
    await t.deps.db
      .updateTable('commissioner')
      .set({ on_duty: false })
      .where('account_id', '=', lin.id)
      .execute()
    await submitSchooling(filler)
    const waiting = await submitSchooling(d as Person)
    const xu = await addCommissioner(t, { name: '许青禾', capacity: 1 })
    const before = await see(second)
    t.clock.moveTo('2026-11-24T15:00:00+08:00')

    await withdraw(coordinator, lin.id, 'commissioner')
    expect(await commissionerOf(first)).toBe(xu.id)
    expect(await commissionerOf(second)).toBeNull()
    expect(await commissionerOf(over.id)).toBe(lin.id)
    expect((await see(first)).timeline.at(-1)).toMatchObject({
      kind: 'transfer',
      from: '林知远',
      to: '许青禾',
    })
    const left = await see(second, b)
    expect(left.timeline.at(-1)).toMatchObject({
      kind: 'transfer',
      from: '林知远',
      to: '统筹人员',
      reason: '专员调整',
    })
    expect(left.state).toBe('accepted')
    expect(left.clock.dueOn).toBe(before.clock.dueOn)
    expect(left.nextStep).toMatchObject({ actor: 'coordinator', what: '安排专员' })
    await t.drain()
    expect((await b?.client.call(listInbox, {}))?.items[0]?.what).toBe('您的申请正在重新安排专员')
    expect((await xu.client.call(listInbox, {})).items[0]?.what).toBe('甲的子女入学申请转派给了您')

    // The one handed back is older than the one who came while all were full.
    const next = await addCommissioner(t, { name: '新来', capacity: 1, onDuty: false })
    await next.client.call(setDuty, { body: { onDuty: true } })
    await t.drain()
    expect([await commissionerOf(second), await commissionerOf(waiting.id)]).toEqual([next.id, null])
    const { version } = await see(second)
    await next.client.call(reportProgress, {
      params: { id: second },
      body: { version, doing: '接着办', dueOn: null },
    })
    expect((await see(second)).state).toBe('in_progress')
    expect(
      (
        await t.deps.db
          .selectFrom('commissioner')
          .select('on_duty')
          .where('account_id', '=', lin.id)
          .executeTakeFirst()
      )?.on_duty,
    ).toBe(false)
  })

  it('hands it to a named successor as far as they have places', async () => {
    const lin = await addCommissioner(t)
    const talents = await Promise.all(['甲', '乙', '丙'].map((name) => addTalent(t, { name })))
    for (const talent of talents) await submitSchooling(talent)
    const named = await addCommissioner(t, { name: '继任', areaCodes: ['xc'], capacity: 2 })
    await coordinator.client.call(withdrawRole, {
      params: { id: lin.id },
      body: { role: 'commissioner', successorId: named.id },
    })
    const rows = await t.deps.db
      .selectFrom('service_request')
      .select('commissioner_account_id as id')
      .execute()
    expect(rows.map((row) => row.id).sort()).toEqual([named.id, named.id, null].sort())
  })

  it('is left with none by submits that come at the same moment', async () => {
    const lin = await addCommissioner(t)
    const other = await addCommissioner(t, { name: '许青禾', areaCodes: ['xc'] })
    const talents = await Promise.all(
      Array.from({ length: 12 }, (_, i) => addTalent(t, { name: `人才${i}` })),
    )
    const files = await Promise.all(talents.map(({ client }) => upload(client)))
    const answers = await Promise.all([
      ...talents.map(({ client }, i) => client.try(submitRequest, { body: schoolingForm([files[i] ?? '']) })),
      withdraw(coordinator, lin.id, 'commissioner'),
    ])
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    await t.drain()
    const rows = await t.deps.db
      .selectFrom('service_request')
      .select('commissioner_account_id as id')
      .execute()
    expect(rows.map((row) => row.id)).toEqual(talents.map(() => other.id))
  })
})

describe('somebody without any role any more', () => {
  it('is told why, and still sees and takes what is theirs', async () => {
    await addCommissioner(t)
    const talent = await addTalent(t)
    await t.deps.db.updateTable('account').set({ demo: true }).where('id', '=', talent.id).execute()
    const { id } = await submitSchooling(talent)
    await withdraw(coordinator, talent.id, 'talent')
    expect((await talent.client.try(getMe, {})).status).toBe(401)

    const session = await (await t.as(null)).call(signInAsDemoPerson, { body: { personId: talent.id } })
    expect(session.me.roles).toEqual([])
    const again = await t.as(talent.id)
    expect((await again.call(getMe, {})).profile?.name).toBe('周予安')
    expect((await again.call(listMyRequests, {})).items.map((one) => one.id)).toEqual([id])
    expect((await again.call(getRequest, { params: { id } })).viewer).toBe('talent')
    expect((await again.call(listConsents, {})).consents).toHaveLength(1)

    const refused = await again.try(submitRequest, { body: schoolingForm([]) })
    expect([refused.status, refused.error?.code]).toEqual([403, 'no_role'])
    expect(refused.error?.message).toBe(
      '您的身份已被收回，现在只能查看自己的办理记录和授权。如有疑问，请拨打服务热线',
    )
    expect(await t.deps.db.selectFrom('service_request').select('id').execute()).toHaveLength(1)
  })
})

describe('the command that makes a coordinator', () => {
  const make = (who: string) => makeCoordinator(t.deps, { who, name: undefined })

  it('takes a saved telephone number or an account id, and leaves a record', async () => {
    const talent = await addTalent(t, { phone: '13900000001' })
    expect(await make('13900000001')).toBe(talent.id)
    const other = await addTalent(t, { phone: '13900000002' })
    await make(other.id)
    const abroad = await addTalent(t, { phone: '+4915112345678' })
    expect(await make('+49 151 1234-5678')).toBe(abroad.id)
    expect((await coordinators()).sort()).toEqual([coordinator.id, talent.id, other.id, abroad.id].sort())
    const named = t.deps.db.selectFrom('account').select('name').where('id', '=', talent.id)
    expect(await named.executeTakeFirst()).toEqual({ name: '周予安' })
    const records = await t.deps.db.selectFrom('audit').select(['owner_account_id', 'what']).execute()
    expect(records.map((row) => row.owner_account_id).sort()).toEqual([talent.id, other.id, abroad.id].sort())
  })

  it.each([
    ['nobody’s number', '13900000009', 'no account'],
    ['nobody’s id', 'nobody', 'no account'],
    ['a number of two', '13800000127', '2 accounts'],
  ])('refuses %s and changes nothing', async (_, who, why) => {
    await addTalent(t)
    await addTalent(t, { name: '同号' })
    await expect(make(who)).rejects.toThrow(why)
    expect(await coordinators()).toEqual([coordinator.id])
    expect(await t.deps.db.selectFrom('audit').select('id').execute()).toEqual([])
  })

  it('says so when the account is one already', async () => {
    await expect(make(coordinator.id)).rejects.toThrow('coordinator already')
  })
})
