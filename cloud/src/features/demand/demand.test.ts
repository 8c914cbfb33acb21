import {
  discardDemandCopy,
  getDemand,
  getDemandChanges,
  getDemandEditor,
  getDemandNeed,
  getInterest,
  getSayingInterest,
  goOnInterest,
  listDemandNeeds,
  listDemandVersionNeeds,
  listMyInterests,
  publishDemand,
  sayInterest,
  withdrawInterest,
} from '@talent/contract/demand'
import { listAccessRecords } from '@talent/contract/audit'
import { listConsents, withdrawConsent } from '@talent/contract/consent'
import {
  finishFollowUp,
  getFollowUp,
  listFollowUps,
  noteFollowUp,
  revealFollowUpPhone,
  takeFollowUp,
} from '@talent/contract/follow-up'
import { aNeed, catalogueOf, said, trySay, writeDemand } from '../../../test/demand.ts'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  newsOf,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { seedDemand } from '../../seed/seed-demand.ts'
import { watchInterests } from './watch.ts'

const { t, coordinator, lin, talent, stranger } = useDistrict({
  coordinator: addCoordinator,
  lin: (app) => addCommissioner(app, { name: '林知远' }),
  talent: addTalent,
  stranger: (app) => addTalent(app, { name: '江远' }),
})

const ALLOY = 'district-n1'
const NEEDS = [
  aNeed('n1', { title: '合金研发负责人', urgent: true }),
  aNeed('n2', { title: '高级技师', class: 'skilled' }),
  aNeed('n3', { title: '数据架构师', industry: '数字经济', employer: '某数据公司' }),
]
beforeEach(() => catalogueOf(t, NEEDS))

const params = { id: 'district' }
const list = (query: Parameters<typeof talent.client.call<typeof listDemandNeeds>>[1]['query'] = {}) =>
  talent.client.call(listDemandNeeds, { query })
const mine = async (by: Person = talent) => (await by.client.call(listMyInterests, { query: {} })).items
const owedBy = async (by: Person, scope: 'mine' | 'all' = 'mine') =>
  (await by.client.call(listFollowUps, { query: { scope } })).items
const detail = (id: string, by: Person = talent) => by.client.call(getInterest, { params: { id } })
const at = (when: string) => t.clock.moveTo(`${when.replace(' ', 'T')}:00+08:00`)

describe('read by everybody', () => {
  test('urgent ones first; the counts of each filter follow the other and the words', async () => {
    const all = await list()
    expect(all.items.map(({ title }) => title)).toEqual(['合金研发负责人', '高级技师', '数据架构师'])
    expect(all.facets.industry).toEqual([
      { value: '新材料', count: 2 },
      { value: '数字经济', count: 1 },
    ])
    const narrowed = await list({ industry: '新材料' })
    expect(narrowed.facets.class).toEqual([
      { value: 'scarce', count: 1 },
      { value: 'skilled', count: 1 },
    ])
    expect(narrowed.facets.industry).toHaveLength(2)
    const found = await list({ q: '架构' })
    expect([found.total, found.facets.class]).toEqual([1, [{ value: 'scarce', count: 1 }]])
    const visitor = await t.as(null)
    expect((await visitor.call(listDemandNeeds, { query: { q: '某数据公司' } })).total).toBe(1)
  })

  test('what a version changed is read beside the one before, and what it left out keeps its page', async () => {
    at('2026-11-25 09:00')
    await catalogueOf(t, [
      aNeed('n1', { title: '合金研发负责人', offers: '年薪 40 万元' }),
      NEEDS[2] ?? aNeed('x'),
    ])
    expect(await talent.client.call(getDemand, {})).toMatchObject({
      ...{ version: 2, needs: 2, publishedOn: '2026-11-25' },
      versions: [{ version: 2 }, { version: 1, needs: 3 }],
    })
    const { before, changes } = await talent.client.call(getDemandChanges, { params: { version: '2' } })
    expect(before).toBe(1)
    expect(changes.map(({ what, path }) => [what, path])).toEqual([
      ['changed', 'needs.n1'],
      ['removed', 'needs.n2'],
    ])
    expect(changes[0]?.parts).toEqual(
      expect.arrayContaining([{ name: '待遇', before: '面议', after: '年薪 40 万元' }]),
    )
    expect(await talent.client.call(getDemandChanges, { params: { version: '1' } })).toMatchObject({
      ...{ before: null, changes: [] },
    })
    const whole = (version: string, query = {}) =>
      talent.client.call(listDemandVersionNeeds, { params: { version }, query })
    expect((await whole('1')).items.map(({ id, offers }) => [id, offers])).toContainEqual([
      'district-n1',
      '面议',
    ])
    expect((await whole('2')).items).toHaveLength(2)
    const begin = await whole('1', { limit: '2' })
    expect([begin.total, begin.items.length]).toEqual([3, 2])
    expect((await whole('1', { limit: '2', cursor: begin.nextCursor ?? '' })).items).toHaveLength(1)
    expect((await talent.client.try(listDemandVersionNeeds, { params: { version: '9' } })).status).toBe(404)
    const gone = await talent.client.call(getDemandNeed, { params: { id: 'district-n2' } })
    expect(gone).toMatchObject({ title: '高级技师', gone: true })
    expect(await trySay(talent, 'district-n2')).toMatchObject({
      ...{ status: 409, error: { message: '这个需求已不在最新的目录里，请看看别的需求' } },
    })
  })
})

