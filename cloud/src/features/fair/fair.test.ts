import {
  acceptFairPlace,
  addFair,
  cancelFair,
  changeFair,
  getDeskFair,
  getDoorList,
  getFair,
  getFairCalendar,
  getFairPass,
  listDeskFairs,
  listDoorPasses,
  listFairEmployers,
  listFairs,
  publishFair,
  removeFairEmployer,
  saveFairEmployer,
  setFairResults,
  settleScan,
  walkIn,
  type FairInput,
} from '@talent/contract/fair'
import { listInbox } from '@talent/contract/notification'
import { addCommissioner, addCoordinator, addTalent, newsOf, useDistrict } from '../../../test/district.ts'
import {
  cancelPass,
  employerAt,
  fairInput,
  openFair,
  passOf,
  scan,
  scanOf,
  signUp,
  versionOf,
} from '../../../test/fairs.ts'
import { shipNotice } from '../../../test/notice-editor.ts'
import type { Client } from '../../../test/test-app.ts'
import { lapsePlaces, remindComing } from './by-the-clock.ts'

const { t, coordinator, commissioner, first, second, third } = useDistrict({
  coordinator: addCoordinator,
  commissioner: addCommissioner,
  first: (app) => addTalent(app, { name: '周予安' }),
  second: (app) => addTalent(app, { name: '纪南星' }),
  third: (app) => addTalent(app, { name: '苏晚晴' }),
})
let visitor: Client
beforeEach(async () => {
  visitor = await t.as(null)
})
const stateOf = async (by: typeof first, id: string) => (await passOf(by, id)).state
const change = async (id: string, over: Partial<FairInput>) =>
  coordinator.client.try(changeFair, {
    params: { id },
    body: { version: await versionOf(coordinator, id), fair: fairInput(over) },
  })
const names = async (id: string, q = '') =>
  (await coordinator.client.call(listDoorPasses, { params: { id }, query: { q } })).items
const door = (id: string) => coordinator.client.call(getDoorList, { params: { id } })

describe('what the public reads', () => {
  test('a draft is nobody’s to read but coordinators’; published it is in the list, past it is among the past', async () => {
    const { id, version } = await coordinator.client.call(addFair, { body: { fair: fairInput() } })
    expect(await visitor.try(getFair, { params: { id } })).toMatchObject({ status: 404 })
    expect((await first.client.try(getFairPass, { params: { id } })).status).toBe(404)
    expect((await visitor.call(listFairs, {})).items).toEqual([])
    await coordinator.client.call(publishFair, { params: { id }, body: { version } })
    expect((await visitor.call(listFairs, {})).items).toMatchObject([{ id, phase: 'open', free: 3 }])
    expect(await visitor.call(getFair, { params: { id } })).toMatchObject({
      ...{ capacity: 3, workingDaysLeft: 12, results: null, last: null },
    })
    t.clock.moveTo('2026-12-12T15:00:00+08:00')
    expect((await visitor.call(listFairs, {})).items).toEqual([])
    expect((await visitor.call(listFairs, { query: { when: 'past' } })).items).toMatchObject([
      { id, phase: 'over' },
    ])
  })

  test('employers with stands, found by employer or post; a post of a published notice leads there', async () => {
    await shipNotice(t)
    const post = await t.deps.db
      .selectFrom('post')
      .select(['id', 'title', 'employer'])
      .where('id', '=', 'n12-1')
      .executeTakeFirstOrThrow()
    const id = await openFair(coordinator)
    const params = { id }
    await employerAt(coordinator, id)
    const employer = { stand: 'A-02', name: post.employer ?? '', posts: [post.title, '展会上才有的'] }
    await coordinator.client.call(saveFairEmployer, { params, body: { employerId: null, employer } })
    const found = async (q?: string) =>
      (await visitor.call(listFairEmployers, { params, query: q === undefined ? {} : { q } })).items
    expect((await found()).map(({ stand }) => stand)).toEqual(['A-01', 'A-02'])
    expect((await found('焊接')).map(({ name }) => name)).toEqual(['甲公司'])
    expect(await found(post.title)).toMatchObject([
      {
        posts: [
          { title: post.title, id: 'n12-1' },
          { title: '展会上才有的', id: null },
        ],
      },
    ])
    expect(await visitor.call(getFair, { params })).toMatchObject({ employerCount: 2, postCount: 3 })
  })

  test('an employer is there once, is changed and taken out', async () => {
    const id = await openFair(coordinator)
    const employerId = await employerAt(coordinator, id)
    const save = (name: string, of: string | null) =>
      coordinator.client.try(saveFairEmployer, {
        params: { id },
        body: { employerId: of, employer: { stand: 'B', name, posts: [] } },
      })
    expect((await save('甲公司', null)).error?.fields).toMatchObject([
      { field: 'employer.name', message: '这家单位已经在参会名单里' },
    ])
    expect((await save('乙公司', employerId)).status).toBe(200)
    expect((await save('丙公司', 'none')).status).toBe(404)
    const remove = () => coordinator.client.call(removeFairEmployer, { params: { id }, body: { employerId } })
    await remove()
    await remove()
    expect((await coordinator.client.call(getDeskFair, { params: { id } })).employers).toEqual([])
  })

  test('results are entered after the end, and stand on its page and on that of the next', async () => {
    const before = await openFair(coordinator, {
      ...{ title: '秋季双选会', startsAt: '2026-11-25T09:00:00+08:00', endsAt: '2026-11-25T15:00:00+08:00' },
      signUpUntil: '2026-11-25T09:00:00+08:00',
    })
    const next = await openFair(coordinator)
    const results = { employers: 38, posts: 186, visitors: 1260, agreements: 214 }
    const enter = (version: number) =>
      coordinator.client.try(setFairResults, { params: { id: before }, body: { version, results } })
    expect((await enter(2)).error).toMatchObject({ message: '招聘会结束以后才能登记结果' })
    t.clock.moveTo('2026-11-25T15:00:00+08:00')
    expect((await enter(2)).status).toBe(200)
    expect((await enter(2)).error?.code).toBe('stale_version')
    expect(await visitor.call(getFair, { params: { id: before } })).toMatchObject({ results })
    expect(await visitor.call(getFair, { params: { id: next } })).toMatchObject({
      last: { id: before, results },
    })
  })

  test('an end before its beginning, a number to call in its words: refused with the field, nothing saved', async () => {
    const wrong = { endsAt: '2026-12-12T08:00:00+08:00', words: '联系 13800000127' }
    const { error } = await coordinator.client.try(addFair, { body: { fair: fairInput(wrong) } })
    expect(error?.code).toBe('invalid')
    expect((await coordinator.client.call(listDeskFairs, {})).items).toEqual([])
  })
})

