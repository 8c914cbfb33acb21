import type { ContractError } from '@talent/contract'
import { getBoard } from '@talent/contract/desk'
import {
  acceptRequest,
  assignRequest,
  getRequest,
  HAND_BACK,
  handBackRequest,
  transferRequest,
  type HandBackReason,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  newsOf,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'

const NOTE = '问的是区级奖励何时拨付，税务这边查不到'

const { t, coordinator, lin, xu, talent } = useDistrict({
  coordinator: addCoordinator,
  lin: (t) => addCommissioner(t, { capacity: 1 }),
  xu: (t) => addCommissioner(t, { name: '许青禾', areaCodes: ['xc'], capacity: 1 }),
  talent: addTalent,
})

const read = (by: Person, id: string) => by.client.call(getRequest, { params: { id } })
const handBack = async (by: Person, id: string, reason: HandBackReason, suggestedId: string | null = null) =>
  by.client.try(handBackRequest, {
    params: { id },
    body: { version: (await read(by, id)).version, reason, suggestedId, note: NOTE },
  })

test.each(['not_ours', 'wrong_matter'] as const)(
  'given back as %s it waits for a coordinator, with the reason; the line passes it over though there is a place',
  async (reason) => {
    const { id } = await submitSchooling(talent)
    const before = await read(lin, id)
    expect(await handBack(lin, id, reason, xu.id)).toMatchObject({ status: 200 })
    await t.drain()
    const after = await read(coordinator, id)
    expect(after.commissioner).toBeNull()
    expect([after.clock, after.allowedEvents]).toEqual([before.clock, ['assign']])
    expect(after.timeline.at(-1)).toMatchObject({
      kind: 'hand_back',
      reason,
      from: '林知远',
      to: '',
      note: NOTE,
      suggested: '许青禾',
    })
    expect((await coordinator.client.call(getBoard, {})).counts.unassigned).toBe(1)
    expect(await newsOf(coordinator)).toEqual(['周予安的子女入学申请被退回，等您分派'])
    expect((await handBack(lin, id, reason).catch((error: unknown) => error)) as ContractError).toMatchObject(
      {
        code: 'not_found',
      },
    )
    const seen = await read(talent, id)
    const entry = seen.timeline.at(-1)
    expect(entry).toMatchObject({ kind: 'hand_back', reason, note: '', suggested: '' })
    expect(JSON.stringify(seen)).not.toContain(NOTE)
    await coordinator.client.call(assignRequest, {
      params: { id },
      body: { version: after.version, commissionerId: xu.id },
    })
    expect((await read(xu, id)).commissioner?.id).toBe(xu.id)
  },
)

test('given back for a conflict it goes to the next best at once, and to nobody who gave it back', async () => {
  const { id } = await submitSchooling(talent)
  expect(await handBack(lin, id, 'conflict')).toMatchObject({ status: 200 })
  expect((await read(xu, id)).timeline.at(-1)).toMatchObject({ kind: 'hand_back', to: '许青禾' })
  await t.drain()
  expect(await newsOf(xu)).toEqual(['周予安的子女入学申请分派给了您'])
  expect(await newsOf(talent)).toContain('您的申请转由许专员办理')
  // Nothing waits for them.
  expect(await newsOf(coordinator)).toEqual([])
  // The next one may look at it for a working day too; then there is nobody left who may take it.
  expect(await handBack(xu, id, 'conflict')).toMatchObject({ status: 200 })
  await t.drain()
  const { commissioner, version } = await read(coordinator, id)
  expect(commissioner).toBeNull()
  const again = { params: { id }, body: { version, commissionerId: lin.id } }
  expect(await coordinator.client.try(assignRequest, again)).toMatchObject({
    status: 409,
    error: { code: 'commissioner_unfit' },
  })
})

test('a day later it can’t be given back any more, but handed over; neither moves the promised day', async () => {
  const { id } = await submitSchooling(talent)
  const { version } = await lin.client.call(acceptRequest, { params: { id }, body: { version: 2 } })
  const { clock, handBackUntil, allowedEvents } = await read(lin, id)
  expect(allowedEvents).toContain('hand_back')
  t.clock.moveTo(handBackUntil ?? '')
  expect(await read(lin, id)).toMatchObject({ handBackUntil: null })
  expect(await handBack(lin, id, 'conflict')).toMatchObject({ status: 409, error: { code: 'wrong_state' } })
  await lin.client.call(transferRequest, {
    params: { id },
    body: { version, commissionerId: xu.id, reason: '需专业部门', note: '材料齐全' },
  })
  expect((await read(xu, id)).clock.dueOn).toBe(clock.dueOn)
})

test('the place it frees goes to whoever waits in the line', async () => {
  const { id } = await submitSchooling(talent)
  await submitSchooling(await addTalent(t, { areaCode: 'xc' }))
  const waiting = await addTalent(t, { name: '唐临溪' })
  const { id: queued } = await submitSchooling(waiting)
  expect((await read(waiting, queued)).commissioner).toBeNull()
  await handBack(lin, id, 'wrong_matter')
  await t.drain()
  expect((await read(waiting, queued)).commissioner?.id).toBe(lin.id)
})

test('every reason has its own sentence', () => {
  const told = Object.values(HAND_BACK).map((row) => row.told)
  expect(new Set(told).size).toBe(told.length)
})