describe('written and published', () => {
  test('what can’t be published is named with its place; published, it is what everybody finds at once', async () => {
    const { hash } = await writeDemand(coordinator, (content) => ({
      ...content,
      needs: [...content.needs, aNeed('n4', { title: '', problem: '' })],
    }))
    const refused = await coordinator.client.try(publishDemand, { params, body: { hash } })
    expect(refused).toMatchObject({ status: 422, error: { code: 'invalid' } })
    expect(refused.error?.fields?.map(({ field }) => field)).toEqual(['needs.n4', 'needs.n4'])
    const mended = await writeDemand(coordinator, (content) => ({
      ...content,
      needs: content.needs.map((need) => (need.key === 'n4' ? aNeed('n4', { title: '检测技师' }) : need)),
    }))
    expect((await list({ q: '检测' })).total).toBe(0)
    const { version } = await coordinator.client.call(publishDemand, {
      ...{ params, body: { hash: mended.hash } },
    })
    expect([version, (await list({ q: '检测' })).total]).toEqual([2, 1])
    const { history, takenKeys, copy } = await coordinator.client.call(getDemandEditor, { params })
    expect(history[0]).toMatchObject({ event: 'publish', version: 2, by: '顾明月' })
    expect([takenKeys.sort(), copy]).toEqual([['n1', 'n2', 'n3', 'n4'], null])
  })

  test('a copy given up leaves what is published; a later seed never takes a coordinator’s version back', async () => {
    const { version } = await writeDemand(coordinator, (content) => ({ ...content, document: '改动' }))
    const call = { params: { ...params, version: String(version) } }
    await coordinator.client.call(discardDemandCopy, call)
    expect((await talent.client.call(getDemand, {})).document).toBe('年度征集')
    await t.deps.db.transaction().execute(seedDemand)
    expect((await list()).total).toBe(3)
  })
})

