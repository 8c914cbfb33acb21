import { hrefOf } from '@talent/contract'
import { withdrawNotice } from '@talent/contract/notice-editor'
import {
  getNoticeCard,
  getNoticePaper,
  getNoticePoster,
  getNoticeText,
  posterBatches,
} from '@talent/contract/notice-share'
import { getNotice } from '@talent/contract/recruitment'
import sharp from 'sharp'
import { addCoordinator, useDistrict } from '../../../test/district.ts'
import { shipNotice } from '../../../test/notice-editor.ts'
import { aPost, bareNotice } from '../../../test/notices.ts'
import { readPdf } from '../../../test/read-pdf.ts'
import { importNotice } from '../recruitment/index.ts'
import { kept } from './kept.ts'
import { MOST_PRINTED, textOf } from './notice-paper.ts'
import { cardOf, posterOf } from './notice-poster.ts'

const { t, coordinator } = useDistrict({ coordinator: addCoordinator })
const call = { params: { id: 'n12' } }
const open = async (
  endpoint: typeof getNoticePaper | typeof getNoticePoster | typeof getNoticeCard,
  query = {},
) => t.app.inject({ url: hrefOf(endpoint, { ...call, query }) })
const ALL = [getNoticeText, getNoticePaper, getNoticePoster, getNoticeCard] as const
const flat = (text: string) => text.replace(/\s/g, '')

const ship = (id: string, ...rest: [Parameters<typeof bareNotice>[1], Parameters<typeof bareNotice>[2]?]) =>
  t.deps.db.transaction().execute((trx) => importNotice(trx, bareNotice(id, ...rest)))

beforeEach(() => shipNotice(t))

test('a visitor takes the whole notice along as plain words', async () => {
  const visitor = await t.as(null)
  await ship(
    'full',
    [
      aPost('f-1', {
        code: '1201',
        title: '机械工程师',
        pay: '1.2-1.8万/月',
        major: '机械类',
        deadline: '2026-12-01T16:00:00.000Z',
      }),
      aPost('f-2', { code: null, employer: null, title: '检验员', notes: ['须倒班'] }),
    ],
    {
      ...{
        issue: 9,
        title: '重点企业引才',
        issuer: '人社部门',
        publishedOn: '2026-11-16',
        headcount: 3,
        demo: true,
      },
      ...{ applyFrom: '2026-11-16T01:00:00.000Z', applyUntil: '2026-12-04T16:00:00.000Z' },
      conditions: ['遵纪守法', '身体健康'],
      stages: [
        { name: '报名', detail: '小程序里投递', from: '2026-11-16', until: '2026-12-04' },
        { name: '面试', detail: null, from: null, until: null },
      ],
      phones: ['0375-0000000'],
    },
  )
  const { text } = await visitor.call(getNoticeText, { params: { id: 'full' } })
  expect(text).toBe(`第 9 期：重点企业引才
人社部门 2026年11月16日发布

一、报名时间
2026年11月16日 9:00 至 2026年12月4日 24:00

二、报名条件
1. 遵纪守法
2. 身体健康

三、招聘流程
报名 2026年11月16日 至 2026年12月4日，小程序里投递
面试 时间待公布

四、岗位（2 个岗位，招 3 人）
1201 机械工程师（某单位）
人数：1；学历：大专及以上；专业：机械类；薪酬：1.2-1.8万/月；截止：2026-12-01 24:00
岗位 2 检验员
人数：1；学历：大专及以上；备注：须倒班

五、咨询电话
0375-0000000

全文与投递：小程序“人才服务”
本稿按 2026-11-24 的公告内容生成，之后如有更正，以小程序内公布的为准。
演示数据，人物、机构与条款均为虚构。`)
})

test('the paper says the same, each letter drawn', async () => {
  const reply = await open(getNoticePaper)
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/pdf'])
  const { text, blank } = readPdf(reply.rawPayload)
  expect(blank).toEqual([])
  for (const said of [
    '第 12 期：重点企业引进人才公告',
    '2026年11月16日发布',
    '检验员（某单位）',
    '2026年12月4日 17:30',
  ])
    expect(flat(text)).toContain(flat(said))
})

