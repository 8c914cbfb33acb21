import type { EndpointCall } from '@talent/contract'
import { withdrawRole } from '@talent/contract/account'
import { listAccessRecords } from '@talent/contract/audit'
import {
  acceptComplaint,
  answerComplaint,
  askComplaint,
  closeComplaint,
  COMPLAINT_EVENTS,
  complaintFacts,
  complaintWorkflow,
  getComplaint,
  listComplaints,
  listMyComplaints,
  OPEN_COMPLAINTS_PER_PERSON,
  submitComplaint,
  takeComplaint,
  withdrawComplaint,
  type ComplaintState,
} from '@talent/contract/complaint'
import { downloadFile } from '@talent/contract/file'
import { finishFollowUp, listFollowUps } from '@talent/contract/follow-up'
import { evaluateRequest, getRequest } from '@talent/contract/service-request'
import { next } from '@talent/contract'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  newsOf,
  submitSchooling,
  upload,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { stage } from '../../../test/events.ts'
import { watchComplaints } from './watch.ts'

const { t, talent, coordinator, second, ...staff } = useDistrict({
  talent: addTalent,
  commissioner: (t) => addCommissioner(t, { capacity: 100 }),
  other: (t) => addCommissioner(t, { name: '许青禾', areaCodes: ['xc'] }),
  coordinator: addCoordinator,
  second: (t) => addCoordinator(t, '韩立秋'),
})

type Form = EndpointCall<typeof submitComplaint>['body']
const FORM: Form = { kind: 'complaint', words: '窗口让我跑了两趟' }
const submit = (by: Person = talent, more: Partial<Form> = {}) =>
  by.client.call(submitComplaint, { body: { ...FORM, ...more } })
const see = (by: Person, id: string) => by.client.call(getComplaint, { params: { id } })

const ENDPOINTS = {
  accept: acceptComplaint,
  take: takeComplaint,
  answer: answerComplaint,
  ask: askComplaint,
  withdraw: withdrawComplaint,
  close: closeComplaint,
} as const
type Called = keyof typeof ENDPOINTS
/** With the version there is now, so that only the table and the access decide. */
async function act(by: Person, event: Called, id: string, words = '已核实，另约周四上午') {
  const row = await t.deps.db
    .selectFrom('complaint')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const body = { version: row.version, ...(event === 'answer' || event === 'ask' ? { words } : {}) }
  return by.client.try(ENDPOINTS[event], { params: { id }, body } as never)
}
const news = async (by: Person) => {
  await t.drain()
  return newsOf(by)
}

/** Brought there by those whose turn it is. */
async function staged(state: ComplaintState): Promise<string> {
  const { id } = await submit()
  const way: Record<ComplaintState, [Person, Called][]> = {
    received: [],
    accepted: [[coordinator, 'accept']],
    answered: [
      [coordinator, 'accept'],
      [coordinator, 'answer'],
    ],
    closed: [
      [coordinator, 'accept'],
      [coordinator, 'answer'],
      [talent, 'close'],
    ],
    withdrawn: [[talent, 'withdraw']],
  }
  for (const [by, event] of way[state]) expect((await act(by, event, id)).status).toBe(200)
  return id
}