describe('我感兴趣', () => {
  test('goes to the commissioner who serves the talent, with a day; never to the employer', async () => {
    await submitSchooling(talent)
    await said(talent, ALLOY)
    await t.drain()
    const [owed] = await owedBy(lin)
    expect(owed).toMatchObject({
      ...{ kind: 'interest', title: '合金研发负责人', who: '周予安', nextOn: '2026-11-27', mine: true },
    })
    expect(await newsOf(lin)).toContain('周予安对“合金研发负责人”感兴趣，请在11月27日前问单位并写下进展')
    const [interest] = await mine()
    expect(interest).toMatchObject({
      ...{ state: 'open', title: '合金研发负责人', referred: null },
      owed: { owner: '林专员', nextOn: '2026-11-27', remaining: 3 },
    })
  })

  test('of whom nobody served yet it waits for the coordinators: one takes it', async () => {
    const { id } = await said(talent, ALLOY)
    await t.drain()
    expect(await newsOf(coordinator)).toEqual([
      '周予安对“合金研发负责人”感兴趣，请在11月27日前问单位并写下进展',
    ])
    const [owed] = await owedBy(coordinator, 'all')
    expect(owed).toMatchObject({ owner: '', mine: false })
    const call = { params: { id: owed?.id ?? '' }, body: { version: owed?.version ?? 0 } }
    await coordinator.client.call(takeFollowUp, call)
    expect((await detail(id)).owed).toMatchObject({ owner: '统筹人员' })
    expect(await owedBy(lin)).toEqual([])
  })

  test('once a person and need: said twice, from two places at once, it is one', async () => {
    const both = await Promise.all([trySay(talent, ALLOY), trySay(talent, ALLOY)])
    expect(new Set(both.map(({ body }) => body?.id)).size).toBe(1)
    expect((await said(talent, ALLOY)).id).toBe(both[0]?.body?.id)
    expect(await owedBy(coordinator, 'all')).toHaveLength(1)
    expect(await mine()).toHaveLength(1)
  })

  test('each step names the next day; the talent reads it and hears of it', async () => {
    await submitSchooling(talent)
    const { id } = await said(talent, ALLOY)
    const [owed] = await owedBy(lin)
    const call = { params: { id: owed?.id ?? '' } }
    const note = (body: object) =>
      lin.client.try(noteFollowUp, { ...call, body: { version: 1, words: '单位要看简历', ...body } })
    expect((await note({})).error?.fields).toEqual([
      { field: 'nextOn', label: '下次日期', message: '请选下次日期，对方会看到' },
    ])
    expect((await note({ nextOn: '2026-12-04' })).status).toBe(200)
    const read = await detail(id)
    expect(read.owed).toMatchObject({ nextOn: '2026-12-04', owner: '林专员' })
    expect(read.steps.map(({ kind, words, nextOn }) => [kind, words, nextOn])).toEqual([
      ['open', '', '2026-11-27'],
      ['note', '单位要看简历', '2026-12-04'],
    ])
    await t.drain()
    expect(await newsOf(talent)).toContain('“合金研发负责人”有新进展，12月4日前再告诉您')
    expect(await stranger.client.try(getInterest, { params: { id } })).toMatchObject({ status: 404 })
  })

  test('it ends by a result, which the talent reads; then it can’t be taken back', async () => {
    await submitSchooling(talent)
    const { id, version } = await said(talent, ALLOY)
    const [owed] = await owedBy(lin)
    await lin.client.call(finishFollowUp, {
      params: { id: owed?.id ?? '' },
      body: { version: 1, result: 'not_done', words: '单位已经招到人' },
    })
    const read = await detail(id)
    expect(read).toMatchObject({
      state: 'ended',
      owed: { result: 'not_done', resultWords: '单位已经招到人' },
    })
    expect(read.allowedEvents).toEqual([])
    const body = { version: version + 1 }
    expect(await talent.client.try(withdrawInterest, { params: { id }, body })).toMatchObject({ status: 409 })
    expect((await said(talent, ALLOY)).state).toBe('ended')
  })

  test('taken back nobody follows it up or reads the telephone; said again it begins anew', async () => {
    await submitSchooling(talent)
    const { id, version } = await said(talent, ALLOY)
    const [owed] = await owedBy(lin)
    await talent.client.call(withdrawInterest, { params: { id }, body: { version } })
    expect(await owedBy(lin)).toEqual([])
    const followUp = { params: { id: owed?.id ?? '' } }
    expect((await lin.client.try(revealFollowUpPhone, followUp)).status).toBe(409)
    expect(await detail(id)).toMatchObject({ state: 'withdrawn', owed: null, allowedEvents: ['again'] })
    expect(await said(talent, ALLOY)).toMatchObject({ id, state: 'open' })
    expect(await owedBy(lin)).toHaveLength(1)
  })

  test('taking back the consent takes it back', async () => {
    const { id } = await said(talent, ALLOY)
    const { consents } = await talent.client.call(listConsents, {})
    const consent = consents.find(({ subject }) => subject.kind === 'interest')
    expect(consent).toMatchObject({ purpose: 'interest', endsSubject: true })
    await talent.client.call(withdrawConsent, { params: { id: consent?.id ?? '' } })
    expect((await detail(id)).state).toBe('withdrawn')
    expect(await owedBy(coordinator, 'all')).toEqual([])
  })

  test('another text of the consent, or no profile, is said, and nothing is kept', async () => {
    const call = { params: { id: ALLOY } }
    const other = await talent.client.try(sayInterest, { ...call, body: { consent: 9 } })
    expect(other).toMatchObject({ status: 422, error: { fields: [{ field: 'consent' }] } })
    const bare = { id: await t.person(['talent'], '微信用户') }
    const client = await t.as(bare.id)
    expect((await client.call(getSayingInterest, call)).person).toBeNull()
    expect(await client.try(sayInterest, { ...call, body: { consent: 1 } })).toMatchObject({
      ...{ status: 409, error: { message: '请先填好基本资料，专员好联系您' } },
    })
    expect(await owedBy(coordinator, 'all')).toEqual([])
  })
})

