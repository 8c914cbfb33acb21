import { listAccessRecords } from '@talent/contract/audit'
import { withdrawApplication } from '@talent/contract/application'
import { removeEnterpriseContact } from '@talent/contract/enterprise'
import {
  exportApplicants,
  hireOne,
  inviteOne,
  listApplicants,
  openApplicant,
  previewRefusals,
  refuseOne,
  refuseSeveral,
} from '@talent/contract/employer'
import { listInbox } from '@talent/contract/notification'
import { addEmployer, applied, CV, EMPLOYER, fillCv, openPost } from '../../../test/applications.ts'
import {
  addContact,
  addCoordinator,
  addTalent,
  enterpriseCalled,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { readSheet } from '../../platform/sheets/sheets.ts'

const { t, coordinator, employer, other, lu, tang } = useDistrict({
  coordinator: addCoordinator,
  employer: addEmployer,
  other: (app) => addContact(app, ['乙公司'], '别的联系人'),
  lu: (app) => addTalent(app, { name: '陆闻笛', phone: '13800000542' }),
  tang: (app) => addTalent(app, { name: '唐临溪', phone: '13800000653' }),
})
const WORDS = '11 月 27 日 9:30，科创园 3 号楼 201'
let post = ''
beforeEach(async () => {
  t.clock.moveTo('2026-11-24T09:30:00+08:00')
  post = await openPost(t)
  for (const one of [lu, tang]) await fillCv(one)
})

const list = async (by: Person = employer, query = {}) =>
  by.client.call(listApplicants, { query: { tab: 'waiting', ...query } })
const open = (id: string, by: Person = employer) => by.client.try(openApplicant, { params: { id } })
const invite = (id: string, version: number) =>
  employer.client.call(inviteOne, { params: { id }, body: { version, words: WORDS } })
const newsOf = async (by: Person) => {
  await t.drain()
  return (await by.client.call(listInbox, { query: {} })).items.map(({ what }) => what)
}
const looksAt = async (by: Person) =>
  (await by.client.call(listAccessRecords, {})).records.map(({ what }) => what)

test('an employer sees who applied for its own posts, with the day they are owed an answer by; nobody else does', async () => {
  const { id } = await applied(lu, post)
  expect((await newsOf(employer))[0]).toBe('陆**投了“检测工程师”，请在12月1日前回复')
  const page = await list()
  expect(page).toMatchObject({
    total: 1,
    dueToday: 0,
    items: [{ id, name: '陆**', state: 'sent', next: { dueOn: '2026-12-01', remaining: 5 } }],
    facets: { tab: [{ value: 'waiting', count: 1 }], post: [{ value: post, count: 1 }] },
  })
  expect(JSON.stringify(page)).not.toContain('13800000542')
  expect((await list(other)).total).toBe(0)
  for (const by of [other, coordinator]) expect((await open(id, by)).status).toBe(by === other ? 404 : 403)
})

test('opening a CV is on the trail of whose it is, and the telephone isn’t in it before the interview', async () => {
  const { id } = await applied(lu, post)
  const opened = (await open(id)).body
  expect(opened).toMatchObject({
    ...{ state: 'viewed', allowedEvents: ['invite', 'refuse'] },
    sent: { name: '陆**', phone: null, jobs: [{ employer: '某材料研究院' }, { employer: '某厂' }] },
  })
  expect(await looksAt(lu)).toEqual(['投递的简历'])
  await invite(id, opened?.version ?? 0)
  expect((await open(id)).body).toMatchObject({
    ...{ state: 'invited', name: '陆闻笛' },
    sent: { name: '陆闻笛', phone: '13800000542' },
  })
  expect((await looksAt(lu)).sort()).toEqual(['投递的简历', '投递的简历和手机号'])
  expect((await list(employer, { tab: 'interview' })).items).toMatchObject([{ id }])
})

test('a telephone the talent lets be seen is there from the beginning', async () => {
  const { id: sent } = await applied(tang, post)
  expect((await open(sent)).body?.sent.phone).toBeNull()
  const shown = await addTalent(t, { name: '纪南星', phone: '13800000764' })
  await fillCv(shown, { ...CV, showPhone: true })
  const { id } = await applied(shown, post)
  expect((await open(id)).body?.sent.phone).toBe('13800000764')
})

test('不合适 needs a reason that speaks of the post, and the talent hears of it', async () => {
  const { id } = await applied(lu, post)
  const refuse = (reason: string) =>
    employer.client.try(refuseOne, { params: { id }, body: { version: 1, reason } })
  expect((await refuse(' ')).error?.fields?.[0]?.message).toBe('请填写原因')
  expect((await refuse('要男性')).error?.fields).toMatchObject([
    { field: 'reason', message: '原因里不能写性别，请写和岗位要求有关的，对方看得到这句话' },
  ])
  expect((await list()).total).toBe(1)
  expect((await refuse('经验方向不同')).status).toBe(200)
  expect((await newsOf(lu))[0]).toBe('“检测工程师”有结果了，请看单位写的原因')
})

test('录用 comes after the interview, with what happens next', async () => {
  const { id } = await applied(lu, post)
  const hire = (version: number) =>
    employer.client.try(hireOne, { params: { id }, body: { version, words: '12 月 7 日报到' } })
  expect((await hire(1)).status).toBe(409)
  const { version } = await invite(id, 1)
  expect((await hire(version)).body).toMatchObject({ state: 'hired' })
})

describe('several at once', () => {
  const chosen = async () =>
    (await list(employer, { tab: undefined })).items.map(({ id, version }) => ({ id, version }))
  test('who is invited, hired or changed meanwhile is dropped, in the preview and at the press; each of the others has one message', async () => {
    const [one, two] = [await applied(lu, post), await applied(tang, post)]
    const third = await addTalent(t, { name: '纪南星', phone: '13800000764' })
    await fillCv(third)
    const three = await applied(third, post)
    await invite(two.id, 1)
    const applicants = [one, two, three].map(({ id }) => ({ id, version: id === two.id ? 2 : 1 }))
    const params = { id: post }
    expect(await employer.client.call(previewRefusals, { params, body: { applicants } })).toEqual({
      recipients: expect.arrayContaining([
        { id: one.id, name: '陆**' },
        { id: three.id, name: '纪**' },
      ]) as unknown,
      dropped: [{ id: two.id, name: '唐临溪', why: '已邀面试，请单独答复' }],
    })
    // Between the preview and the press one of them is invited by a colleague.
    await invite(three.id, 1)
    const body = { applicants, reason: '已招满' }
    expect(await employer.client.call(refuseSeveral, { params, body })).toEqual({ refused: 1, dropped: 2 })
    expect(await newsOf(lu)).toEqual(['“检测工程师”有结果了，请看单位写的原因'])
    for (const person of [tang, third])
      expect(await newsOf(person)).toEqual(['“检测工程师”邀您面试，请看时间和地点'])
  })

  test('another’s post isn’t there', async () => {
    await applied(lu, post)
    const body = { applicants: await chosen(), reason: '已招满' }
    const asked = await other.client.try(refuseSeveral, { params: { id: post }, body })
    expect(asked.status).toBe(404)
    expect((await list()).total).toBe(1)
  })
})

test('taken back, it is in no list and no sheet, and can’t be opened', async () => {
  const { id, version } = await applied(lu, post)
  await lu.client.call(withdrawApplication, { params: { id }, body: { version } })
  expect((await list(employer, { tab: undefined })).total).toBe(0)
  expect((await open(id)).status).toBe(404)
  expect(await sheet()).toHaveLength(1)
})

test('whoever spoke for the enterprise and doesn’t any more opens nothing; it stays with the enterprise', async () => {
  const colleague = await addContact(t, [EMPLOYER], '接手的人')
  const { id } = await applied(lu, post)
  await coordinator.client.call(removeEnterpriseContact, {
    params: { id: await enterpriseCalled(t, EMPLOYER), accountId: employer.id },
    body: { reason: '已离职' },
  })
  expect((await open(id)).status).toBe(401)
  const again = { id: employer.id, client: await t.as(employer.id) }
  expect((await open(id, again)).status).toBe(403)
  expect((await open(id, colleague)).status).toBe(200)
})

async function sheet(query = {}) {
  const bytes = await employer.client.call(exportApplicants, { query })
  const read = await readSheet(Buffer.from(bytes as unknown as Uint8Array))
  if (!('tables' in read)) throw new Error('no table')
  return (read.tables[0]?.rows ?? []).map(({ cells }) => Object.values(cells))
}

test('the exported list is words: what looks like a formula stays as it was typed, signs and long numbers too', async () => {
  const [formula, minus, plus, at] = [
    '=HYPERLINK("http://x","点")',
    '-5',
    '+8613800000542',
    '@SUM(1+1)*cmd|x',
  ]
  const people = [formula, minus, plus, at].map((name, n) => ({ name, phone: `1380000087${n}` }))
  for (const one of people) {
    const talent = await addTalent(t, one)
    await fillCv(talent, { ...CV, showPhone: one.name === plus })
    const { id } = await applied(talent, post)
    // Names are in it from the invitation on.
    expect((await sheet()).flat().map(({ text }) => text)).not.toContain(one.name)
    await invite(id, 1)
  }
  const rows = await sheet()
  const texts = rows.flat().map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining([formula, minus, plus, at, '13800000872']))
  expect(rows.flat().filter((cell) => cell.fault !== undefined)).toEqual([])
})

