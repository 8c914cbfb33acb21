import { getDoorList, isPacked, listDoorPasses } from '@talent/contract/fair'
import { sql } from 'kysely'
import { addCoordinator, addTalent, useDistrict } from '../../../test/district.ts'
import { cancelPass, openFair, passOf, signUp } from '../../../test/fairs.ts'

const { t, coordinator, first, second } = useDistrict({
  coordinator: addCoordinator,
  first: (app) => addTalent(app, { name: '周予安' }),
  second: (app) => addTalent(app, { name: '纪南星' }),
})
const door = (id: string) => coordinator.client.call(getDoorList, { params: { id } })
const page = (id: string, query: Record<string, string> = {}) =>
  coordinator.client.call(listDoorPasses, { params: { id }, query })

test('what a phone keeps is digits alone, by what the door does with them', async () => {
  const id = await openFair(coordinator, { capacity: 1 })
  await signUp(first, id)
  await signUp(second, id)
  const [one, two] = [(await passOf(first, id)).code, (await passOf(second, id)).code]
  expect((await door(id)).codes).toEqual({ coming: one, entered: '', waiting: two, gone: '' })
  await cancelPass(first, id)
  // The freed place is held for the next.
  expect((await door(id)).codes).toEqual({ coming: two, entered: '', waiting: '', gone: one })
})

test('three thousand sign-ups come in under 20 KB, each found among the digits; names a page at a time', async () => {
  const id = await openFair(coordinator, { capacity: 5_000 })
  await sql`insert into account (id, name, created_at)
    select 'guest-' || i, (case when i % 3 = 0 then '苏晚晴' else '陆明' end), ${t.clock.now()} from generate_series(1, 3000) i`.execute(
    t.deps.db,
  )
  await sql`insert into fair_pass (id, fair_id, account_id, code, state, signed_at)
    select 'pass-' || i, ${id}, 'guest-' || i, lpad((i * 7)::text, 6, '0'), 'booked', ${t.clock.now()}
    from generate_series(1, 3000) i`.execute(t.deps.db)
  const list = await door(id)
  expect(Buffer.byteLength(JSON.stringify(list))).toBeLessThan(20_000)
  expect(['000007', '021000'].map((code) => isPacked(list.codes.coming, code))).toEqual([true, true])
  expect(isPacked(list.codes.coming, '000001')).toBe(false)
  const begin = await page(id)
  expect([begin.total, begin.items.length, begin.items[0]?.code]).toEqual([3000, 20, '000007'])
  const next = await page(id, { cursor: begin.nextCursor ?? '' })
  expect(next.items[0]?.code).toBe('000147')
  expect((await page(id, { q: '苏' })).total).toBe(1000)
  expect((await page(id, { q: '0210' })).items).toMatchObject([{ code: '021000', name: '苏**' }])
  // A whole name is not for an address.
  expect(
    (await coordinator.client.try(listDoorPasses, { params: { id }, query: { q: '苏晚晴' } })).status,
  ).toBe(422)
})
