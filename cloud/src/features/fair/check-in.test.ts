import { checkInAtFair, getDoorList, getFairPoster } from '@talent/contract/fair'
import { addCommissioner, addCoordinator, addTalent, useDistrict } from '../../../test/district.ts'
import { cancelPass, openFair, passOf, scan, scanOf, signUp } from '../../../test/fairs.ts'

const { t, coordinator, commissioner, first, second, third } = useDistrict({
  coordinator: addCoordinator,
  commissioner: addCommissioner,
  first: (app) => addTalent(app, { name: '周予安' }),
  second: (app) => addTalent(app, { name: '纪南星' }),
  third: (app) => addTalent(app, { name: '苏晚晴' }),
})
const OPEN = '2026-12-12T08:00:00+08:00'
const poster = (id: string) => coordinator.client.call(getFairPoster, { params: { id } })
const checkIn = async (by: typeof first, id: string, over: { code?: string; fairId?: string | null } = {}) =>
  by.client.try(checkInAtFair, {
    params: { id },
    body: { code: over.code ?? (await poster(id)).code, fairId: over.fairId ?? null },
  })
const enteredOf = async (id: string) =>
  (await coordinator.client.call(getDoorList, { params: { id } })).entered

test('whoever signed up checks in on their own phone, once; the door’s scan says so', async () => {
  const id = await openFair(coordinator)
  await signUp(first, id)
  t.clock.moveTo(OPEN)
  expect((await checkIn(first, id, { fairId: id })).body).toMatchObject({ state: 'entered' })
  expect((await checkIn(first, id)).body).toMatchObject({ state: 'entered' })
  expect(await enteredOf(id)).toBe(1)
  const { code, enteredAt } = await passOf(first, id)
  expect(enteredAt).toBe('2026-12-12T00:00:00.000Z')
  expect((await scan(coordinator, id, scanOf(code))).body).toMatchObject({ scans: [{ outcome: 'again' }] })
})

test('who walked in has a place where there is one; who waits, and who comes too many, is sent to the door', async () => {
  const id = await openFair(coordinator, { capacity: 2 })
  await signUp(first, id)
  t.clock.moveTo(OPEN)
  expect((await checkIn(second, id)).body).toMatchObject({ state: 'entered' })
  expect((await checkIn(third, id)).error).toMatchObject({
    code: 'slot_full',
    message: '名额已满，请到入口找工作人员现场登记',
  })
  // Cancelled, and come after all.
  await cancelPass(first, id)
  expect((await checkIn(first, id)).body).toMatchObject({ state: 'entered' })
  expect(await enteredOf(id)).toBe(2)
  const full = await openFair(coordinator, {
    ...{ capacity: 1, signUpUntil: '2026-12-12T15:00:00+08:00' },
  })
  await signUp(first, full)
  await signUp(third, full)
  expect((await checkIn(third, full)).error).toMatchObject({ code: 'wrong_state' })
})

test('the code works from an hour before to the end, at its own fair, and there alone', async () => {
  const [id, other] = [await openFair(coordinator), await openFair(coordinator)]
  await signUp(first, id)
  const { code, from } = await poster(id)
  expect(from).toBe('2026-12-12T00:00:00.000Z')
  expect((await poster(other)).code).not.toBe(code)
  t.clock.moveTo('2026-12-12T07:59:59+08:00')
  expect((await checkIn(first, id)).error?.message).toBe('到了当天再签到：12月12日 周六 08:00–15:00')
  t.clock.moveTo(OPEN)
  expect((await checkIn(first, id, { fairId: other })).error?.fields).toMatchObject([
    { field: 'code', message: '这是另一场招聘会的海报' },
  ])
  expect((await checkIn(first, id, { code: (await passOf(first, id)).code })).error?.code).toBe('invalid')
  t.clock.moveTo('2026-12-12T15:00:00+08:00')
  expect((await checkIn(first, id)).error?.message).toBe('这场招聘会已经结束，不能再签到')
  t.clock.moveTo('2026-12-13T09:00:00+08:00')
  expect((await checkIn(second, id)).error?.code).toBe('wrong_state')
  expect(await enteredOf(id)).toBe(0)
})

test('only coordinators see what hangs at the entrance before it hangs there', async () => {
  const id = await openFair(coordinator)
  for (const by of [first, commissioner])
    expect((await by.client.try(getFairPoster, { params: { id } })).status).toBe(403)
  expect((await checkIn(commissioner, id)).status).toBe(403)
})
