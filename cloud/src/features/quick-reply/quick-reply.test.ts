import { MOST } from '@talent/contract'
import {
  addQuickReply,
  changeQuickReply,
  fillQuickReplies,
  listQuickReplies,
  removeQuickReply,
  type QuickReplyInput,
} from '@talent/contract/quick-reply'
import { acceptRequest, askSupplement, getRequest, postMessage } from '@talent/contract/service-request'
import { appointments, offer, take, weekdays } from '../../../test/booking.ts'
import {
  addCommissioner,
  addContact,
  addCoordinator,
  addTalent,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'

const { t, talent, lin, coordinator } = useDistrict({
  talent: addTalent,
  lin: addCommissioner,
  coordinator: addCoordinator,
})

const reply = (over: Partial<QuickReplyInput> = {}) => ({
  title: '报进展',
  text: '【称呼】，【进展】',
  ...over,
})
const add = ({ client }: Person, shared: boolean, over: Partial<QuickReplyInput> = {}) =>
  client.call(addQuickReply, { body: { shared, reply: reply(over) } })
const listed = async ({ client }: Person) => {
  const { own, shared } = await client.call(listQuickReplies, {})
  return { own: own.map(({ title }) => title), shared: shared.map(({ title }) => title) }
}
const filled = async ({ client }: Person, id: string) =>
  (await client.call(fillQuickReplies, { params: { id } })).replies.map(({ title, text }) => [title, text])

test('one’s own are seen by their owner only, a coordinator’s by all commissioners', async () => {
  const other = await addCommissioner(t, { name: '何二', matters: [] })
  await add(lin, false, { title: '我的' })
  await add(coordinator, true, { title: '共用的' })
  expect(await listed(lin)).toEqual({ own: ['我的'], shared: ['共用的'] })
  expect(await listed(other)).toEqual({ own: [], shared: ['共用的'] })
  expect(await listed(coordinator)).toEqual({ own: [], shared: ['共用的'] })
})

test('only their owner changes or removes them, and under the version they saw', async () => {
  const other = await addCommissioner(t, { name: '何二', matters: [] })
  const { id, version } = await add(lin, false)
  const params = { id }
  const change = { params, body: { version, reply: reply({ title: '改了' }) } }
  for (const { client } of [other, coordinator]) {
    expect((await client.try(changeQuickReply, change)).status).toBe(404)
    expect((await client.try(removeQuickReply, { params, body: { version } })).status).toBe(404)
  }
  await lin.client.call(changeQuickReply, change)
  expect((await lin.client.try(changeQuickReply, change)).error?.code).toBe('stale_version')
  expect((await lin.client.try(removeQuickReply, { params, body: { version } })).error?.code).toBe(
    'stale_version',
  )
  expect(await listed(lin)).toMatchObject({ own: ['改了'] })
  await lin.client.call(removeQuickReply, { params, body: { version: 2 } })
  expect(await listed(lin)).toMatchObject({ own: [] })
})

test.each([
  ['a commissioner’s that all would see', () => lin, true, {}, 'shared'],
  ['a coordinator’s that nobody would see', () => coordinator, false, {}, 'shared'],
  ['a blank nobody fills', () => lin, false, { text: '【姓名】好' }, 'reply.text'],
  ['a matter there is none of', () => lin, false, { matterCode: 'no-such-matter' }, 'reply.matterCode'],
] as const)('%s is refused, and nothing is kept', async (_, who, shared, over, field) => {
  const { error, status } = await who().client.try(addQuickReply, { body: { shared, reply: reply(over) } })
  expect([status, error?.fields?.map((fault) => fault.field)]).toEqual([422, [field]])
  expect(await listed(who())).toEqual({ own: [], shared: [] })
})

test.each([
  ['one’s own', false, () => [lin, lin]],
  [
    'of those that are shared, by two coordinators too',
    true,
    async () => [coordinator, await addCoordinator(t)],
  ],
] as const)('there is room for so many %s, also for two presses at once', async (_, shared, who) => {
  const people = await who()
  for (let i = 1; i < MOST.quickReplies; i += 1) for (const one of people.slice(0, 1)) await add(one, shared)
  const body = { shared, reply: reply() }
  const both = await Promise.all(people.map(({ client }) => client.try(addQuickReply, { body })))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
})

test('the next free times of its commissioner are filled in, with where they are', async () => {
  const { id } = await submitSchooling(talent)
  await add(lin, false, { title: '约', text: '请从【可约时间】里选，在【地点】' })
  // Nothing offered: the sender fills in both.
  expect(await filled(lin, id)).toEqual([['约', '请从【可约时间】里选，在【地点】']])
  await offer(lin, weekdays({ every: 60, minutes: 60 }))
  const { slots } = await appointments(talent, id)
  expect((await take(talent, id, slots[0]?.startsAt ?? '')).status).toBe(200)
  expect(await filled(lin, id)).toEqual([
    ['约', '请从11月25日 10:00、11月26日 09:00、11月26日 10:00里选，在区人才服务大厅，市民中心 3 层'],
  ])
})

test('for a request they are filled in with what is known, those of its matter first', async () => {
  const { id, version: before } = await submitSchooling(talent)
  await add(coordinator, true, { title: '各事项', text: '【称呼】，按【依据】办，【承诺日】前答复' })
  await add(coordinator, true, { title: '别的事项', matterCode: 'medical-care' })
  await add(lin, false, {
    title: '入学',
    text: '【事项】还缺【缺的材料】，【日期】补',
    matterCode: 'child-schooling',
  })
  expect((await filled(lin, id)).map(([title]) => title)).toEqual(['入学', '各事项'])
  const { version } = await lin.client.call(acceptRequest, { params: { id }, body: { version: before } })
  await lin.client.call(askSupplement, {
    params: { id },
    body: {
      version,
      items: [{ what: '户口簿：缺本人页', basis: null, material: 'household' }],
      withinWorkingDays: 5,
    },
  })
  const { talentName } = await lin.client.call(getRequest, { params: { id } })
  expect(await filled(lin, id)).toEqual([
    ['入学', '子女入学还缺户口簿：缺本人页、居住证明，【日期】补'],
    ['各事项', `${talentName}老师，按《子女入学实施细则（演示）》第三条办，【承诺日】前答复`],
  ])
})

test('a commissioner’s message with a blank left is not sent; a talent may write what they like', async () => {
  const { id } = await submitSchooling(talent)
  const write = ({ client }: Person, text: string) =>
    client.try(postMessage, { params: { id }, body: { text, fileIds: [] } })
  const { error } = await write(lin, '【时间】在【地点】见')
  expect(error?.fields).toEqual([
    { field: 'text', label: '留言', message: '【时间】、【地点】还没填，填好再发' },
  ])
  expect((await write(talent, '【时间】是什么意思？')).status).toBe(200)
  expect((await write(lin, '【重要】周四 9:30 在工作站见')).status).toBe(200)
})

describe('what an enterprise’s contact answers applicants with', () => {
  const save = ({ client }: Person, over: Partial<QuickReplyInput> = {}, shared = false) =>
    client.try(addQuickReply, {
      body: {
        shared,
        reply: { title: '感谢', text: '感谢您投递，这次经验方向不同', use: 'refuse', ...over },
      },
    })

  test('is their own: neither a colleague, a commissioner nor a coordinator sees or changes it, nor they those of staff', async () => {
    const [mine, colleague] = [await addContact(t, ['甲公司']), await addContact(t, ['甲公司'], '柳清源')]
    await add(lin, false, { title: '专员的' })
    await add(coordinator, true, { title: '共用的' })
    const { body } = await save(mine)
    expect(await listed(mine)).toEqual({ own: ['感谢'], shared: [] })
    expect(await listed(colleague)).toEqual({ own: [], shared: [] })
    expect(await listed(lin)).toEqual({ own: ['专员的'], shared: ['共用的'] })
    const call = { params: { id: body?.id ?? '' }, body: { version: 1 } }
    for (const { client } of [colleague, lin, coordinator])
      expect((await client.try(removeQuickReply, call)).status).toBe(404)
    expect((await mine.client.try(removeQuickReply, call)).status).toBe(200)
    expect(await listed(mine)).toEqual({ own: [], shared: [] })
  })

  test('speaks of the post, without blanks, files or matters; nobody but a contact keeps one, and nobody shares one', async () => {
    const mine = await addContact(t, ['甲公司'])
    const faults = async (over: Partial<QuickReplyInput>, by = mine, shared = false) =>
      (await save(by, over, shared)).error?.fields?.map(({ field, message }) => [field, message])
    expect(await faults({ text: '要男性' })).toEqual([
      ['reply.text', '原因里不能写性别，请写和岗位要求有关的，对方看得到这句话'],
    ])
    expect(await faults({ text: '请【日期】来', use: 'invite' })).toEqual([
      ['reply.text', '答复投递的常用语里不能有【】的空，请直接写'],
    ])
    expect(await faults({ matterCode: 'child-schooling' })).toEqual([
      ['reply.text', '答复投递的常用语不带事项和文件'],
    ])
    expect(await faults({ text: '好'.repeat(201) })).toEqual([['reply.text', '最多 200 个字']])
    for (const [by, shared] of [
      [mine, true],
      [lin, false],
      [coordinator, false],
    ] as const)
      expect(await faults({}, by, shared)).toEqual([['reply.use', '答复投递的常用语由企业联系人自己存']])
    expect((await save(mine, { use: 'message' })).status).toBe(422)
    expect(await listed(mine)).toEqual({ own: [], shared: [] })
  })
})
