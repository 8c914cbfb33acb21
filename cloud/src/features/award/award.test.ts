import { next } from '@talent/contract'
import {
  answerAward,
  askAward,
  AWARD_EVENTS,
  AWARD_STATES,
  awardFacts,
  awardWorkflow,
  correctAward,
  delayAward,
  endAward,
  getAward,
  grantAward,
  listAwards,
  listMyAwards,
  missAward,
  orderAward,
  payAward,
  receiveAward,
  sumAwards,
  type AwardState,
} from '@talent/contract/award'
import { listFollowUps } from '@talent/contract/follow-up'
import { mergeEnterprise } from '@talent/contract/enterprise'
import { awardForm, awardingPolicy, grantedBy } from '../../../test/award.ts'
import {
  addContact,
  addCoordinator,
  addTalent,
  enterpriseCalled,
  newsOf,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { watchAwards } from './watch.ts'

const { t, talent, coordinator, second } = useDistrict({
  talent: addTalent,
  coordinator: addCoordinator,
  second: (t) => addCoordinator(t, '韩立秋'),
})

const ENDPOINTS = {
  order: orderAward,
  pay: payAward,
  delay: delayAward,
  end: endAward,
  ask: askAward,
  answer: answerAward,
  receive: receiveAward,
  miss: missAward,
  correct: correctAward,
} as const
type Called = keyof typeof ENDPOINTS
const BODY: Record<Called, object> = {
  order: {},
  pay: { paidOn: '2026-11-20', amountFen: 4_000_000, batch: '2026-11-03' },
  delay: { cause: 'funds', words: '三季度指标 12月上旬下达', nextOn: '2026-12-18' },
  end: { basis: '离开示范区，依据第十五条' },
  ask: { words: '为什么比通知上少？' },
  answer: { words: '扣了已经领过的一期' },
  receive: {},
  miss: { words: '尾号 0127 的卡没有入账' },
  correct: { words: '户名不符，银行退回' },
}
/** With the version there is now, so that only the table and the access decide. */
async function act(by: Person, event: Called, id: string, more: object = {}) {
  const { version } = await t.deps.db
    .selectFrom('award')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return by.client.try(ENDPOINTS[event], {
    params: { id },
    body: { version, ...BODY[event], ...more },
  } as never)
}
const see = (by: Person, id: string) => by.client.call(getAward, { params: { id } })
const news = async (by: Person) => {
  await t.drain()
  return newsOf(by)
}
const granted = (more: Parameters<typeof grantedBy>[2] = {}) => grantedBy(t, coordinator, more)

it('is granted by instalments, put off twice with both days kept, paid, asked about and answered', async () => {
  const { id, number } = await granted({ words: '按 A 类认定' })
  expect(number).toMatch(/^DX-2026-\d{6}$/)
  expect(await news(talent)).toContain('安家补助，第 1 期 4 万元已认定，11月30日前拨付')
  expect(await see(talent, id)).toMatchObject({
    state: 'granted',
    policyTitle: '示范区人才奖补办法',
    docNo: '示政〔2025〕7号',
    promisedOn: '2026-11-30',
    nextStep: { who: '财政部门', what: '核对收款账户、转拨付', dueOn: '2026-11-30' },
    others: [{ instalment: 2, amountFen: 3_000_000, dueOn: '2027-12-31', state: 'granted' }],
    allowedEvents: ['ask'],
    steps: [{ kind: 'grant', words: '按 A 类认定', to: '2026-11-30' }],
  })
  expect((await act(coordinator, 'pay', id)).error).toMatchObject({
    code: 'wrong_state',
    message: '还没有转拨付，请先转拨付',
  })
  await act(coordinator, 'order', id)
  await act(coordinator, 'delay', id, { nextOn: '2026-12-10' })
  await act(coordinator, 'delay', id, { cause: 'account', words: '户名不符' })
  expect(await news(talent)).toEqual(
    expect.arrayContaining([
      '安家补助，第 1 期已转财政部门拨付，11月30日前',
      '安家补助，第 1 期延期到12月10日：等财政下达指标',
      '安家补助，第 1 期延期到12月18日：收款账户有误',
    ]),
  )
  const delayed = await see(talent, id)
  expect(delayed).toMatchObject({ state: 'delayed', promisedOn: '2026-11-30', dueOn: '2026-12-18' })
  expect(delayed.steps.slice(2)).toMatchObject([
    { kind: 'delay', cause: 'funds', from: '2026-11-30', to: '2026-12-10', words: '三季度指标 12月上旬下达' },
    { kind: 'delay', cause: 'account', from: '2026-12-10', to: '2026-12-18', words: '户名不符' },
  ])
  expect((await act(coordinator, 'pay', id)).body).toMatchObject({ state: 'paid' })
  expect((await act(coordinator, 'pay', id)).error?.message).toBe(
    '这一期已在 2026-11-20 拨付，批次号 2026-11-03',
  )
  expect((await act(talent, 'ask', id)).status).toBe(200)
  expect((await act(talent, 'ask', id)).error?.message).toBe('上一个咨询还没答复，答复后可以再问')
  expect(await news(second)).toContain(`周予安咨询安家补助，第 1 期（${number}），请在12月1日前答复`)
  expect(await see(talent, id)).toMatchObject({
    answerBy: '2026-12-01',
    nextStep: { who: '统筹人员', dueOn: '2026-12-01' },
  })
  expect((await coordinator.client.call(listAwards, { query: { scope: 'asked' } })).total).toBe(1)
  expect((await act(second, 'answer', id)).status).toBe(200)
  expect(await news(talent)).toContain('您对安家补助，第 1 期的咨询有答复了')
  const paid = await see(talent, id)
  expect(paid).toMatchObject({ state: 'paid', paidFen: 4_000_000, answerBy: null, nextStep: null })
  expect(paid.steps.map(({ kind }) => kind)).toEqual([
    ...['grant', 'order', 'delay', 'delay', 'pay', 'ask', 'answer'],
  ])
  expect(await talent.client.call(listMyAwards, {})).toMatchObject({
    items: [
      { instalment: 2, state: 'granted' },
      { instalment: 1, state: 'paid' },
    ],
    paid: { count: 1, fen: 4_000_000 },
    owed: { count: 1, fen: 3_000_000 },
    delayed: { count: 0, fen: 0 },
  })
})

it.each([
  ['a benefit the policy doesn’t have', { benefit: '没有的补助' }, 'benefit'],
  ['no such policy', { policyId: 'nothing' }, 'policyId'],
  ['a telephone number nobody saved', { phone: '13900000000' }, 'phone'],
  ['to nobody', { phone: null }, 'phone'],
  ['to both', { enterpriseId: 'x' }, 'phone'],
  ['to an enterprise that isn’t in the directory', { phone: null, enterpriseId: 'x' }, 'enterpriseId'],
  [
    'nothing at all',
    { instalments: [{ amountFen: 0, promisedOn: '2026-12-01' }] },
    'instalments.0.amountFen',
  ],
  ['no instalment', { instalments: [] }, 'instalments'],
])('isn’t granted: %s', async (_, more, field) => {
  const body = awardForm(await awardingPolicy(t), more)
  const { status, error } = await coordinator.client.try(grantAward, { body })
  expect([status, error?.fields?.map((one) => one.field)]).toEqual([422, [field]])
  expect((await coordinator.client.call(listAwards, {})).total).toBe(0)
})

it.each([
  ['delay', { nextOn: '2026-11-24' }, 'nextOn'],
  ['delay', { nextOn: '2026-11-27' }, 'nextOn'],
  ['delay', { words: ' ' }, 'words'],
  ['delay', { cause: 'whim' }, 'cause'],
  ['end', { basis: '' }, 'basis'],
  ['pay', { paidOn: '2026-11-25' }, 'paidOn'],
  ['pay', { amountFen: 3_999_999 }, 'words'],
  ['pay', { batch: '' }, 'batch'],
] as const)('%s with %j is refused at %s, and nothing is saved', async (event, more, field) => {
  const { id } = await granted()
  await act(coordinator, 'order', id)
  const { error } = await act(coordinator, event, id, more)
  expect(error?.fields?.map((one) => one.field)).toEqual([field])
  expect(await see(talent, id)).toMatchObject({ state: 'payable', version: 2 })
})

it('another amount is paid with words only', async () => {
  const { id } = await granted()
  await act(coordinator, 'order', id)
  await act(coordinator, 'pay', id, { amountFen: 3_500_000, words: '扣回多发的' })
  expect(await see(talent, id)).toMatchObject({ amountFen: 4_000_000, paidFen: 3_500_000 })
})

it.each(AWARD_STATES)('in %s every event of everybody does what the table says', async (state) => {
  const way: Record<AwardState, Called[]> = {
    granted: [],
    payable: ['order'],
    delayed: ['delay'],
    paid: ['order', 'pay'],
    ended: ['end'],
  }
  for (const [by, actor] of [
    [talent, 'recipient'],
    [coordinator, 'coordinator'],
  ] as const)
    for (const event of AWARD_EVENTS) {
      if (event === 'raise') continue
      const { id } = await granted()
      for (const step of way[state]) expect((await act(coordinator, step, id)).status).toBe(200)
      const row = await t.deps.db
        .selectFrom('award')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      const times = {
        ...{ state, dueOn: row.due_on, askedAt: row.asked_at, raisedFor: row.raised_for },
        ...{ receivedOn: row.received_on, missingAt: row.missing_at },
      }
      const after = next(
        awardWorkflow,
        state,
        event,
        actor,
        awardFacts(times, t.deps.calendar, t.clock.now()),
      )
      const more = event === 'delay' && state === 'delayed' ? { nextOn: '2026-12-25' } : {}
      const { status, body } = await act(by, event, id, more)
      const refused = ENDPOINTS[event].roles.some(
        (role) => role === (actor === 'recipient' ? 'talent' : actor),
      )
      expect([event, actor, status, (body as { state?: string } | null)?.state ?? null]).toEqual([
        ...[event, actor, refused ? (after === null ? 409 : 200) : 403, after],
      ])
    }
})

it('nobody sees what isn’t theirs; a coordinator’s own is another one’s to keep', async () => {
  const { id } = await granted()
  const stranger = await addTalent(t, { name: '别人', phone: '13900000001' })
  expect((await stranger.client.try(getAward, { params: { id } })).status).toBe(404)
  expect((await act(stranger, 'ask', id)).status).toBe(404)
  expect((await stranger.client.call(listMyAwards, {})).total).toBe(0)
  await t.deps.db.insertInto('account_role').values({ account_id: talent.id, role: 'coordinator' }).execute()
  const both = { id: talent.id, client: await t.as(talent.id) }
  expect((await act(both, 'order', id)).error?.code).toBe('wrong_state')
  expect((await both.client.call(listAwards, {})).total).toBe(0)
  expect((await both.client.call(sumAwards, {})).granted.count).toBe(0)
  const { error } = await both.client.try(grantAward, { body: awardForm(await awardingPolicy(t)) })
  expect(error?.fields?.[0]?.message).toBe('给自己或自己联系的单位的，请另一位统筹登记')
})

it('an enterprise’s is its contact’s to read and ask about, also after a merger, and nobody else’s', async () => {
  const contact = await addContact(t, ['某智能装备公司'])
  const other = await addContact(t, ['别的公司'], '别的联系人')
  const enterpriseId = await enterpriseCalled(t, '某智能装备公司')
  const { id } = await granted({ phone: null, enterpriseId, benefit: '引才奖励' })
  expect(await news(contact)).toContain('引才奖励，第 1 期 4 万元已认定，11月30日前拨付')
  expect(await see(contact, id)).toMatchObject({ who: '某智能装备公司', forEnterprise: true })
  expect((await other.client.try(getAward, { params: { id } })).status).toBe(404)
  const intoId = await enterpriseCalled(t, '某智能装备集团')
  const { version } = await t.deps.db
    .selectFrom('enterprise')
    .select('version')
    .where('id', '=', enterpriseId)
    .executeTakeFirstOrThrow()
  await coordinator.client.call(mergeEnterprise, { params: { id: enterpriseId }, body: { version, intoId } })
  expect((await act(contact, 'ask', id)).status).toBe(200)
  const mine = await contact.client.call(listMyAwards, {})
  expect(mine.items[0]).toMatchObject({ id, who: '某智能装备集团' })
})

it('the ledger has what is late first and says where it is stuck, by policy and year', async () => {
  const until = (promisedOn: string) => ({ instalments: [{ amountFen: 450_000, promisedOn }] })
  const late = await granted(until('2026-11-20'))
  const stuck = await granted(until('2026-11-10'))
  await act(coordinator, 'delay', stuck.id, { nextOn: '2026-11-25' })
  const ahead = await granted(until('2026-12-31'))
  await granted(until('2027-01-31'))
  t.clock.moveTo('2026-11-26T09:00:00+08:00')
  const ofYear = await coordinator.client.call(listAwards, { query: { year: '2026' } })
  expect(ofYear.items.map((one) => [one.id, one.late, one.cause])).toEqual([
    [late.id, true, null],
    [stuck.id, true, 'funds'],
    [ahead.id, false, null],
  ])
  expect(ofYear.items[0]?.nextStep?.what).toBe('核对收款账户、转拨付，还没写原因和新的日子')
  const sums = {
    granted: { count: 2, fen: 900_000 },
    delayed: { count: 1 },
    late: { count: 2, fen: 900_000 },
  }
  expect(await coordinator.client.call(sumAwards, { query: { year: '2026' } })).toMatchObject({
    ...sums,
    years: ['2027', '2026'],
    lateBy: expect.arrayContaining([
      { cause: 'funds', count: 1, fen: 450_000 },
      { cause: 'none', count: 1, fen: 450_000 },
    ]),
    byPolicy: [{ policyId: 'award-policy', title: '示范区人才奖补办法', ...sums }],
  })
  const query = { scope: 'late', policy: 'award-policy' } as const
  expect((await coordinator.client.call(listAwards, { query })).total).toBe(2)
})

it('what passes its day goes to 督办 once, with an owner and a day; a new day, the payment or the end ends it', async () => {
  const { id } = await granted({ instalments: [{ amountFen: 450_000, promisedOn: '2026-11-20' }] })
  const enterpriseId = await enterpriseCalled(t, '某智能装备公司')
  const ofEnterprise = await granted({
    phone: null,
    enterpriseId,
    instalments: [{ amountFen: 450_000, promisedOn: '2026-11-20' }],
  })
  const { state } = await see(talent, id)
  t.clock.moveTo('2026-11-25T08:30:00+08:00')
  await Promise.all([watchAwards(t.deps), watchAwards(t.deps)])
  await watchAwards(t.deps)
  const owed = async () => {
    const all = await coordinator.client.call(listFollowUps, { query: { scope: 'all' } })
    return all.items.map(({ kind, who, nextOn, subject }) => [kind, who, nextOn, subject.id])
  }
  expect((await owed()).sort()).toEqual(
    [
      ['award', '周予安', '2026-11-26', id],
      ['award', '某智能装备公司', '2026-11-26', ofEnterprise.id],
    ].sort(),
  )
  // Whatever the office does inside, the state its recipient reads is one of the five.
  expect((await see(talent, id)).state).toBe(state)
  expect((await see(talent, id)).steps.at(-1)).toMatchObject({
    kind: 'raise',
    by: 'system',
    to: '2026-11-20',
  })
  expect(await news(talent)).toContain(
    '安家补助过了11月20日的承诺日还没有拨付，已转督办，要写明原因和新的日子',
  )
  expect((await Promise.all([coordinator, second].map(news))).flat()).toContain(
    '周予安的安家补助过了承诺日还没有拨付，请在11月26日前写明原因和新的日子',
  )
  await act(coordinator, 'delay', id, { nextOn: '2026-11-30' })
  await act(coordinator, 'end', ofEnterprise.id)
  expect(await owed()).toEqual([])
  t.clock.moveTo('2026-12-01T08:30:00+08:00')
  await watchAwards(t.deps)
  expect(await owed()).toEqual([['award', '周予安', '2026-12-02', id]])
  await act(coordinator, 'order', id)
  await act(coordinator, 'pay', id, { amountFen: 450_000 })
  expect(await owed()).toEqual([])
})

const paidOnce = async () => {
  const { id, number } = await granted()
  await act(coordinator, 'order', id)
  await act(coordinator, 'pay', id)
  return { id, number }
}
const owedFor = async (by: Person) =>
  (await by.client.call(listFollowUps, { query: {} })).items.filter(({ kind }) => kind === 'award')

it('a payment recorded by mistake is taken back with its reason: it stays on the course, and can be paid anew', async () => {
  const { id } = await paidOnce()
  expect((await act(coordinator, 'correct', id, { words: ' ' })).status).toBe(422)
  expect((await act(coordinator, 'correct', id)).body).toMatchObject({ state: 'payable' })
  expect(await news(talent)).toContain('安家补助，第 1 期的拨付记录更正了，现在是待拨付，原因写在经过里')
  expect((await talent.client.call(listMyAwards, {})).paid).toEqual({ count: 0, fen: 0 })
  await act(coordinator, 'pay', id, { batch: '2026-11-04' })
  const { state, steps, paidFen } = await see(talent, id)
  expect([state, paidFen]).toEqual(['paid', 4_000_000])
  expect(steps.slice(2)).toMatchObject([
    { kind: 'pay', batch: '2026-11-03', corrected: true },
    { kind: 'correct', words: '户名不符，银行退回', amountFen: 4_000_000, from: '2026-11-20' },
    { kind: 'pay', batch: '2026-11-04', corrected: false },
  ])
})

it('what was late before it was paid by mistake is raised anew', async () => {
  const { id } = await granted({ instalments: [{ amountFen: 100, promisedOn: '2026-11-23' }] })
  await act(coordinator, 'order', id)
  await watchAwards(t.deps)
  await act(coordinator, 'pay', id, { amountFen: 100 })
  expect([...(await owedFor(coordinator)), ...(await owedFor(second))]).toEqual([])
  await act(coordinator, 'correct', id)
  await watchAwards(t.deps)
  expect([...(await owedFor(coordinator)), ...(await owedFor(second))]).toHaveLength(1)
})

it('没到账 is seen by coordinators, goes to 督办 and is answered; 已到账 settles it', async () => {
  const { id, number } = await paidOnce()
  expect((await see(talent, id)).allowedEvents).toEqual(['ask', 'receive', 'miss'])
  expect((await act(talent, 'miss', id)).status).toBe(200)
  expect((await act(talent, 'miss', id)).status).toBe(409)
  expect(await news(second)).toContain(
    `周予安说安家补助，第 1 期（${number}）没到账，请查明并在12月1日前答复`,
  )
  const missing = () => coordinator.client.call(listAwards, { query: { scope: 'missing' } })
  expect((await missing()).items).toMatchObject([{ id, missing: true, answerBy: '2026-12-01' }])
  expect([...(await owedFor(coordinator)), ...(await owedFor(second))]).toHaveLength(1)
  await act(coordinator, 'answer', id, { words: '银行在途，27日入账' })
  expect((await missing()).total).toBe(0)
  expect([...(await owedFor(coordinator)), ...(await owedFor(second))]).toEqual([])
  expect((await act(talent, 'miss', id)).status).toBe(200)
  expect((await act(talent, 'receive', id)).status).toBe(200)
  expect(await see(talent, id)).toMatchObject({
    ...{ state: 'paid', receivedOn: '2026-11-24', missing: false, answerBy: null },
    allowedEvents: ['ask'],
  })
  expect([...(await owedFor(coordinator)), ...(await owedFor(second))]).toEqual([])
})

it('what was said to have come or not to have come is no longer said of a payment that was taken back', async () => {
  const { id } = await paidOnce()
  await act(talent, 'receive', id)
  await act(coordinator, 'correct', id)
  expect(await see(talent, id)).toMatchObject({ state: 'payable', receivedOn: null, missing: false })
})