it('is numbered, due and confirmed; accepted, answered, asked back once, answered again and closed', async () => {
  const file = await upload(talent.client)
  const { id, number } = await submit(talent, { fileIds: [file] })
  expect(number).toMatch(/^TS-2026-\d{6}$/)
  expect(await see(talent, id)).toMatchObject({
    state: 'received',
    about: null,
    words: '窗口让我跑了两趟',
    nextStep: { actor: 'coordinator', what: '受理并答复', dueOn: '2026-12-11', remaining: 13 },
    allowedEvents: ['withdraw'],
    steps: [{ kind: 'submit', by: 'talent', name: '周予安', attachments: [{ fileId: file }] }],
  })
  expect(await news(talent)).toEqual([`您的投诉收到了，编号 ${number}，12月11日前答复`])
  expect(await news(second)).toEqual([`周予安的投诉 ${number}，请在12月11日前答复`])

  expect((await act(coordinator, 'accept', id)).body).toMatchObject({ state: 'accepted', version: 2 })
  t.clock.moveTo('2026-11-25T09:00:00+08:00')
  expect((await act(coordinator, 'answer', id)).status).toBe(200)
  expect(await news(talent)).toContain('您的投诉有答复了')
  const answered = await see(talent, id)
  expect(answered).toMatchObject({ state: 'answered', askUntil: '2026-12-09', owner: '顾明月' })
  expect(answered.nextStep).toMatchObject({ actor: 'talent', dueOn: '2026-12-09' })
  expect(answered.steps.at(-1)).toMatchObject({
    kind: 'answer',
    by: 'owner',
    name: '顾明月',
    words: '已核实，另约周四上午',
  })

  expect((await act(talent, 'ask', id, '周四几点？')).status).toBe(200)
  expect(await news(coordinator)).toContain('周予安对答复有追问，请在12月2日前答复')
  expect((await see(coordinator, id)).nextStep).toMatchObject({ what: '答复追问', dueOn: '2026-12-02' })
  expect((await act(coordinator, 'answer', id, '上午九点')).status).toBe(200)
  // Once, and then it can only be closed.
  expect((await act(talent, 'ask', id)).error?.code).toBe('wrong_state')
  expect(await see(talent, id)).toMatchObject({ askUntil: null, nextStep: null, allowedEvents: ['close'] })
  expect((await act(talent, 'close', id)).body).toMatchObject({ state: 'closed' })
  const mine = await talent.client.call(listMyComplaints, {})
  expect(mine.items).toMatchObject([{ id, state: 'closed', words: '窗口让我跑了两趟' }])
})

it('whoever handled the request complained of neither reads nor answers it, also as a coordinator', async () => {
  const { id: requestId, cast } = await stage(t, { ...staff, coordinator } as never, 'accepted')
  const grant = (role: 'coordinator') =>
    t.deps.db.insertInto('account_role').values({ account_id: cast.commissioner.id, role }).execute()
  await grant('coordinator')
  const { id } = await submit(cast.talent, { requestId })
  expect((await see(cast.talent, id)).about).toMatchObject({ title: '子女入学' })
  const barred = { id: cast.commissioner.id, client: await t.as(cast.commissioner.id) }
  const read = (by: Person) => by.client.try(getComplaint, { params: { id } })
  expect((await read(barred)).status).toBe(404)
  expect((await act(barred, 'accept', id)).status).toBe(404)
  expect((await barred.client.call(listComplaints, { query: {} })).total).toBe(0)
  expect((await news(barred)).filter((one) => one.includes('TS-'))).toEqual([])
  expect((await read(coordinator)).status).toBe(200)
  // Even a wrong line of code doesn't make them its owner.
  await expect(
    t.deps.db
      .updateTable('complaint')
      .set({ state: 'accepted', owner_account_id: barred.id })
      .where('id', '=', id)
      .execute(),
  ).rejects.toThrow('complaint_owner_apart')
})

it('nobody sees what isn’t theirs, nor complains about it; a look at a file is on the trail', async () => {
  const file = await upload(talent.client)
  const { id } = await submit(talent, { fileIds: [file] })
  const stranger = await addTalent(t, { name: '别人' })
  expect((await stranger.client.try(getComplaint, { params: { id } })).status).toBe(404)
  expect((await act(stranger, 'withdraw', id)).status).toBe(404)
  expect((await stranger.client.call(listMyComplaints, {})).total).toBe(0)
  expect((await staff.commissioner.client.try(getComplaint, { params: { id } })).status).toBe(403)
  const fileOf = (by: Person) => by.client.try(downloadFile, { params: { id: file } })
  expect([(await fileOf(stranger)).status, (await fileOf(staff.commissioner)).status]).toEqual([404, 404])
  expect((await fileOf(coordinator)).status).toBe(200)
  const { records } = await talent.client.call(listAccessRecords, {})
  expect(records).toMatchObject([
    { what: '投诉建议的附件', byName: '顾明月', subject: { kind: 'complaint' } },
  ])

  const { id: theirs } = await submitSchooling(stranger)
  for (const requestId of [theirs, 'nothing-of-this-name']) {
    const { error } = await talent.client.try(submitComplaint, { body: { ...FORM, requestId } })
    expect(error?.fields).toEqual([
      { field: 'requestId', label: '关于哪件事', message: '请从自己的办件里选' },
    ])
  }
  // A coordinator's own is answered by another one.
  await t.deps.db.insertInto('account_role').values({ account_id: coordinator.id, role: 'talent' }).execute()
  const both = { id: coordinator.id, client: await t.as(coordinator.id) }
  const own = await submit(both)
  expect((await act(both, 'accept', own.id)).error?.code).toBe('wrong_state')
  expect((await act(second, 'accept', own.id)).status).toBe(200)
})

