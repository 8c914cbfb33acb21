import { withdrawRole } from '@talent/contract/account'
import { getBoard, getWorklist, setDuty } from '@talent/contract/desk'
import { listInbox } from '@talent/contract/notification'
import {
  assignRequest,
  getRequest,
  listCandidates,
  transferRequest,
  withdrawRequest,
  acceptRequest,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addProfile,
  addTalent,
  submitSchooling,
  type Person,
  useDistrict,
} from '../../../test/district.ts'
import { MATCH_QUEUED } from './jobs.ts'

const { t, coordinator } = useDistrict({ coordinator: addCoordinator })

const see = (id: string, reader = coordinator) => reader.client.call(getRequest, { params: { id } })
const commissionerOf = async (id: string) => (await see(id)).commissioner?.id ?? null
const talents = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, i) => addTalent(t, { name: `人才${i}` })))

describe('a commissioner who is a talent too', () => {
  /** Gives a commissioner the role and profile of a talent. */
  async function alsoTalent(person: Person): Promise<Person> {
    await t.deps.db.insertInto('account_role').values({ account_id: person.id, role: 'talent' }).execute()
    await addProfile(t, person.id)
    return person
  }

  it('is never given their own request: by rule, by hand, by transfer, on the list or on the board', async () => {
    const lin = await alsoTalent(await addCommissioner(t, { capacity: 2 }))
    const own = await submitSchooling(lin)
    await t.drain()
    expect(await commissionerOf(own.id)).toBeNull()

    const { items: candidates } = await coordinator.client.call(listCandidates, { params: { id: own.id } })
    expect(candidates.map(({ id, unfit }) => [id, unfit])).toEqual([[lin.id, 'own_request']])
    const board = await coordinator.client.call(getBoard, {})
    expect(board.unassigned[0]?.suggestion).toBeNull()
    const byHand = await coordinator.client.try(assignRequest, {
      params: { id: own.id },
      body: { version: own.version, commissionerId: lin.id },
    })
    expect(byHand.error?.code).toBe('commissioner_unfit')

    const other = await addCommissioner(t, { name: '许青禾' })
    await t.deps.db.transaction().execute((trx) => t.deps.queue.send(trx, MATCH_QUEUED, {}))
    await t.drain()
    expect(await commissionerOf(own.id)).toBe(other.id)
    const { version } = await see(own.id)
    const back = await other.client.try(transferRequest, {
      params: { id: own.id },
      body: { version, commissionerId: lin.id, reason: '请假', note: '交接' },
    })
    expect(back.error?.code).toBe('commissioner_unfit')
    expect(
      (await lin.client.try(acceptRequest, { params: { id: own.id }, body: { version } })).error?.code,
    ).toBe('wrong_state')
    expect((await lin.client.call(getWorklist, {})).items).toEqual([])
  })

  it('waits with it without keeping anybody else waiting', async () => {
    const lin = await alsoTalent(await addCommissioner(t, { capacity: 1 }))
    const own = await submitSchooling(lin)
    const other = await submitSchooling(await addTalent(t))
    expect(await commissionerOf(other.id)).toBe(lin.id)
    const late = await submitSchooling(await addTalent(t, { name: '后来' }))
    await t.drain()
    expect(await commissionerOf(late.id)).toBeNull()
    const talentOf = t.deps.db
      .selectFrom('service_request')
      .select('talent_account_id')
      .where('id', '=', other.id)
    const { talent_account_id } = await talentOf.executeTakeFirstOrThrow()
    const { version } = await see(other.id)
    const client = await t.as(talent_account_id)
    await client.call(withdrawRequest, { params: { id: other.id }, body: { version } })
    await t.drain()
    expect([await commissionerOf(own.id), await commissionerOf(late.id)]).toEqual([null, lin.id])
  })

  it('stays the talent of it, and nothing else, after the role of a talent was withdrawn', async () => {
    const lin = await alsoTalent(await addCommissioner(t))
    const own = await submitSchooling(lin)
    const colleague = await addCommissioner(t, { name: '许青禾' })
    await coordinator.client.call(assignRequest, {
      params: { id: own.id },
      body: { version: own.version, commissionerId: colleague.id },
    })
    await coordinator.client.call(withdrawRole, { params: { id: lin.id }, body: { role: 'talent' } })
    const again = { ...lin, client: await t.as(lin.id) }
    expect((await see(own.id, again)).viewer).toBe('talent')
    const { version } = await see(own.id)
    const accepted = await again.client.try(acceptRequest, { params: { id: own.id }, body: { version } })
    expect(accepted.error?.code).toBe('wrong_state')
  })
})