test('that somebody was in an exported list is on their trail, with whether their telephone was', async () => {
  const { id } = await applied(lu, post)
  await applied(tang, post)
  await invite(id, 1)
  await sheet()
  expect([await looksAt(lu), await looksAt(tang)]).toEqual([['导出的投递名单，含手机号'], ['导出的投递名单']])
})

describe('the same person by two accounts', () => {
  const same = { name: '陆闻笛', phone: '13800000542' }
  test('is pointed out on both, without whose the other is; taken back, it isn’t any more', async () => {
    const again = await addTalent(t, same)
    await fillCv(again)
    const [one, two] = [await applied(lu, post), await applied(again, post)]
    await applied(tang, post)
    const twins = async () =>
      (await list()).items
        .filter(({ twin }) => twin)
        .map(({ id }) => id)
        .sort()
    expect(await twins()).toEqual([one.id, two.id].sort())
    expect(JSON.stringify(await list())).not.toContain(same.phone)
    expect((await open(one.id)).body?.twin).toBe(true)
    expect((await list(other)).total).toBe(0)
    const { version } = (await list()).items.find(({ id }) => id === two.id) ?? { version: 1 }
    await again.client.call(withdrawApplication, { params: { id: two.id }, body: { version } })
    expect(await twins()).toEqual([])
  })

  test('of two posts, or with another telephone, they aren’t', async () => {
    const brother = await addTalent(t, { name: same.name, phone: '13800000999' })
    await fillCv(brother)
    await applied(brother, post)
    await applied(lu, post)
    const elsewhere = await addTalent(t, same)
    await fillCv(elsewhere)
    await applied(elsewhere, await openPost(t, { id: 'post-2' }))
    expect((await list()).items.map(({ twin }) => twin)).toEqual([false, false, false])
  })
})

test('what was sent speaks against a requirement by name; what it doesn’t say is no lack', async () => {
  // The post asks for 博士研究生.
  const master = await addTalent(t, { name: '纪南星', phone: '13800000764' })
  await t.deps.db
    .updateTable('profile')
    .set({ education: 'master' })
    .where('account_id', '=', master.id)
    .execute()
  await fillCv(master)
  for (const one of [lu, master]) await applied(one, post)
  const lacks = (await list()).items.map(({ lacks: of }) => of.length).sort()
  expect(lacks).toEqual([0, 1])
  const named = (await list()).items.flatMap(({ lacks: of }) => of)
  expect(named[0]).toContain('博士研究生')
})
