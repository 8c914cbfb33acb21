import { getWorklist } from '@talent/contract/desk'
import { downloadFile } from '@talent/contract/file'
import { getMe } from '@talent/contract/me'
import { listInbox, markInboxRead } from '@talent/contract/notification'
import {
  acceptRequest,
  askSupplement,
  evaluateRequest,
  getRequest,
  listMyRequests,
  postMessage,
  reportProgress,
  resolveRequest,
  supplement,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addTalent,
  CHILD,
  newsOf,
  submitSchooling,
  upload,
  type Person,
  useDistrict,
} from '../district.ts'

const { t, talent, lin } = useDistrict(
  {
    lin: addCommissioner,
    other: (t) => addCommissioner(t, { name: '程远山', areaCodes: ['xc'] }),
    talent: addTalent,
  },
  { once: true },
)

/** Goes to a moment of the story, after what waited has been done. */
async function at(when: string) {
  await t.drain()
  t.clock.moveTo(`2026-${when.replace(' ', 'T')}:00+08:00`)
}
const see = (reader: Person, id: string) => reader.client.call(getRequest, { params: { id } })

test('the story of the mockups, from 提交 to 评价', async () => {
  t.clock.moveTo('2026-11-17T14:36:00+08:00')
  const slots = [{ day: '2026-11-18', time: '09:30' }]
  const { id, number, state } = await submitSchooling(talent, { slots })
  expect(state).toBe('submitted')
  expect(number).toMatch(/^RC-2026-\d{6}$/)

  const submitted = await see(talent, id)
  expect(submitted).toMatchObject({
    matterTitle: '子女入学',
    variant: '转学插班',
    viewer: 'talent',
    commissioner: { name: '林知远', title: '林专员', areaName: '科创园', officePhone: '0375-0000001' },
    clock: { phase: 'awaiting_acceptance', dueOn: '2026-11-18', promised: 10 },
    nextStep: { actor: 'commissioner', who: '林专员', what: '答复是否受理', dueOn: '2026-11-18' },
    allowedEvents: ['hand_in_later', 'nudge', 'withdraw', 'message'],
    slots,
    channel: 'phone',
    unread: 0,
  })
  expect(submitted.matchReasons).toEqual([
    { kind: 'matter', head: '办这件事', text: '负责子女入学' },
    { kind: 'area', head: '管这一片', text: '单位所在的科创园片区' },
    { kind: 'load', head: '有时间', text: '在办 0 件，上限 20 件' },
  ])
  expect(submitted.timeline.map((entry) => entry.kind)).toEqual(['submit', 'assign'])
  expect(submitted.answers.find((answer) => answer.key === 'childName')).toMatchObject({
    value: '周**',
    masked: true,
  })
  expect(submitted.answers.find((answer) => answer.key === 'kind')).toMatchObject({
    value: '转学插班',
    masked: false,
  })
  expect(submitted.materials.map(({ key, files, deferred }) => [key, files.length, deferred])).toEqual([
    ['household', 1, false],
    ['schoolRecord', 0, false],
    ['residenceProof', 0, true],
    ['talentProof', 0, false],
  ])

  await at('11-18 10:05')
  expect(await newsOf(lin)).toEqual(['周予安的子女入学申请分派给了您'])
  const accepted = await lin.client.call(acceptRequest, {
    params: { id },
    body: { version: 2, note: '周老师您好，由我跟到底。' },
  })
  expect(accepted).toMatchObject({ state: 'accepted', version: 3 })
  expect((await see(talent, id)).clock).toMatchObject({
    phase: 'running',
    dueOn: '2026-12-02',
    remaining: 10,
    used: 0,
  })

  await at('11-19 14:20')
  expect(await newsOf(talent)).toEqual(['林专员受理了您的申请', '林专员将为您办理'])
  const items = [{ what: '居住证明换成近 3 个月内的', basis: '实施细则（演示）第六条第（三）项' }]
  await lin.client.call(askSupplement, { params: { id }, body: { version: 3, items } })
  const asked = await see(talent, id)
  expect(asked).toMatchObject({
    state: 'supplementing',
    clock: { phase: 'stopped', dueOn: null },
    nextStep: { actor: 'talent', what: '补交 1 项材料', dueOn: '2026-11-26', clockStopped: true },
    supplement: { items: [{ key: 'item-1', ...items[0] }], dueOn: '2026-11-26' },
    allowedEvents: ['supplement', 'withdraw', 'message'],
  })
  const mine = await talent.client.call(listMyRequests, { query: { scope: 'open' } })
  expect(mine.counts).toEqual({ open: 1, ended: 0, waitingOnMe: 1 })

  await at('11-20 08:52')
  const file = await upload(talent.client)
  await talent.client.call(supplement, {
    params: { id },
    body: { version: 4, items: [{ key: 'item-1', fileIds: [file] }] },
  })
  const supplemented = await see(lin, id)
  expect(supplemented).toMatchObject({
    state: 'in_progress',
    clock: { phase: 'running', dueOn: '2026-12-02' },
    supplement: null,
    supplementCount: 1,
  })
  expect(supplemented.timeline.find((entry) => entry.kind === 'ask_supplement')).toMatchObject({
    items: [{ done: true }],
  })
  expect(supplemented.timeline.at(-1)).toMatchObject({
    kind: 'supplement',
    attachments: [{ fileId: file, name: items[0]?.what, type: 'image/png' }],
  })
  expect((await lin.client.try(downloadFile, { params: { id: file } })).status).toBe(200)

  await at('11-24 10:20')
  await lin.client.call(reportProgress, {
    params: { id },
    body: { version: 5, doing: '正在与学校核对学位', dueOn: '2026-11-27' },
  })
  await at('11-24 10:25')
  await lin.client.call(postMessage, { params: { id }, body: { text: '学位已提交核对，周五前给您准信。' } })
  await at('11-24 14:32')
  expect((await talent.client.call(listMyRequests, {})).items[0]).toMatchObject({
    unread: 2,
    latest: { text: '学位已提交核对，周五前给您准信。', byMe: false },
  })
  const today = await see(talent, id)
  expect(today).toMatchObject({
    clock: { phase: 'running', dueOn: '2026-12-02', used: 4, promised: 10, remaining: 6 },
    nextStep: { who: '林专员', what: '正在与学校核对学位', dueOn: '2026-11-27', remaining: 3 },
    stages: {
      submittedOn: '2026-11-17',
      acceptedOn: '2026-11-18',
      startedOn: '2026-11-20',
      resolvedOn: null,
    },
  })
  expect((await see(talent, id)).unread).toBe(0)
  const me = await talent.client.call(getMe, {})
  expect(me.commissioner).toMatchObject({
    name: '林知远',
    latestMessage: { requestId: id, text: '学位已提交核对，周五前给您准信。' },
  })
  await talent.client.call(postMessage, { params: { id }, body: { text: '能优先考虑离地铁近的那所吗？' } })
  const desk = await lin.client.call(getWorklist, {})
  expect(desk).toMatchObject({
    load: 1,
    capacity: 20,
    onDuty: true,
    items: [{ talentName: '周予安', unread: 1 }],
  })

  await at('11-27 16:00')
  await lin.client.call(resolveRequest, {
    params: { id },
    body: { version: 6, outcome: 'solved', text: '已安排，请于下周一报到。' },
  })
  expect(await see(talent, id)).toMatchObject({
    state: 'resolved',
    outcome: 'solved',
    clock: { phase: 'ended', used: 7 },
    allowedEvents: ['evaluate', 'reopen', 'message'],
  })
  expect((await lin.client.call(getWorklist, {})).recent.map((request) => request.id)).toEqual([id])

  await at('11-28 09:00')
  await talent.client.call(evaluateRequest, {
    params: { id },
    body: { version: 7, level: 5, reasons: ['一次说清'], text: '谢谢' },
  })
  expect(await see(lin, id)).toMatchObject({
    state: 'evaluated',
    evaluation: { level: 5, reasons: ['一次说清'], text: '谢谢' },
    nextStep: null,
  })

  await t.drain()
  const news = await talent.client.call(listInbox, {})
  expect(await newsOf(talent)).toEqual([
    '林专员办结了您的申请',
    '林专员给您留言',
    '林专员更新了进展',
    '林专员请您补 1 项材料',
    '林专员受理了您的申请',
    '林专员将为您办理',
  ])
  expect(news.unread).toBe(6)
  await talent.client.call(markInboxRead, { body: { upTo: news.items[0]?.earlier[1]?.id } })
  expect((await talent.client.call(getMe, {})).unread).toBe(2)
  await talent.client.call(markInboxRead, { body: { subject: { kind: 'request', id } } })
  expect((await talent.client.call(getMe, {})).unread).toBe(0)
  expect(await newsOf(lin)).toEqual([
    '周予安评价了这次服务',
    '周予安给您留言',
    '周予安补交了材料',
    '周予安的子女入学申请分派给了您',
  ])
  expect(JSON.stringify(news)).not.toContain(CHILD.name)
})