test('转派 keeps the promise, tells the talent who and why, and keeps the note among colleagues', async () => {
  const lin = await addCommissioner(t)
  const other = await addCommissioner(t, { name: '许青禾', areaCodes: ['xc'] })
  const talent = await addTalent(t)
  const { id } = await submitSchooling(talent)
  await lin.client.call(acceptRequest, { params: { id }, body: { version: 2 } })
  const before = await see(id)
  t.clock.moveTo('2026-11-26T09:00:00+08:00')
  await lin.client.call(transferRequest, {
    params: { id },
    body: { version: 3, commissionerId: other.id, reason: '需专业部门', note: '孩子情况见附件' },
  })

  const seen = await see(id, talent)
  expect(seen.commissioner?.name).toBe('许青禾')
  expect(seen.clock.dueOn).toBe(before.clock.dueOn)
  expect(seen.timeline.at(-1)).toMatchObject({
    kind: 'transfer',
    from: '林知远',
    to: '许青禾',
    reason: '需专业部门',
    note: '',
  })
  expect((await see(id, other)).timeline.at(-1)).toMatchObject({ note: '孩子情况见附件' })
  expect((await lin.client.try(getRequest, { params: { id } })).status).toBe(404)
  await t.drain()
  expect((await talent.client.call(listInbox, {})).items[0]?.what).toBe('您的申请转由许专员办理')
  expect((await other.client.call(listInbox, {})).items[0]?.what).toBe('周予安的子女入学申请转派给了您')
  const old = (await lin.client.call(listInbox, {})).items
  expect(old.every((item) => item.nextStep === null)).toBe(true)
})

test('by hand, too, only to one who fits; the list says who does and why not', async () => {
  const lin = await addCommissioner(t, { capacity: 1 })
  const full = await addCommissioner(t, { name: '甲', capacity: 1, areaCodes: ['xc'] })
  const away = await addCommissioner(t, { name: '乙', onDuty: false })
  const wrong = await addCommissioner(t, { name: '丙', matters: ['medical-care'] })
  const [a, b, c] = (await talents(3)) as [Person, Person, Person]
  const first = await submitSchooling(a)
  await submitSchooling(b)
  const waiting = await submitSchooling(c)
  expect(await commissionerOf(waiting.id)).toBeNull()

  const { items: candidates } = await lin.client.call(listCandidates, { params: { id: first.id } })
  expect(candidates.map(({ id, unfit }) => [id, unfit]).sort()).toEqual(
    [
      [full.id, 'full'],
      [away.id, 'off_duty'],
      [wrong.id, 'matter'],
    ].sort(),
  )
  for (const commissionerId of [full.id, away.id, wrong.id, 'nobody', lin.id]) {
    const body = { version: 2, commissionerId, reason: '请假' as const, note: '交接' }
    const { error } = await lin.client.try(transferRequest, { params: { id: first.id }, body })
    expect([commissionerId, error?.code]).toEqual([commissionerId, 'commissioner_unfit'])
  }
  const unfit = await coordinator.client.try(assignRequest, {
    params: { id: waiting.id },
    body: { version: 1, commissionerId: away.id },
  })
  expect(unfit.error?.code).toBe('commissioner_unfit')

  await away.client.call(setDuty, { body: { onDuty: true } })
  const given = await coordinator.client.call(assignRequest, {
    params: { id: waiting.id },
    body: { version: 1, commissionerId: away.id },
  })
  expect(given.version).toBe(2)
  await t.drain()
  const seen = await see(waiting.id)
  expect(seen.commissioner?.id).toBe(away.id)
  expect(seen.matchReasons[0]).toEqual({ kind: 'by_hand', head: '统筹安排', text: '由统筹人员分派' })
})

test('two transfers at once to one place: one gets it', async () => {
  await addCommissioner(t)
  const talentsOfBoth = await talents(2)
  const made = await Promise.all(talentsOfBoth.map((talent) => submitSchooling(talent)))
  const target = await addCommissioner(t, { name: '许青禾', areaCodes: ['xc'], capacity: 1 })
  const answers = await Promise.all(
    made.map(({ id }) =>
      coordinator.client.try(transferRequest, {
        params: { id },
        body: { version: 2, commissionerId: target.id, reason: '统筹调整', note: '均衡' },
      }),
    ),
  )
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  expect((await target.client.call(getWorklist, {})).load).toBe(1)
})
