import { addDays, chinaTime } from '@talent/contract/calendar'
import { listOpenRequests, setDuty } from '@talent/contract/desk'
import {
  acceptRequest,
  askSupplement,
  endUnanswered,
  getRequest,
  OPEN_REQUESTS_PER_MATTER,
  supplement,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  newsOf,
  submitSchooling,
  type Person,
  useDistrict,
} from '../../../test/district.ts'
import { MATCH_QUEUED } from './jobs.ts'

/** Asked on Tuesday, 24 November, for the Friday: the wait ends with Friday, 11 December. */
const OVER = '2026-12-14T09:30:00+08:00'

const { t, commissioner, coordinator } = useDistrict({
  commissioner: (t) => addCommissioner(t, { capacity: OPEN_REQUESTS_PER_MATTER }),
  coordinator: addCoordinator,
})

const submit = (talent: Person) =>
  submitSchooling(talent, { slots: [{ day: addDays(chinaTime(t.clock.now()).day, 1), time: '14:30' }] })
const detail = (by: Person, id: string) => by.client.call(getRequest, { params: { id } })
async function asked(talent: Person): Promise<string> {
  const { id, version } = await submit(talent)
  const accepted = await commissioner.client.call(acceptRequest, { params: { id }, body: { version } })
  await commissioner.client.call(askSupplement, {
    params: { id },
    body: { version: accepted.version, items: [{ what: '居住证明' }], withinWorkingDays: 3 },
  })
  await t.drain()
  return id
}
async function answer(talent: Person, id: string) {
  const { version } = await detail(talent, id)
  const items = [{ key: 'item-1', fileIds: [], text: '已寄出' }]
  return talent.client.try(supplement, { params: { id }, body: { version, items } })
}
async function end(id: string) {
  const { version } = await detail(commissioner, id)
  return commissioner.client.try(endUnanswered, { params: { id }, body: { version, note: '随时补交' } })
}
const at = async (moment: string) => {
  t.clock.moveTo(moment)
  await t.deps.queue.sendScheduled(t.clock.now())
  await t.drain()
}
const kinds = async (id: string) => (await detail(coordinator, id)).timeline.map(({ kind }) => kind)

it('the talent is reminded once before the day and once when the wait is over, and then both sides know', async () => {
  const talent = await addTalent(t)
  const id = await asked(talent)
  const { version } = await detail(talent, id)
  await at('2026-11-24T15:10:00+08:00')
  expect(await kinds(id)).not.toContain('remind')
  for (const day of ['25', '26', '27']) await at(`2026-11-${day}T09:10:00+08:00`)
  expect((await newsOf(talent))[0]).toContain('快到补交期限')
  expect(await newsOf(commissioner)).not.toContainEqual(expect.stringContaining('期满'))
  expect((await detail(talent, id)).nextStep).toMatchObject({ actor: 'talent', dueOn: '2026-11-27' })
  for (const day of ['11', '14', '15', '16']) await at(`2026-12-${day}T09:10:00+08:00`)
  expect((await kinds(id)).filter((kind) => kind === 'remind')).toHaveLength(2)
  expect((await newsOf(talent))[0]).toContain('仍可补交')
  expect((await newsOf(commissioner))[0]).toContain('可以终止办理')
  // What was being filled in isn't out of date because of a reminder.
  expect(await detail(talent, id)).toMatchObject({
    version,
    nextStep: { actor: 'commissioner', dueOn: null },
  })
})

it('it can be ended after the stated days, not before, and says why; then nothing is due and the place is free', async () => {
  const [talent, waiting] = [await addTalent(t), await addTalent(t, { name: '唐临溪' })]
  const id = await asked(talent)
  for (let i = 1; i < OPEN_REQUESTS_PER_MATTER; i += 1) await submit(waiting)
  const queued = await submit(waiting)
  t.clock.moveTo('2026-12-11T17:59:00+08:00')
  expect((await end(id)).error?.code).toBe('wrong_state')
  t.clock.moveTo(OVER)
  expect((await detail(commissioner, id)).allowedEvents).toContain('end_unanswered')
  expect((await end(id)).body).toMatchObject({ state: 'lapsed' })
  await t.drain()
  expect(await detail(talent, id)).toMatchObject({
    state: 'lapsed',
    clock: { phase: 'ended' },
    nextStep: { actor: 'talent', offer: 'resume' },
    allowedEvents: ['supplement', 'message'],
    supplement: { items: [{ what: '居住证明' }] },
  })
  expect((await newsOf(talent))[0]).toContain('补交后可恢复')
  const { items } = await coordinator.client.call(listOpenRequests, { query: {} })
  expect(items.map((one) => one.id)).not.toContain(id)
  expect((await detail(waiting, queued.id)).commissioner).toMatchObject({ id: commissioner.id })
})

it('an answer takes it up again with the commissioner of before, and the promise goes on', async () => {
  const talent = await addTalent(t)
  const id = await asked(talent)
  t.clock.moveTo(OVER)
  await end(id)
  t.clock.moveTo('2026-12-21T10:00:00+08:00')
  expect((await answer(talent, id)).body).toMatchObject({ state: 'in_progress' })
  const seen = await detail(talent, id)
  // The days between asking and the answer aren't counted.
  expect(seen).toMatchObject({
    commissioner: { id: commissioner.id },
    clock: { phase: 'running', used: 1 },
    nextStep: { actor: 'commissioner' },
  })
  await t.drain()
  expect((await newsOf(commissioner))[0]).toContain('补交了材料')
})

it('without a place with them it waits in the line, before whoever came later', async () => {
  const talent = await addTalent(t)
  const id = await asked(talent)
  t.clock.moveTo(OVER)
  await end(id)
  await commissioner.client.call(setDuty, { body: { onDuty: false } })
  const later = await submit(await addTalent(t, { name: '唐临溪' }))
  expect((await answer(talent, id)).status).toBe(200)
  await t.drain()
  expect(await detail(talent, id)).toMatchObject({ commissioner: null, nextStep: { actor: 'coordinator' } })
  const other = await addCommissioner(t, { name: '许青禾', capacity: 1 })
  await t.deps.db.transaction().execute((trx) => t.deps.queue.send(trx, MATCH_QUEUED, {}))
  await t.drain()
  expect((await detail(talent, id)).commissioner).toMatchObject({ id: other.id })
  expect((await detail(coordinator, later.id)).commissioner).toBeNull()
})

it('counts towards the limit of open requests again', async () => {
  const talent = await addTalent(t)
  const id = await asked(talent)
  t.clock.moveTo(OVER)
  await end(id)
  for (let i = 0; i < OPEN_REQUESTS_PER_MATTER; i += 1) await submit(talent)
  const before = await detail(talent, id)
  expect((await answer(talent, id)).error?.code).toBe('open_limit')
  expect(await detail(talent, id)).toEqual({ ...before, unread: 0 })
})
