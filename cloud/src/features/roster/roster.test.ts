import { withdrawRole } from '@talent/contract/account'
import { setDuty } from '@talent/contract/desk'
import {
  addToRoster,
  getRosterChoices,
  getRosterEntry,
  listRoster,
  saveRosterEntry,
  tryRosterEntry,
  tryWithdrawal,
  type RosterEntry,
} from '@talent/contract/roster'
import { getRequest } from '@talent/contract/service-request'
import { sql } from 'kysely'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  enterpriseCalled,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { statementsOf } from '../../../test/statements.ts'

const { t, coordinator } = useDistrict({ coordinator: addCoordinator })
const { call, try: attempt } = {
  call: ((...args) => coordinator.client.call(...args)) as Person['client']['call'],
  try: ((...args) => coordinator.client.try(...args)) as Person['client']['try'],
}

type Place = RosterEntry['place']
const entryOf = (id: string) => call(getRosterEntry, { params: { id } })
const trialOf = (id: string | undefined, place: Place) =>
  call(tryRosterEntry, {
    query: {
      id,
      areas: place.areaCodes.join(','),
      matters: place.matterCodes.join(','),
      categories: place.categories.join(','),
      enterprises: place.enterpriseIds.join(','),
      capacity: String(place.capacity),
    },
  })
const save = async (id: string, change: Partial<Place>) => {
  const { version, place } = await entryOf(id)
  return call(saveRosterEntry, { params: { id }, body: { version, place: { ...place, ...change } } })
}
const holders = async () => {
  const rows = await t.deps.db
    .selectFrom('service_request')
    .select(['id', 'commissioner_account_id as to'])
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ id, to }) => [id, to]))
}
/** Everything a trial could have touched. */
const tables = async () => ({
  commissioners: await t.deps.db.selectFrom('commissioner').selectAll().orderBy('account_id').execute(),
  scopes: await t.deps.db
    .selectFrom('role_scope')
    .selectAll()
    .orderBy('value')
    .orderBy('account_id')
    .execute(),
  roles: await t.deps.db
    .selectFrom('account_role')
    .selectAll()
    .orderBy('account_id')
    .orderBy('role')
    .execute(),
  requests: await t.deps.db.selectFrom('service_request').selectAll().orderBy('id').execute(),
  entries: await t.deps.db.selectFrom('timeline_entry').select('id').orderBy('id').execute(),
  audit: await t.deps.db.selectFrom('audit').selectAll().orderBy('id').execute(),
  jobs: (await sql`select id from pgboss.job where name = 'match-queued' order by id`.execute(t.deps.db))
    .rows,
})
const person = async (name: string, more: Parameters<typeof addTalent>[1] = {}) =>
  addTalent(t, { name, ...more })