describe('three months without a step', () => {
  const ask = async (when: string) => {
    at(when)
    await watchInterests(t.deps)
    await t.drain()
  }
  const ASKED = '“合金研发负责人”3 个月没有进展，要接着跟进还是停下？'

  test('it is asked once whether to stop; going on is answered, and counted from then', async () => {
    const { id, version } = await said(talent, ALLOY)
    await ask('2027-02-23 09:00')
    expect(await newsOf(talent)).not.toContain(ASKED)
    await ask('2027-02-24 09:00')
    await ask('2027-02-25 09:00')
    expect((await newsOf(talent)).filter((words) => words === ASKED)).toHaveLength(1)
    const asked = await detail(id)
    expect(asked.allowedEvents.sort()).toEqual(['go_on', 'withdraw'])
    const call = { params: { id }, body: { version } }
    await talent.client.call(goOnInterest, call)
    expect((await detail(id)).askedAt).toBeNull()
    await ask('2027-05-24 09:00')
    expect((await detail(id)).askedAt).toBeNull()
    await ask('2027-05-25 09:00')
    expect((await detail(id)).askedAt).not.toBeNull()
  })

  test('a step of the commissioner is progress: nobody is asked', async () => {
    await submitSchooling(talent)
    const { id } = await said(talent, ALLOY)
    at('2027-01-15 09:00')
    const [owed] = await owedBy(lin)
    await lin.client.call(noteFollowUp, {
      params: { id: owed?.id ?? '' },
      body: { version: 1, words: '单位年后面谈', nextOn: '2027-06-01' },
    })
    await ask('2027-02-25 09:00')
    expect((await detail(id)).askedAt).toBeNull()
    await ask('2027-04-15 09:00')
    expect((await detail(id)).askedAt).not.toBeNull()
  })
})

describe('for somebody else', () => {
  const OTHER = { name: '陈砚秋', phone: '13900000128', about: '粉末冶金' }

  test('an intermediary leaves the least; the look at the number is on their record, and withdrawn it is gone', async () => {
    const { body } = await trySay(talent, ALLOY, OTHER)
    const id = body?.id ?? ''
    expect((await trySay(talent, ALLOY, { ...OTHER, about: '冶金' })).body?.id).toBe(id)
    expect((await mine()).find((one) => one.id === id)?.referred).toBe('陈**')
    const owed = (await owedBy(coordinator, 'all'))[0]
    const followUp = { params: { id: owed?.id ?? '' } }
    const { facts } = await coordinator.client.call(getFollowUp, followUp)
    expect(facts).toContainEqual({ label: '替谁问', text: '陈砚秋' })
    expect(await coordinator.client.call(revealFollowUpPhone, followUp)).toEqual({ phone: '13900000128' })
    const { records } = await talent.client.call(listAccessRecords, {})
    expect(records[0]).toMatchObject({ what: '您替别人留的手机号（感兴趣的需求）' })
    expect((await trySay(talent, ALLOY, { ...OTHER, phone: '13900000129' })).body?.id).not.toBe(id)
    await talent.client.call(withdrawInterest, { params: { id }, body: { version: 1 } })
    const { referred_encrypted: kept } = await t.deps.db
      .selectFrom('demand_interest')
      .select('referred_encrypted')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(kept).toBeNull()
    const after = await coordinator.client.call(getFollowUp, followUp)
    expect(JSON.stringify(after)).not.toContain('陈砚秋')
  })

  test('a number that is none is named, nothing is kept', async () => {
    const { status, error } = await talent.client.try(sayInterest, {
      params: { id: ALLOY },
      body: { consent: 1, referred: { ...OTHER, phone: '12' } },
    })
    expect([status, error?.fields?.[0]?.field]).toEqual([422, 'referred.phone'])
    expect(await mine()).toEqual([])
  })
})