it.each(['received', 'accepted', 'answered', 'closed', 'withdrawn'] as const)(
  'in %s every event of every person does what the table says',
  async (state) => {
    const owned = state !== 'received' && state !== 'withdrawn'
    const people = [
      [talent, 'talent', 'talent'],
      [coordinator, 'coordinator', owned ? 'owner' : 'coordinator'],
      [second, 'coordinator', 'coordinator'],
    ] as const
    let id = await staged(state)
    for (const event of COMPLAINT_EVENTS.filter((one): one is Called => one in ENDPOINTS))
      for (const [by, role, actor] of people) {
        const answeredAt = state === 'answered' ? t.clock.now() : null
        const times = { dueOn: '2026-12-11', asked: false, remindedFor: null, raisedFor: null }
        const facts = complaintFacts({ state, answeredAt, ...times }, t.deps.calendar, t.clock.now())
        const to = next(complaintWorkflow, state, event, actor, facts)
        const { status, body } = await act(by, event, id)
        const mayCall = (ENDPOINTS[event].roles as readonly string[]).includes(role)
        expect([event, actor, status]).toEqual([event, actor, !mayCall ? 403 : to === null ? 409 : 200])
        if (status !== 200) continue
        expect(body).toMatchObject({ state: to })
        // Out of the way of the limit.
        const gone = { state: 'withdrawn', ended_at: t.clock.now(), owner_account_id: null } as const
        await t.deps.db.updateTable('complaint').set(gone).where('id', '=', id).execute()
        id = await staged(state)
      }
  },
)