describe('the list', () => {
  it('goes by department and name, tells who has a place, and counts where each filter leads', async () => {
    await addCommissioner(t, { name: '乙', capacity: 1 })
    await addCommissioner(t, { name: '甲', onDuty: false })
    await submitSchooling(await person('周予安'))
    const all = await call(listRoster, {})
    expect(all.items.map(({ name, load }) => [name, load])).toEqual([
      ['乙', 1],
      ['甲', 0],
    ])
    expect(new Map(all.facets.show.map(({ value, count }) => [value, count]))).toEqual(
      new Map([
        ['all', 2],
        ['on_duty', 1],
      ]),
    )
    const paged: string[] = []
    let cursor: string | undefined
    do {
      const page = await call(listRoster, { query: { limit: '1', cursor } })
      paged.push(...page.items.map(({ name }) => name))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(paged).toEqual(['乙', '甲'])
    expect((await call(listRoster, { query: { show: 'on_duty' } })).items.map(({ name }) => name)).toEqual([
      '乙',
    ])
    expect((await call(listRoster, { query: { show: 'free' } })).items).toEqual([])
  })

  it('is searched by name, by an enterprise and by a matter', async () => {
    await enterpriseCalled(t, '某材料研究院（演示）')
    await addCommissioner(t, {
      name: '林知远',
      employers: ['某材料研究院（演示）'],
      matters: ['child-schooling'],
    })
    await addCommissioner(t, { name: '许青禾', matters: ['medical-care'] })
    const found = async (q: string) =>
      (await call(listRoster, { query: { q } })).items.map(({ name }) => name)
    expect(await found('青禾')).toEqual(['许青禾'])
    expect(await found('材料研究')).toEqual(['林知远'])
    expect(await found('子女')).toEqual(['林知远'])
    expect(await found('100%')).toEqual([])
  })

  it('says which matter nobody handles, and how many wait for it', async () => {
    await addCommissioner(t, { matters: ['medical-care'] })
    await submitSchooling(await person('周予安'))
    const { unmanned } = await call(listRoster, {})
    expect(unmanned[0]).toEqual({ code: 'child-schooling', title: '子女入学', waiting: 1 })
    expect(unmanned.map(({ code }) => code)).not.toContain('medical-care')
    const { matters } = await call(getRosterChoices, {})
    expect(matters.find(({ code }) => code === 'child-schooling')?.unmanned).toBe(true)
  })
})

it('list, entry and trial send no more statements for many than for few', async () => {
  const lin = await addCommissioner(t)
  const { place } = await entryOf(lin.id)
  const count = async () => ({
    list: await statementsOf(() => call(listRoster, { query: {} })),
    entry: await statementsOf(() => entryOf(lin.id)),
    trial: await statementsOf(() => trialOf(lin.id, { ...place, matterCodes: ['child-schooling'] })),
  })
  const more = async (times: number) => {
    for (let i = 0; i < times; i += 1) {
      await addCommissioner(t, {
        name: `专员${i}`,
        matters: [],
        employers: [`单位${i}`],
        areaCodes: ['kcy', 'xc'],
      })
      await submitSchooling(await person(`人才${i}`))
    }
    await save(lin.id, { capacity: times })
  }
  await t.deps.db.updateTable('commissioner').set({ on_duty: false }).execute()
  await more(2)
  const few = await count()
  await more(7)
  expect(await count()).toEqual(few)
  for (const sent of Object.values(few)) expect(sent).toBeGreaterThan(2)
})

describe('a trial', () => {
  it('says what saving then does, and changes nothing', async () => {
    const lin = await addCommissioner(t, { matters: ['medical-care'] })
    await addCommissioner(t, { name: '远', capacity: 1, areaCodes: ['xc'] })
    const waiting = []
    for (const name of ['甲', '乙', '丙']) waiting.push(await submitSchooling(await person(name)))
    const { place } = await entryOf(lin.id)
    const wanted = { ...place, matterCodes: ['child-schooling'], capacity: 1 }
    const before = await tables()
    const trial = await trialOf(lin.id, wanted)
    expect(await tables()).toEqual(before)
    expect(trial).toEqual({
      given: [{ id: waiting[1]?.id, talentName: '乙', matterTitle: '子女入学' }],
      kept: 0,
      closed: null,
      orphaned: [],
    })
    await save(lin.id, wanted)
    await t.drain()
    expect((await holders()).get(waiting[1]?.id ?? '')).toBe(lin.id)
    expect((await holders()).get(waiting[2]?.id ?? '')).toBeNull()
    expect((await trialOf(lin.id, { ...wanted, matterCodes: [] })).orphaned).toEqual([])
  })

  it.each([1, 2, 3])('holds for lines of several matters, areas and enterprises (%i)', async (capacity) => {
    const lin = await addCommissioner(t, { matters: ['medical-care'], areaCodes: ['cyy'] })
    const office = await addCommissioner(t, { name: '远', areaCodes: ['kcy'], capacity: 1 })
    await enterpriseCalled(t, '某材料研究院')
    const talents = [
      await person('甲'),
      await person('乙', { areaCode: 'xc' }),
      await person('丙'),
      await person('丁'),
    ]
    for (const talent of [...talents, ...talents]) await submitSchooling(talent)
    await office.client.call(setDuty, { body: { onDuty: false } })
    const { place } = await entryOf(lin.id)
    const wanted = {
      ...place,
      capacity,
      matterCodes: ['child-schooling', 'medical-care'],
      enterpriseIds: [await enterpriseCalled(t, '某材料研究院')],
    }
    const { given } = await trialOf(lin.id, wanted)
    await save(lin.id, wanted)
    await t.drain()
    const theirs = [...(await holders())].flatMap(([id, to]) => (to === lin.id ? [id] : []))
    expect(theirs).toEqual(given.map(({ id }) => id).sort())
    expect(given).toHaveLength(capacity)
  })

  it('of one more area draws what comes from there before somebody with less to do', async () => {
    const lin = await addCommissioner(t, { areaCodes: ['kcy'], onDuty: false })
    await addCommissioner(t, { name: '远', areaCodes: ['cyy'], onDuty: false })
    const { id } = await submitSchooling(await person('甲', { areaCode: 'xc' }))
    await t.deps.db.updateTable('commissioner').set({ on_duty: true }).execute()
    const { place } = await entryOf(lin.id)
    const wanted = { ...place, areaCodes: ['xc', 'kcy'] }
    expect((await trialOf(lin.id, wanted)).given.map((one) => one.id)).toEqual([id])
    await save(lin.id, wanted)
    await t.drain()
    expect((await holders()).get(id)).toBe(lin.id)
    const now = await entryOf(lin.id)
    expect([now.place.areaCodes, now.history[0]?.what]).toEqual([['kcy', 'xc'], '片区改为新城、科创园'])
    const { items } = await call(listRoster, { query: {} })
    expect(items.map(({ name, areaName }) => [name, areaName])).toContainEqual(['林知远', '科创园、新城'])
  })

  it('names what nobody would handle, and a limit below what one has; neither takes anything away', async () => {
    const lin = await addCommissioner(t, { matters: ['child-schooling', 'medical-care'] })
    await addCommissioner(t, { name: '远', matters: ['medical-care'] })
    const requests = [await submitSchooling(await person('甲')), await submitSchooling(await person('乙'))]
    const { place } = await entryOf(lin.id)
    const wanted = { ...place, matterCodes: [], capacity: 1 }
    expect(await trialOf(lin.id, wanted)).toEqual({
      given: [],
      kept: 2,
      closed: 'over',
      orphaned: ['子女入学'],
    })
    await save(lin.id, wanted)
    await t.drain()
    for (const { id } of requests) expect((await holders()).get(id)).toBe(lin.id)
    expect(await entryOf(lin.id)).toMatchObject({ load: 2, capacity: 1, place: { matterCodes: [] } })
  })

  it('of somebody off duty gives nothing, and says so', async () => {
    const lin = await addCommissioner(t, { onDuty: false })
    await submitSchooling(await person('甲'))
    const { place } = await entryOf(lin.id)
    expect(await trialOf(lin.id, place)).toMatchObject({ given: [], closed: 'off_duty' })
    expect((await trialOf(undefined, place)).given).toHaveLength(1)
    expect((await attempt(tryRosterEntry, { query: { id: 'nobody', capacity: '1' } })).status).toBe(404)
  })
})

describe('saving', () => {
  it('tells the second of two, loses nothing of the first, and leaves who did what', async () => {
    const lin = await addCommissioner(t)
    const other = await addCoordinator(t, '王统筹')
    const { version, place } = await entryOf(lin.id)
    const body = (change: Partial<Place>) => ({
      params: { id: lin.id },
      body: { version, place: { ...place, ...change } },
    })
    const answers = await Promise.all([
      attempt(saveRosterEntry, body({ capacity: 7 })),
      other.client.try(saveRosterEntry, body({ matterCodes: ['medical-care'] })),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.error?.code).toBe('stale_copy')
    const now = await entryOf(lin.id)
    expect(now.version).toBe(version + 1)
    expect([now.capacity === 7, now.place.matterCodes.length === 1].filter(Boolean)).toHaveLength(1)
    expect(now.history).toHaveLength(1)
    expect(now.history[0]?.what).toMatch(/^(上限 20 改为 7|去掉事项 .+)$/)
  })

  it('without a change writes nothing', async () => {
    const lin = await addCommissioner(t)
    const { version } = await entryOf(lin.id)
    expect(await save(lin.id, {})).toEqual({ id: lin.id, version })
    expect((await entryOf(lin.id)).history).toEqual([])
  })

  it.each([
    [{ departmentCode: 'nowhere' }, 'place.departmentCode'],
    [{ areaCodes: ['kcy', 'nowhere'] }, 'place.areaCodes'],
    [{ areaCodes: [] }, 'place.areaCodes'],
    [{ matterCodes: ['nothing'] }, 'place.matterCodes'],
    [{ enterpriseIds: ['nobody'] }, 'place.enterpriseIds'],
    [{ capacity: 0 }, 'place.capacity'],
    [{ capacity: 101 }, 'place.capacity'],
    [{ officePhone: '打给我' }, 'place.officePhone'],
  ])('refuses %j by its field, and saves nothing', async (change, field) => {
    const lin = await addCommissioner(t)
    const { version, place } = await entryOf(lin.id)
    const before = await tables()
    const answer = await attempt(saveRosterEntry, {
      params: { id: lin.id },
      body: { version, place: { ...place, ...change } },
    })
    expect([answer.status, answer.error?.fields?.map((one) => one.field)]).toEqual([422, [field]])
    expect(await tables()).toEqual(before)
  })

  it('is for coordinators, of commissioners', async () => {
    const lin = await addCommissioner(t)
    const talent = await person('甲')
    for (const one of [lin, talent]) {
      expect((await one.client.try(listRoster, {})).status).toBe(403)
      expect((await one.client.try(getRosterEntry, { params: { id: lin.id } })).status).toBe(403)
    }
    expect((await attempt(getRosterEntry, { params: { id: talent.id } })).status).toBe(404)
    const { place } = await entryOf(lin.id)
    const params = { id: talent.id }
    expect((await attempt(saveRosterEntry, { params, body: { version: 1, place } })).status).toBe(404)
    expect((await attempt(tryWithdrawal, { params })).status).toBe(404)
  })
})

test('the entry says since when WeChat is bound, by the first of what is bound', async () => {
  const lin = await addCommissioner(t)
  expect((await entryOf(lin.id)).wechatSince).toBeNull()
  const bind = (openid: string, at: string) =>
    t.deps.db
      .insertInto('wechat_identity')
      .values({ openid_index: Buffer.from(openid), account_id: lin.id, created_at: new Date(at) })
      .execute()
  await bind('o-2', '2026-10-01T10:00:00+08:00')
  await bind('o-1', '2026-09-08T10:20:00+08:00')
  expect((await entryOf(lin.id)).wechatSince).toBe('2026-09-08T02:20:00.000Z')
})

describe('one more', () => {
  const place = (matterCodes = ['child-schooling']) => ({
    ...{ departmentCode: 'kegong', areaCodes: ['kcy'], matterCodes, enterpriseIds: [], capacity: 5 },
    officePhone: '0375-0000009',
  })

  it('is the account of this very number; who waits is given to them', async () => {
    const waiting = await submitSchooling(await person('甲'))
    const talent = await person('许青禾', { phone: '13900000001' })
    const { id } = await call(addToRoster, { body: { phone: '139 0000 0001', place: place() } })
    await t.drain()
    expect(id).toBe(talent.id)
    expect((await holders()).get(waiting.id)).toBe(id)
    const entry = await entryOf(id)
    expect(entry).toMatchObject({ name: '许青禾', onDuty: true, load: 1, capacity: 5 })
    expect(entry.history.map(({ what }) => what)).toEqual(['授予身份：人才服务专员'])
  })

  it('is refused with a sentence that tells nothing of anybody', async () => {
    await person('甲', { phone: '13900000002' })
    await person('乙', { phone: '13900000002' })
    await person('丙', { phone: '13900000003' })
    await call(addToRoster, { body: { phone: '13900000003', place: place() } })
    const before = await tables()
    const said = []
    for (const phone of ['13900000001', '13900000002', '13900000003']) {
      const { status, error } = await attempt(addToRoster, { body: { phone, place: place() } })
      said.push([status, error?.fields?.[0]?.field, error?.fields?.[0]?.message.split('，')[0]])
    }
    expect(said).toEqual([
      [422, 'phone', '没有账号保存过这个手机号。请本人先登录'],
      [422, 'phone', '这个手机号有不止一个账号在用'],
      [422, 'phone', '用这个手机号的人已经是专员'],
    ])
    expect(await tables()).toEqual(before)
  })
})

describe('the end', () => {
  it('shows to whom each goes, and it goes there', async () => {
    const lin = await addCommissioner(t)
    for (const name of ['甲', '乙', '丙', '丁']) await submitSchooling(await person(name))
    const named = await addCommissioner(t, { name: '继任', areaCodes: ['xc'], capacity: 2 })
    await addCommissioner(t, { name: '旁人', capacity: 1 })
    const params = { id: lin.id }
    const before = await tables()
    const trial = await call(tryWithdrawal, { params, query: { successorId: named.id } })
    expect(await tables()).toEqual(before)
    expect(trial.moves.map(({ to }) => to?.name ?? null)).toEqual(['继任', '继任', '旁人', null])
    expect(trial.successors.map(({ name }) => name).sort()).toEqual(['旁人', '继任'].sort())
    await call(withdrawRole, { params, body: { role: 'commissioner', successorId: named.id } })
    const after = await holders()
    for (const { id, to } of trial.moves) expect(after.get(id)).toBe(to?.id ?? null)
    expect((await attempt(getRosterEntry, { params })).status).toBe(404)
    expect((await call(listRoster, {})).items.map(({ name }) => name)).not.toContain('林知远')
  })

  it('counts what one talent has with another the same way', async () => {
    const lin = await addCommissioner(t)
    const talents = [await person('甲'), await person('乙')]
    for (const talent of [...talents, ...talents]) await submitSchooling(talent)
    for (const name of ['东', '西', '南']) await addCommissioner(t, { name, capacity: 2 })
    const { moves } = await call(tryWithdrawal, { params: { id: lin.id } })
    await call(withdrawRole, { params: { id: lin.id }, body: { role: 'commissioner' } })
    const after = await holders()
    expect(moves.map(({ id }) => after.get(id))).toEqual(moves.map(({ to }) => to?.id ?? null))
    expect(await call(getRequest, { params: { id: moves[0]?.id ?? '' } })).toMatchObject({
      commissioner: { id: moves[0]?.to?.id },
    })
  })
})