describe('signing up', () => {
  test('one a person, with a code of six digits that is the same each time, and its drawing', async () => {
    const id = await openFair(coordinator)
    expect((await first.client.call(getFairPass, { params: { id } })).pass).toBeNull()
    const { body } = await signUp(first, id)
    expect((await signUp(first, id)).body).toEqual(body)
    const pass = await passOf(first, id)
    expect(pass).toMatchObject({ state: 'booked', code: expect.stringMatching(/^\d{6}$/), name: '周予安' })
    expect(pass.picture).toMatch(/^data:image\/png;base64,/)
    await cancelPass(first, id)
    await signUp(first, id)
    expect(await passOf(first, id)).toEqual(pass)
    expect((await signUp(commissioner, id)).status).toBe(403)
  })

  test('after its end nobody signs up: whoever has one hears how it is', async () => {
    const id = await openFair(coordinator)
    await signUp(first, id)
    t.clock.moveTo('2026-12-10T18:00:00+08:00')
    expect((await signUp(second, id)).error).toMatchObject({
      ...{ code: 'wrong_state', message: '报名已截止，不能再报名' },
    })
    expect((await signUp(first, id)).body).toMatchObject({ state: 'booked' })
  })

  test('full: who doesn’t wait is told so; a cancelled place goes to the first who waits, once', async () => {
    const id = await openFair(coordinator, { capacity: 1 })
    await signUp(first, id)
    expect((await signUp(second, id, false)).error?.code).toBe('slot_full')
    expect((await signUp(second, id)).body).toMatchObject({ state: 'waiting' })
    t.clock.moveTo('2026-11-24T15:00:00+08:00')
    await signUp(third, id)
    expect(await passOf(third, id)).toMatchObject({ state: 'waiting', before: 1 })
    await cancelPass(first, id)
    await cancelPass(first, id)
    expect([await stateOf(second, id), await stateOf(third, id)]).toEqual(['offered', 'waiting'])
    expect((await visitor.call(getFair, { params: { id } })).free).toBe(0)
    expect(await newsOf(second)).toEqual(['“冬季双选会”有名额了，给您留到 11月24日 周二 17:00，请确认'])
    const accept = () => second.client.try(acceptFairPlace, { params: { id } })
    expect((await accept()).body).toMatchObject({ state: 'booked' })
    expect((await accept()).body).toMatchObject({ state: 'booked' })
    expect((await third.client.try(acceptFairPlace, { params: { id } })).error?.code).toBe('wrong_state')
  })

  test('a place nobody confirmed within two hours goes to the next, once, and the first is told', async () => {
    const id = await openFair(coordinator, { capacity: 1 })
    await signUp(first, id)
    await signUp(second, id)
    t.clock.moveTo('2026-11-24T15:00:00+08:00')
    await signUp(third, id)
    await cancelPass(first, id)
    t.clock.moveTo('2026-11-24T16:59:00+08:00')
    await lapsePlaces(t.deps)
    expect(await stateOf(second, id)).toBe('offered')
    t.clock.moveTo('2026-11-24T17:00:00+08:00')
    expect((await second.client.try(acceptFairPlace, { params: { id } })).error?.message).toMatch(
      /两小时已过/,
    )
    await Promise.all([lapsePlaces(t.deps), lapsePlaces(t.deps)])
    expect([await stateOf(second, id), await stateOf(third, id)]).toEqual(['lapsed', 'offered'])
    expect((await newsOf(second))[0]).toMatch(/没有确认，已让给下一位/)
    expect(await newsOf(third)).toHaveLength(1)
    await signUp(second, id)
    expect(await stateOf(second, id)).toBe('waiting')
  })

  test('a raised capacity lets the first of those who wait in; one below those who hold a place is refused with the number', async () => {
    const id = await openFair(coordinator, { capacity: 2 })
    await signUp(first, id)
    await signUp(second, id)
    await signUp(third, id)
    expect((await change(id, { capacity: 1 })).error?.fields).toMatchObject([
      { field: 'fair.capacity', message: expect.stringContaining('已有 2 人') },
    ])
    expect((await change(id, { capacity: 3 })).status).toBe(200)
    expect(await stateOf(third, id)).toBe('offered')
  })

  test('on the eve whoever comes is reminded, once', async () => {
    const id = await openFair(coordinator, { capacity: 1 })
    await signUp(first, id)
    await signUp(second, id)
    t.clock.moveTo('2026-12-10T18:00:00+08:00')
    await remindComing(t.deps)
    expect(await newsOf(first)).toEqual([])
    t.clock.moveTo('2026-12-11T18:00:00+08:00')
    await Promise.all([remindComing(t.deps), remindComing(t.deps)])
    expect(await newsOf(first)).toEqual(['提醒：明天 09:00 冬季双选会，市民中心 1 层展厅，入场时出示报名码'])
    expect(await newsOf(second)).toEqual([])
  })
})

