import type { PolicyDetail, PolicySummary } from '@talent/contract/policy'
import type { Notice, NoticeSummary, Post, PostSummary } from '@talent/contract/recruitment'

export const aPolicySummary = (over: Partial<PolicySummary> = {}): PolicySummary => ({
  id: 'zz-living-2024',
  title: '学历人才生活补贴发放实施细则',
  docNo: null,
  level: '市',
  place: '郑州市',
  topics: ['生活补贴'],
  validity: 'unknown',
  gist: '博士每月 1500 元，最多 36 个月。',
  publishedOn: '2024-03-01',
  expiresOn: null,
  demo: false,
  ...over,
})

/** A policy about which the source says as little as can be. */
export const aPolicy = (over: Partial<PolicyDetail> = {}): PolicyDetail => ({
  ...aPolicySummary(),
  issuers: [],
  withdrawn: null,
  closedHere: null,
  replaced: null,
  revised: null,
  writtenOn: null,
  effectiveOn: null,
  validityText: null,
  statusText: null,
  audience: null,
  benefits: [],
  conditions: [],
  materials: [],
  steps: [],
  timeLimits: [],
  acceptDepartment: null,
  phones: [],
  sources: [],
  gaps: [],
  confidence: 'medium',
  notes: null,
  applying: 'unstated',
  relatives: [],
  ...over,
})

export const aPostSummary = (over: Partial<PostSummary> = {}): PostSummary => ({
  id: 'demo-12-1201',
  noticeId: 'demo-12',
  noticeLabel: '第 12 期',
  code: '1201',
  employer: '某新材料实验室',
  title: '新材料研发工程师',
  headcount: 2,
  education: '博士研究生',
  major: '材料科学与工程',
  ageRule: '40 岁以下',
  pay: '25–35 万/年',
  place: '科创园',
  applyFrom: '2026-11-16T01:00:00.000Z',
  applyUntil: '2026-12-04T09:30:00.000Z',
  phase: 'open',
  ...over,
})

export const aPost = (over: Partial<Post> = {}): Post => ({
  ...aPostSummary(),
  skillLevel: null,
  duties: null,
  contact: null,
  applying: [],
  phones: [],
  notes: [],
  demo: false,
  ...over,
})

export const aNoticeSummary = (over: Partial<NoticeSummary> = {}): NoticeSummary => ({
  id: 'demo-12',
  issue: 12,
  title: '重点企业引进人才公告',
  issuer: '人社部门',
  kind: '企业招聘公告',
  place: '示范区',
  publishedOn: '2026-11-16',
  applyFrom: '2026-11-16T01:00:00.000Z',
  applyUntil: '2026-12-04T09:30:00.000Z',
  workingDaysLeft: 8,
  phase: 'open',
  postCount: 28,
  headcount: 41,
  posts: [aPostSummary()],
  demo: false,
  ...over,
})

export const aNotice = (over: Partial<Notice> = {}): Notice => ({
  ...aNoticeSummary(),
  conditions: [],
  disqualifications: [],
  stages: [],
  attachments: [],
  phones: [],
  notes: [],
  sources: [],
  gaps: [],
  ...over,
})
