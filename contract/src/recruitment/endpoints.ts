import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { ANYONE } from '../roles.ts'
import { filter, Id, page, PageQuery, VersionInPath } from '../common.ts'
import { EDUCATION_LEVELS } from './education.ts'
import { EMPLOYMENTS } from './employment.ts'
import { POST_ORDERS } from './post-list.ts'
import { POST_LIMITS } from './post.ts'
import { POST_GROUPS } from './read-post.ts'
import { NOTICE_PHASES } from './phase.ts'
import { Change } from '../publication/schema.ts'
import { FoundPost, Notice, NoticeCorrection, NoticeSummary, PostPage } from './schema.ts'

export const listNotices = defineEndpoint({
  method: 'GET',
  path: '/api/notices',
  summary: '招聘公告，报名中的在前',
  roles: ANYONE,
  kept: 'a_minute',
  query: v.object({ phase: v.optional(v.picklist(NOTICE_PHASES)), ...PageQuery }),
  output: page(NoticeSummary, ['phase']),
  errors: [],
  example: {},
})

export const getNotice = defineEndpoint({
  method: 'GET',
  path: '/api/notices/{id}',
  summary: '一份招聘公告',
  roles: ANYONE,
  kept: 'a_minute',
  params: v.object({ id: Id }),
  output: Notice,
  errors: ['not_found'],
  example: { params: { id: 'demo-12' } },
})

/** 更正公告: what a later version of a notice changed, and why. */
export const getNoticeCorrection = defineEndpoint({
  method: 'GET',
  path: '/api/notices/{id}/corrections/{version}',
  summary: '一份更正公告：更正了什么，原来怎么写、现在怎么写',
  roles: ANYONE,
  kept: 'a_minute',
  params: v.object({
    id: Id,
    version: VersionInPath,
  }),
  output: v.object({
    notice: v.object({ id: Id, issue: v.nullable(v.number()), title: v.string() }),
    ...NoticeCorrection.entries,
    demo: v.boolean(),
    changes: v.array(Change),
  }),
  errors: ['not_found'],
  example: { params: { id: 'demo-11', version: '2' } },
})

/** A whole number in an address. */
const figure = (digits: number) =>
  v.optional(v.pipe(v.string(), v.regex(new RegExp(`^\\d{1,${digits}}$`), '请填数字')))

export const listPosts = defineEndpoint({
  method: 'GET',
  path: '/api/posts',
  summary:
    '岗位：词（含单字、代码、拼音首字母）、行业、地点、学历、月薪、经验、人群、用工、单位、报名状态、公告；按新旧、截止或薪酬排',
  roles: ANYONE,
  kept: 'a_minute',
  query: v.object({
    q: filter(),
    place: filter(),
    industry: filter(),
    education: filter(),
    /** Asks for no more than this. */
    educationUpTo: v.optional(v.picklist(EDUCATION_LEVELS, '请选择学历')),
    /** 元 a month at least, and at most; 面议 stays. */
    payFrom: figure(7),
    payUntil: figure(7),
    /** Years of work one has. */
    experience: figure(2),
    forWhom: v.optional(v.picklist(POST_GROUPS, '请选择人群')),
    employment: v.optional(v.picklist(EMPLOYMENTS, '请选择用工形式')),
    employer: filter(POST_LIMITS.employer),
    /** Of the directory, under whichever of its names. */
    enterprise: v.optional(Id),
    order: v.optional(v.picklist(POST_ORDERS)),
    phase: v.optional(v.picklist(NOTICE_PHASES)),
    noticeId: v.optional(Id),
    ...PageQuery,
  }),
  output: page(FoundPost, [
    'industry',
    'place',
    'education',
    'educationUpTo',
    'payFrom',
    'experience',
    'forWhom',
    'employment',
    'phase',
  ]),
  errors: [],
  example: { query: { q: '工程师' } },
})

export const getPost = defineEndpoint({
  method: 'GET',
  path: '/api/posts/{id}',
  summary: '一个岗位；截止、撤下的带几个相近的',
  roles: ANYONE,
  kept: 'a_minute',
  params: v.object({ id: Id }),
  output: PostPage,
  errors: ['not_found'],
  example: { params: { id: 'demo-12-1201' } },
})