test('the long picture shows some posts, others when asked for, and begins anew after the last', async () => {
  await ship(
    'many',
    Array.from({ length: 9 }, (_, i) => aPost(`m-${i}`)),
  )
  const picture = async (batch?: string) => {
    const reply = await t.app.inject({
      url: hrefOf(getNoticePoster, { params: { id: 'many' }, query: { batch } }),
    })
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'image/png'])
    return reply.rawPayload
  }
  const first = await picture()
  expect((await sharp(first).metadata()).width).toBe(750)
  expect(posterBatches(9)).toBe(3)
  expect((await picture('1')).equals(first)).toBe(false)
  expect((await picture('3')).equals(first)).toBe(true)
  const bad = await open(getNoticePoster, { batch: 'x' })
  expect(bad.statusCode).toBe(422)
})

test('its words are right later too: until when, how many more, where the code leads', async () => {
  const notice = await (await t.as(null)).call(getNotice, call)
  const posts = [{ title: '检验员', employer: '某单位', headcount: '若干', education: null, pay: '面议' }]
  expect(posterOf(notice, posts, null)).toMatchObject({
    ...{ issue: 12, sizes: '2 个岗位', until: '12月4日 周五 17:30 截止报名', rowsTitle: '部分岗位' },
    rows: [{ title: '检验员', sub: '某单位，招若干', aside: '面议' }],
    more: '还有 1 个岗位，扫码看全部与条件',
    code: { picture: null, title: '打开小程序“人才服务”，在招聘里找这份公告', lines: [] },
    foot: '公告全文以小程序内公布的为准\n人社部门 2026年11月16日发布',
  })
  const undated = { ...notice, applyFrom: null, applyUntil: null, phones: ['0375-1'] }
  expect(posterOf(undated, [], { picture: 'x', opens: 'mini_program' })).toMatchObject({
    until: '报名起止原文未载明',
    code: { picture: 'x', lines: ['长按识别小程序码', '咨询 0375-1'] },
  })
})

test('the card’s picture is 5 to 4 and says how many and until when', async () => {
  const notice = await (await t.as(null)).call(getNotice, call)
  expect(cardOf(notice)).toEqual({ issue: 12, kind: '企业招聘公告', line: '2 个岗位，12月4日截止' })
  expect(cardOf({ ...notice, applyUntil: null }).line).toBe('2 个岗位')
  const reply = await open(getNoticeCard)
  const { width, height } = await sharp(reply.rawPayload).metadata()
  expect([reply.statusCode, width, height]).toEqual([200, 500, 400])
})

test('one that was taken back isn’t passed on, and says since when and why; one there is not is not found', async () => {
  const visitor = await t.as(null)
  await coordinator.client.call(withdrawNotice, { ...call, body: { version: 1, reason: '用人计划取消' } })
  for (const endpoint of ALL) {
    const { error } = await visitor.try(endpoint, call)
    expect(error).toMatchObject({
      code: 'wrong_state',
      message: '这份公告已于 2026-11-24 撤下，不再分享。原因：用人计划取消',
    })
    expect((await visitor.try(endpoint, { params: { id: 'none' } })).error?.code).toBe('not_found')
  }
})

test('a list too long for paper says so, and the words have it', async () => {
  await ship(
    'long',
    Array.from({ length: MOST_PRINTED + 1 }, (_, i) => aPost(`l-${i}`)),
  )
  const visitor = await t.as(null)
  const of = { params: { id: 'long' } }
  expect((await visitor.try(getNoticePaper, of)).error?.message).toBe(
    '这份公告有 2001 个岗位，打印版最多 2000 个，请用文字稿',
  )
  expect((await visitor.call(getNoticeText, of)).text).toContain('l-2000 岗位 l-2000（某单位）')
})

test('an address, where there is one, stands at the end of the words', async () => {
  const notice = await (await t.as(null)).call(getNotice, call)
  const text = textOf(notice, [], { address: 'https://talent.example.org/#/n', today: '2026-11-24' })
  expect(text).toContain('全文与投递：小程序“人才服务”，或 https://talent.example.org/#/n')
})

test('what many ask for at once is made once; a failure is tried again', async () => {
  const make = jest.fn(async (words: string) => Buffer.from(words))
  const all = await Promise.all(Array.from({ length: 20 }, () => kept('test', 'words', make)))
  expect(make).toHaveBeenCalledTimes(1)
  expect(new Set(all).size).toBe(1)
  const failing = jest.fn(() => Promise.reject(new Error('once')))
  await expect(kept('test', 'other', failing)).rejects.toThrow('once')
  expect((await kept('test', 'other', make)).toString()).toBe('other')
})