describe('what changes', () => {
  const calendarOf = async (by: typeof first, id: string) =>
    String((await by.client.try(getFairCalendar, { params: { id } })).body).replace(/\r\n /g, '')
  const sequenceIn = (file: string) => Number(/SEQUENCE:(\d+)/.exec(file)?.[1])

  test('another time or place is told with what it was and is, to whoever comes or waits; the calendar gets the next version', async () => {
    const id = await openFair(coordinator, { capacity: 1 })
    await signUp(first, id)
    await signUp(second, id)
    const before = await calendarOf(first, id)
    expect((await coordinator.client.call(getDeskFair, { params: { id } })).told).toBe(2)
    await change(id, { capacity: 1, words: '带简历五份' })
    expect(await newsOf(first)).toEqual([])
    await change(id, {
      ...{ capacity: 1, startsAt: '2026-12-12T13:00:00+08:00', endsAt: '2026-12-12T17:00:00+08:00' },
      place: '体育馆',
    })
    const told =
      '“冬季双选会”时间由“12月12日 周六 09:00–15:00”改为“12月12日 周六 13:00–17:00”，地点由“市民中心 1 层展厅”改为“体育馆”；加过手机日历的请再加一次，旧的会被替换'
    expect([await newsOf(first), await newsOf(second)]).toEqual([[told], [told]])
    expect(await newsOf(third)).toEqual([])
    expect((await first.client.call(listInbox, {})).items[0]?.subject).toEqual({ kind: 'fair', id })
    const after = await calendarOf(first, id)
    expect(after).toContain('DTSTART:20261212T050000Z')
    expect(sequenceIn(after)).toBeGreaterThan(sequenceIn(before))
    expect(/UID:(.*)/.exec(after)?.[1]).toBe(/UID:(.*)/.exec(before)?.[1])
  })

  test('called off: everybody reads why, nobody comes in, a calendar takes it out', async () => {
    const id = await openFair(coordinator)
    await signUp(first, id)
    const { code } = await passOf(first, id)
    const version = await versionOf(coordinator, id)
    const cancel = { params: { id }, body: { version, reason: '场地检修' } }
    await coordinator.client.call(cancelFair, cancel)
    expect(await newsOf(first)).toEqual(['“冬季双选会”取消了：场地检修'])
    expect(await stateOf(first, id)).toBe('cancelled')
    expect(await calendarOf(first, id)).toContain('METHOD:CANCEL')
    expect((await signUp(second, id)).error?.code).toBe('wrong_state')
    expect((await scan(coordinator, id, scanOf(code))).error?.code).toBe('wrong_state')
    expect(await visitor.call(getFair, { params: { id } })).toMatchObject({
      ...{ phase: 'cancelled', cancelledReason: '场地检修' },
    })
    expect((await change(id, {})).error?.code).toBe('wrong_state')
  })
})