it('two coordinators at once: one has it, the other is told so and may take it over', async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await submit()
    const both = await Promise.all([
      coordinator.client.try(acceptComplaint, { params: { id }, body: { version: 1 } }),
      second.client.try(acceptComplaint, { params: { id }, body: { version: 1 } }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const [has, other] = both[0].status === 200 ? [coordinator, second] : [second, coordinator]
    expect((await act(other, 'answer', id)).error?.message).toBe('由另一位统筹答复，请先接手')
    expect((await act(other, 'take', id)).status).toBe(200)
    expect((await act(has, 'answer', id)).error?.code).toBe('wrong_state')
    expect((await act(other, 'answer', id)).status).toBe(200)
  }
})

it('many of one person at once stay within the limit, and an answer makes room', async () => {
  const tries = Array.from({ length: OPEN_COMPLAINTS_PER_PERSON + 3 }, () =>
    talent.client.try(submitComplaint, { body: FORM }),
  )
  const answers = await Promise.all(tries)
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(OPEN_COMPLAINTS_PER_PERSON)
  expect(answers.find(({ status }) => status !== 200)?.error).toMatchObject({
    code: 'open_limit',
    message: expect.stringContaining('还在等答复') as string,
  })
  const { items } = await coordinator.client.call(listComplaints, { query: {} })
  const id = items[0]?.id ?? ''
  await act(coordinator, 'accept', id)
  await act(coordinator, 'answer', id)
  await submit()
})

it('is reminded of the day before, raised once when late, and nobody asking any more it closes by itself', async () => {
  const { id, number } = await submit()
  const run = async (at: string) => {
    t.clock.moveTo(at)
    for (let time = 0; time < 2; time++) await watchComplaints(t.deps)
  }
  await run('2026-12-09T08:30:00+08:00')
  const before = (await news(second)).length
  await run('2026-12-10T08:30:00+08:00')
  expect((await news(second)).slice(0, -before)).toEqual([`投诉 ${number} 要在12月11日前答复`])
  await act(coordinator, 'accept', id)
  // Three days without a running copy: late is told once, the day that is gone not at all.
  await run('2026-12-15T08:30:00+08:00')
  expect((await news(second)).slice(0, -before)).toEqual([
    `投诉 ${number} 已超期，还没有答复`,
    `投诉 ${number} 要在12月11日前答复`,
  ])
  expect(await news(talent)).toContain('您的投诉超期了，还没有答复，已再次提醒统筹人员')
  expect((await coordinator.client.call(listComplaints, { query: { scope: 'late' } })).items).toMatchObject([
    { id, mine: true, nextStep: { remaining: -2 } },
  ])
  expect((await act(coordinator, 'answer', id)).status).toBe(200)
  await run('2026-12-29T08:30:00+08:00')
  expect((await see(talent, id)).state).toBe('answered')
  await run('2026-12-30T08:30:00+08:00')
  expect((await see(talent, id)).state).toBe('closed')
  expect(await news(talent)).toContain('您的投诉已了结：追问期已过')
})

it('whoever is no coordinator any more answers nothing: another one takes it, and nothing is lost', async () => {
  const { id, number } = await submit()
  await act(coordinator, 'accept', id)
  await second.client.call(withdrawRole, { params: { id: coordinator.id }, body: { role: 'coordinator' } })
  expect(await news(second)).toContain(`投诉 ${number} 的受理人不再负责，请接手`)
  expect(await see(second, id)).toMatchObject({ state: 'accepted', owner: '', words: '窗口让我跑了两趟' })
  expect((await act(second, 'take', id)).status).toBe(200)
  expect((await act(second, 'answer', id)).status).toBe(200)
  expect((await see(talent, id)).steps.map(({ kind }) => kind)).toEqual([
    'submit',
    'accept',
    'hand_on',
    'take',
    'answer',
  ])
})

it('a role withdrawn while its holder accepts: either nobody’s, or it was never accepted', async () => {
  for (let round = 0; round < 5; round++) {
    const third = await addCoordinator(t, `轮值${round}`)
    const { id } = await submit()
    await Promise.all([
      third.client.try(acceptComplaint, { params: { id }, body: { version: 1 } }),
      second.client.try(withdrawRole, { params: { id: third.id }, body: { role: 'coordinator' } }),
    ])
    expect((await see(second, id)).owner).toBe('')
    await act(talent, 'withdraw', id)
  }
})

it('a 回访 opens one in the person’s name and words, with its own number, all or nothing', async () => {
  const { id: requestId, cast } = await stage(t, { ...staff, coordinator } as never, 'resolved')
  const { version } = await cast.talent.client.call(getRequest, { params: { id: requestId } })
  await cast.talent.client.call(evaluateRequest, {
    params: { id: requestId },
    body: { version, level: 2, reasons: ['问题没解决'], text: '专家号没挂上' },
  })
  const both = [coordinator, second]
  const lists = await Promise.all(both.map((one) => one.client.call(listFollowUps, { query: {} })))
  const i = lists.findIndex(({ total }) => total > 0)
  const owner = both[i] as Person
  const owed = lists[i]?.items[0]?.id ?? ''
  const end = (words: string, version = 1) =>
    owner.client.try(finishFollowUp, {
      params: { id: owed },
      body: { version, result: 'complained', words },
    })
  expect((await end('转投诉', 9)).error?.code).toBe('stale_version')
  expect((await cast.talent.client.call(listMyComplaints, {})).total).toBe(0)
  expect((await end('对方要求按投诉处理')).status).toBe(200)

  const { items } = await cast.talent.client.call(listMyComplaints, {})
  expect(items).toMatchObject([
    { kind: 'complaint', state: 'received', words: '专家号没挂上', about: { subject: { id: requestId } } },
  ])
  const id = items[0]?.id ?? ''
  expect((await see(cast.talent, id)).steps).toMatchObject([
    { kind: 'submit', by: 'coordinator', words: '对方要求按投诉处理' },
  ])
  expect(await news(cast.talent)).toContain(
    `按您的评价转为投诉，编号 ${items[0]?.number ?? ''}，12月11日前答复`,
  )
  // The commissioner who was rated has no part in it, whatever they become.
  const rated = cast.commissioner.id
  await t.deps.db.insertInto('account_role').values({ account_id: rated, role: 'coordinator' }).execute()
  const asCoordinator = await t.as(rated)
  expect((await asCoordinator.try(getComplaint, { params: { id } })).status).toBe(404)
})
