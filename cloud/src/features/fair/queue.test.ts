import { getFairCalendar, listDeskPasses, lowerFairCapacity, preferFairPass } from '@talent/contract/fair'
import { addCommissioner, addCoordinator, addTalent, newsOf, useDistrict } from '../../../test/district.ts'
import { cancelPass, openFair, passesIn, passOf, signUp, versionOf } from '../../../test/fairs.ts'

const { t, coordinator, commissioner, first, second, third, fourth } = useDistrict({
  coordinator: addCoordinator,
  commissioner: addCommissioner,
  first: (app) => addTalent(app, { name: '周予安' }),
  second: (app) => addTalent(app, { name: '纪南星' }),
  third: (app) => addTalent(app, { name: '苏晚晴' }),
  fourth: (app) => addTalent(app, { name: '陆知远' }),
})
const everybody = async (id: string) => {
  for (const one of [first, second, third, fourth]) {
    await signUp(one, id)
    t.clock.moveTo(new Date(t.clock.now().getTime() + 60_000).toISOString())
  }
}
const passId = async (id: string, of: typeof first) => {
  const { code } = await passOf(of, id)
  const { items } = await coordinator.client.call(listDeskPasses, { params: { id } })
  return items.find((one) => one.code === code)?.id ?? ''
}
const prefer = async (id: string, of: typeof first, reason = '参会单位点名约见') =>
  coordinator.client.try(preferFairPass, {
    params: { id },
    body: { passId: await passId(id, of), reason },
  })
const lower = async (id: string, capacity: number, back: readonly (typeof first)[]) =>
  coordinator.client.try(lowerFairCapacity, {
    params: { id },
    body: {
      version: await versionOf(coordinator, id),
      capacity,
      back: await Promise.all(back.map((one) => passId(id, one))),
      reason: '场地改小',
    },
  })
const stateOf = async (by: typeof first, id: string) => (await passOf(by, id)).state
const trail = () =>
  t.deps.db
    .selectFrom('audit')
    .select(['owner_account_id', 'what', 'actor_account_id'])
    .where('action', '=', 'fair_queue')
    .execute()

test('who is chosen comes before whoever signed up earlier, is told why, and it is on the trail; never a place too many', async () => {
  const id = await openFair(coordinator, { capacity: 1 })
  await everybody(id)
  expect((await prefer(id, fourth)).body).toMatchObject({ state: 'waiting' })
  expect(await newsOf(fourth)).toContain('“冬季双选会”您排到了候补最前，有名额先给您：参会单位点名约见')
  expect(await trail()).toEqual([
    {
      owner_account_id: fourth.id,
      what: '招聘会候补排到最前',
      actor_account_id: coordinator.id,
    },
  ])
  const waiting = await passesIn(coordinator, id, 'waiting')
  expect(waiting.map(({ name, first: chosen, reason }) => [name, chosen, reason])).toEqual([
    ['陆**', true, '参会单位点名约见'],
    ['纪**', false, null],
    ['苏**', false, null],
  ])
  expect([(await passOf(fourth, id)).before, (await passOf(second, id)).before]).toEqual([0, 1])
  // Again it is so already: nobody is told twice.
  const told = (await newsOf(fourth)).length
  await prefer(id, fourth)
  expect((await newsOf(fourth)).length).toBe(told)
  await cancelPass(first, id)
  expect([await stateOf(fourth, id), await stateOf(second, id)]).toEqual(['offered', 'waiting'])
  expect((await prefer(id, fourth)).error).toMatchObject({
    code: 'wrong_state',
    message: '这位现在不在候补里，请刷新看',
  })
  // Signing up anew, one stands behind again.
  await cancelPass(fourth, id)
  await signUp(fourth, id)
  expect((await passesIn(coordinator, id, 'waiting')).map(({ name }) => name)).toEqual(['苏**', '陆**'])
})

test('fewer places: just as many are chosen to wait, each is told why, and the calendar takes the event out', async () => {
  const id = await openFair(coordinator, { capacity: 3 })
  await everybody(id)
  expect((await lower(id, 1, [first])).error?.fields).toMatchObject([
    { field: 'back', message: '名额 1 人要选 2 位改为候补，选了 1 位' },
  ])
  expect((await lower(id, 3, [])).error?.fields).toMatchObject([{ field: 'capacity' }])
  expect((await lower(id, 2, [fourth])).error?.code).toBe('wrong_state')
  expect(await stateOf(first, id)).toBe('booked')
  expect((await lower(id, 1, [first, third])).status).toBe(200)
  const states = await Promise.all([first, second, third, fourth].map((one) => stateOf(one, id)))
  expect(states).toEqual(['waiting', 'booked', 'waiting', 'waiting'])
  expect(await newsOf(third)).toContain(
    '“冬季双选会”名额减少，您的报名改为候补，有名额按先后轮到您：场地改小',
  )
  expect((await newsOf(second)).join()).not.toMatch(/改为候补/)
  expect((await trail()).map(({ owner_account_id: owner }) => owner).sort()).toEqual(
    [first.id, third.id].sort(),
  )
  const file = await first.client.call(getFairCalendar, { params: { id } })
  expect(Buffer.from(file).toString()).toMatch(/STATUS:CANCELLED/)
  // A freed place goes to whoever signed up first, of them too.
  await cancelPass(second, id)
  expect(await stateOf(first, id)).toBe('offered')
})

test('only coordinators choose; another fair’s sign-up is none of this one', async () => {
  const [id, other] = [await openFair(coordinator, { capacity: 1 }), await openFair(coordinator)]
  await everybody(id)
  const body = { passId: await passId(id, second), reason: '理由' }
  for (const by of [first, commissioner])
    expect((await by.client.try(preferFairPass, { params: { id }, body })).status).toBe(403)
  expect((await coordinator.client.try(preferFairPass, { params: { id: other }, body })).status).toBe(409)
  expect((await first.client.try(listDeskPasses, { params: { id } })).status).toBe(403)
})
