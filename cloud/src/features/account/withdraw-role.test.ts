import {
  getMe,
  getRequest,
  listConsents,
  listMyRequests,
  signInAsDemoPerson,
  submitRequest,
  withdrawRole,
} from '@talent/contract'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  beginAnew,
  schoolingForm,
  submitSchooling,
  type Person,
} from '../../../test/district.ts'
import { createTestApp, type TestApp } from '../../../test/test-app.ts'
import { makeCoordinator } from './index.ts'

let t: TestApp
let coordinator: Person
beforeAll(async () => void (t = await createTestApp()), 60_000)
beforeEach(async () => {
  await beginAnew(t)
  coordinator = await addCoordinator(t)
})
afterAll(() => t.close())

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
  it('takes a saved telephone number or an account id, and leaves a record', async () => {
    const talent = await addTalent(t, { phone: '13900000001' })
    expect(await makeCoordinator(t.deps, '13900000001')).toBe(talent.id)
    const other = await addTalent(t, { phone: '13900000002' })
    await makeCoordinator(t.deps, other.id)
    expect((await coordinators()).sort()).toEqual([coordinator.id, talent.id, other.id].sort())
    const records = await t.deps.db.selectFrom('audit').select(['subject_account_id', 'what']).execute()
    expect(records.map((row) => row.subject_account_id).sort()).toEqual([talent.id, other.id].sort())
  })

  it.each([
    ['nobody’s number', '13900000009', 'no account'],
    ['nobody’s id', 'nobody', 'no account'],
    ['a number of two', '13800000127', '2 accounts'],
  ])('refuses %s and changes nothing', async (_, who, why) => {
    await addTalent(t)
    await addTalent(t, { name: '同号' })
    await expect(makeCoordinator(t.deps, who)).rejects.toThrow(why)
    expect(await coordinators()).toEqual([coordinator.id])
    expect(await t.deps.db.selectFrom('audit').select('id').execute()).toEqual([])
  })

  it('says so when the account is one already', async () => {
    await expect(makeCoordinator(t.deps, coordinator.id)).rejects.toThrow('coordinator already')
  })
})