describe('at the door', () => {
  const AT_NINE = '2026-12-12T09:00:00+08:00'
  test('let in once; then the code is grey with the time, and cancelling is refused', async () => {
    const id = await openFair(coordinator)
    await signUp(first, id)
    const { code } = await passOf(first, id)
    expect(await door(id)).toMatchObject({ entered: 0, codes: { coming: code, entered: '' } })
    expect(await names(id)).toMatchObject([{ code, name: '周**', state: 'booked' }])
    t.clock.moveTo(AT_NINE)
    expect((await scan(coordinator, id, scanOf(code))).body).toMatchObject({
      ...{ scans: [{ outcome: 'entered' }], entered: 1 },
    })
    expect((await scan(coordinator, id, scanOf(code))).body).toMatchObject({ scans: [{ outcome: 'again' }] })
    expect(await passOf(first, id)).toMatchObject({ state: 'entered', enteredAt: '2026-12-12T01:00:00.000Z' })
    expect((await cancelPass(first, id)).error).toMatchObject({
      ...{ code: 'wrong_state', message: '已经入场，不能再取消' },
    })
    expect((await scan(commissioner, id, scanOf(code))).status).toBe(404)
  })

  test('read without a connection: each by itself, a scan sent twice counts once, what isn’t let in is 待核 until it is settled', async () => {
    const id = await openFair(coordinator)
    const other = await openFair(coordinator, { title: '另一场' })
    await signUp(first, id)
    await signUp(second, id)
    await signUp(third, other)
    const [one, two] = [(await passOf(first, id)).code, (await passOf(second, id)).code]
    await cancelPass(second, id)
    t.clock.moveTo('2026-12-12T10:00:00+08:00')
    const offline = { offline: true, at: '2026-12-12T01:05:00Z' }
    const scans = [
      scanOf('000000', offline),
      scanOf(two, offline),
      scanOf(one, offline),
      scanOf(one, { ...offline, at: '2026-12-12T01:06:00Z' }),
      scanOf((await passOf(third, other)).code, { ...offline, fairId: other }),
    ]
    const outcomes = async () =>
      (await scan(coordinator, id, ...scans)).body?.scans.map(({ outcome }) => outcome)
    const said = ['unknown', 'cancelled', 'entered', 'again', 'elsewhere']
    expect(await outcomes()).toEqual(said)
    expect(await outcomes()).toEqual(said)
    expect((await passOf(first, id)).enteredAt).toBe('2026-12-12T01:05:00.000Z')
    const { doubts } = await door(id)
    expect(doubts.map(({ outcome, name }) => [outcome, name]).sort()).toEqual([
      ['again', '周**'],
      ['cancelled', '纪**'],
      ['elsewhere', ''],
      ['unknown', ''],
    ])
    const settle = (scanId: string) =>
      coordinator.client.try(settleScan, { params: { id }, body: { scanId } })
    for (const { id: scanId } of doubts) expect((await settle(scanId)).status).toBe(200)
    expect((await settle(scans[0]?.id ?? '')).status).toBe(200)
    expect((await settle('none')).status).toBe(404)
    expect((await door(id)).doubts).toEqual([])
  })

  test('who walks in is let in by name and telephone; over the capacity only when one says so; neither is kept in plain', async () => {
    const id = await openFair(coordinator, { capacity: 1 })
    t.clock.moveTo(AT_NINE)
    const walk = (over: boolean, phone = '138 0000 0127') =>
      coordinator.client.try(walkIn, { params: { id }, body: { name: '路过的人', phone, over } })
    expect((await walk(false, '12')).error?.fields).toMatchObject([{ field: 'phone' }])
    expect((await walk(false)).body).toMatchObject({ entered: 1, over: 0 })
    expect((await walk(false)).error).toMatchObject({
      ...{ code: 'slot_full', message: '名额 1 人已占满（已入场 1 人），再登记就超出了' },
    })
    expect((await walk(true)).body).toMatchObject({ entered: 2, over: 1 })
    expect((await door(id)).codes.entered).toBe('')
    expect((await names(id)).map(({ name, walkedIn }) => [name, walkedIn])).toEqual([
      ['路***', true],
      ['路***', true],
    ])
    const kept = JSON.stringify(await t.deps.db.selectFrom('fair_pass').selectAll().execute())
    expect(kept).not.toContain('路过的人')
    expect(kept).not.toContain('13800000127')
  })
})
