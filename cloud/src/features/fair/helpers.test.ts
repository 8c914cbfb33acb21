import {
  cancelFair,
  getDeskFair,
  getDoorList,
  listDeskFairs,
  listDeskPasses,
  listDoorPasses,
  listMyDoors,
  removeFairHelper,
  settleScan,
  walkIn,
} from '@talent/contract/fair'
import { addCoordinator, addTalent, newsOf, useDistrict, type Person } from '../../../test/district.ts'
import { askToHelp, doubtAt, openFair, passOf, scan, scanOf, signUp, versionOf } from '../../../test/fairs.ts'

const PHONE = '13800000661'
const { t, coordinator, helper, guest } = useDistrict({
  coordinator: addCoordinator,
  helper: (app) => addTalent(app, { name: '纪南星', phone: PHONE }),
  guest: (app) => addTalent(app, { name: '周予安' }),
})
const doorsOf = async ({ client }: Person) => (await client.call(listMyDoors, {})).doors.map(({ id }) => id)
const door = ({ client }: Person, id: string) => client.try(getDoorList, { params: { id } })
const helpers = async (id: string) => (await coordinator.client.call(getDeskFair, { params: { id } })).helpers
const acts = () =>
  t.deps.db
    .selectFrom('audit')
    .select(['what', 'owner_account_id', 'subject_id'])
    .where('action', '=', 'fair_helper')
    .orderBy('at')
    .execute()

test('named by telephone number, told, keeps this door and no other, and nothing else of the desk', async () => {
  const [id, other] = [await openFair(coordinator), await openFair(coordinator, { title: '另一场' })]
  await signUp(guest, id)
  const { code } = await passOf(guest, id)
  expect((await door(helper, id)).status).toBe(404)
  expect((await scan(helper, id, scanOf(code))).status).toBe(404)
  expect((await askToHelp(coordinator, id, PHONE)).status).toBe(200)
  expect(await doorsOf(helper)).toEqual([id])
  expect(await helpers(id)).toEqual([{ id: helper.id, name: '纪**' }])
  expect(await newsOf(helper)).toEqual([
    '请您协助“冬季双选会”的入场核验，12月12日 周六 09:00–15:00，市民中心 1 层展厅',
  ])
  t.clock.moveTo('2026-12-12T09:00:00+08:00')
  expect((await door(helper, id)).body).toMatchObject({ codes: { coming: code } })
  expect((await scan(helper, id, scanOf(code))).body).toMatchObject({ scans: [{ outcome: 'entered' }] })
  const { client } = helper
  expect((await client.call(listDoorPasses, { params: { id } })).items).toMatchObject([{ name: '周**' }])
  const scanId = await doubtAt(helper, id)
  expect((await client.try(settleScan, { params: { id }, body: { scanId } })).status).toBe(200)
  const walker = { name: '路过的人', phone: '13800000127', over: false }
  expect((await client.try(walkIn, { params: { id }, body: walker })).status).toBe(200)
  // Of nothing else.
  expect((await door(helper, other)).status).toBe(404)
  expect((await client.try(walkIn, { params: { id: other }, body: walker })).status).toBe(404)
  for (const endpoint of [getDeskFair, listDeskPasses] as const)
    expect((await client.try(endpoint, { params: { id } } as never)).status).toBe(403)
  expect((await client.try(listDeskFairs, {})).status).toBe(403)
})

test('to the end by the server’s clock; called off before, there is no door', async () => {
  const id = await openFair(coordinator)
  await askToHelp(coordinator, id, PHONE)
  t.clock.moveTo('2026-12-12T14:59:59+08:00')
  expect((await door(helper, id)).status).toBe(200)
  t.clock.moveTo('2026-12-12T15:00:00+08:00')
  expect((await door(helper, id)).error).toMatchObject({
    ...{ code: 'wrong_state', message: expect.stringContaining('入场核验也结束了') },
  })
  expect((await scan(helper, id, scanOf('000000', { offline: true }))).error?.code).toBe('wrong_state')
  expect(await doorsOf(helper)).toEqual([])
  expect((await door(coordinator, id)).status).toBe(200)
})

test('taken back, the next call is refused; both are on the trail, twice is once', async () => {
  const id = await openFair(coordinator)
  await askToHelp(coordinator, id, PHONE)
  await askToHelp(coordinator, id, PHONE)
  expect((await door(helper, id)).status).toBe(200)
  const remove = () =>
    coordinator.client.try(removeFairHelper, { params: { id }, body: { accountId: helper.id } })
  expect([(await remove()).status, (await remove()).status]).toEqual([200, 200])
  expect((await door(helper, id)).status).toBe(404)
  expect((await scan(helper, id, scanOf('000000'))).status).toBe(404)
  expect([await doorsOf(helper), await helpers(id)]).toEqual([[], []])
  expect(await acts()).toEqual([
    { what: '请来协助招聘会入场核验', owner_account_id: helper.id, subject_id: id },
    { what: '收回招聘会入场核验', owner_account_id: helper.id, subject_id: id },
  ])
})

test('a number nobody saved, a fair nobody can come to: refused, with why', async () => {
  const id = await openFair(coordinator)
  expect((await askToHelp(coordinator, id, '13800000662')).error?.fields).toMatchObject([{ field: 'phone' }])
  expect((await askToHelp(helper, id, PHONE)).status).toBe(403)
  await coordinator.client.call(cancelFair, {
    params: { id },
    body: { version: await versionOf(coordinator, id), reason: '场地检修' },
  })
  expect((await askToHelp(coordinator, id, PHONE)).error).toMatchObject({
    ...{ code: 'wrong_state', message: '这场招聘会已经取消' },
  })
})

test('whoever helps hears that the fair is called off, once, though they come to it too', async () => {
  const id = await openFair(coordinator)
  await askToHelp(coordinator, id, PHONE)
  await signUp(helper, id)
  t.clock.moveTo('2026-11-25T10:00:00+08:00')
  const body = { version: await versionOf(coordinator, id), reason: '场地不能用了' }
  await coordinator.client.call(cancelFair, { params: { id }, body })
  expect((await newsOf(helper)).filter((what) => what.includes('取消'))).toEqual([
    '“冬季双选会”取消了：场地不能用了',
  ])
  const other = await openFair(coordinator, { title: '春季双选会' })
  await askToHelp(coordinator, other, PHONE)
  t.clock.moveTo('2026-11-25T11:00:00+08:00')
  const again = { version: await versionOf(coordinator, other), reason: '改到明年' }
  await coordinator.client.call(cancelFair, { params: { id: other }, body: again })
  expect(await newsOf(helper)).toContain('“春季双选会”取消了：改到明年')
})
