import * as v from 'valibot'
import { Id } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { ANYONE } from '../roles.ts'

const ofNotice = {
  params: v.object({ id: Id }),
  roles: ANYONE,
  errors: ['not_found', 'wrong_state'],
} as const
const example = { params: { id: 'demo-12' } }

export const getNoticeText = defineEndpoint({
  method: 'GET',
  path: '/api/notices/{id}/text',
  summary: '一份招聘公告的文字稿：纯文字，含全部岗位',
  ...ofNotice,
  kept: 'a_minute',
  output: v.object({ text: v.string() }),
  example,
})

export const getNoticePaper = defineEndpoint({
  method: 'GET',
  path: '/api/notices/{id}/paper',
  summary: '一份招聘公告的打印版（PDF，A4），含全部岗位',
  ...ofNotice,
  output: 'binary',
  example,
})

export const getNoticePoster = defineEndpoint({
  method: 'GET',
  path: '/api/notices/{id}/poster',
  summary: '一份招聘公告的长图（PNG，宽 750）：期号、岗位数、截止、部分岗位和码；`batch` 换一批岗位',
  ...ofNotice,
  query: v.object({ batch: v.optional(v.pipe(v.string(), v.regex(/^\d{1,4}$/, '请填数字'))) }),
  output: 'binary',
  example,
})

export const getNoticeCard = defineEndpoint({
  method: 'GET',
  path: '/api/notices/{id}/card',
  summary: '转发一份招聘公告时卡片上的图（PNG，5:4）',
  ...ofNotice,
  output: 'binary',
  example,
})
