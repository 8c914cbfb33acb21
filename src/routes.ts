import { ACCOUNT_ROLES, type AccountRole } from '@talent/contract'
import { coordinatorsRoute, employerRoute, officeRoute, route } from './lib/route'

export type { PackageName, Route } from './lib/route'

/** What the list of policies keeps in its address. */
export type PolicySearch = 'q' | 'topic' | 'level' | 'place' | 'validity' | 'forWhom' | 'applying' | 'order'

const talent: readonly AccountRole[] = ['talent']
/** Whom something is paid to: a person, or an enterprise by who speaks for it. */
const paid: readonly AccountRole[] = ['talent', 'contact']
const staff: readonly AccountRole[] = ['commissioner', 'coordinator']

/** Every page once; `app.config.ts` is made from it. */
export const routes = {
  home: route({ folder: 'home', package: 'main', title: '人才服务' }),
  /** What is searched for; a tab that is switched to takes nothing along, a link and a reload do. */
  policies: route<Partial<Record<PolicySearch, string>>>({
    folder: 'policy',
    package: 'main',
    title: '政策',
  }),
  /** From a piece of news `id` names a form that was begun; it isn't in the address, for a tab takes nothing along. */
  service: route<{ id?: string }>({ folder: 'service', package: 'main', title: '服务' }),
  recruit: route({ folder: 'recruit', package: 'main', title: '招聘' }),
  me: route({ folder: 'me', package: 'main', title: '我的' }),

  policy: route<{ id: string }>({ folder: 'detail', package: 'policy', title: '政策详情' }),
  /** How each condition was judged, as its talent lets the commissioner of a request see it. */
  sharedResult: route<{ id: string }>({
    folder: 'shared-result',
    package: 'policy',
    title: '逐条判断',
    roles: ['talent', 'commissioner'],
  }),
  policyCalendar: route({ folder: 'calendar', package: 'policy', title: '政策日历' }),
  marked: route({ folder: 'marked', package: 'policy', title: '收藏', roles: talent }),
  /** `policy`: that one alone. */
  selfCheck: route<{ policy?: string }>({ folder: 'self-check', package: 'policy', title: '查能享受什么' }),
  /** 与我有关, beside the tab. */
  ownPolicies: route({ folder: 'own', package: 'policy', title: '与我有关' }),
  selfCheckResult: route({ folder: 'self-check-result', package: 'policy', title: '核对结果' }),

  /**
   * `on`: goes on with the draft there is, without asking; `about`, `award`: the policy or the award that is asked about;
   * `fill`: from a policy that leads here, with what is known filled in.
   */
  matter: route<{ code: string; on?: 'yes'; about?: string; award?: string; fill?: 'yes' }>({
    folder: 'matter',
    package: 'service',
    title: '填写申请',
    roles: talent,
  }),
  /** `on`: as of a matter. */
  bundle: route<{ code: string; on?: 'yes' }>({
    folder: 'bundle',
    package: 'service',
    title: '一件事',
    roles: talent,
  }),
  cover: route<{ id: string }>({ folder: 'cover', package: 'service', title: '一件事', roles: talent }),
  submitted: route<{ id: string }>({
    folder: 'submitted',
    package: 'service',
    title: '提交结果',
    roles: talent,
  }),
  requests: route<{ state?: string }>({
    folder: 'requests',
    package: 'service',
    title: '我的办理',
    roles: talent,
  }),
  /** `about`, `award`: the policy or the award that is asked about. */
  request: route<{ id: string; about?: string; award?: string }>({
    folder: 'request',
    package: 'service',
    title: '办理详情',
    roles: talent,
  }),
  appointment: route<{ id: string }>({
    folder: 'appointment',
    package: 'service',
    title: '预约',
    roles: talent,
  }),
  bookings: route({ folder: 'bookings', package: 'service', title: '我的预约', roles: talent }),
  supplement: route<{ id: string }>({
    folder: 'supplement',
    package: 'service',
    title: '补充材料',
    roles: talent,
  }),
  /** 请您确认: what somebody filled in for them. */
  preparation: route<{ id: string }>({
    folder: 'preparation',
    package: 'service',
    title: '请您确认',
    roles: talent,
  }),
  /** 请单位代办: the code to give. */
  giveCode: route({ folder: 'give-code', package: 'service', title: '请单位代办', roles: talent }),
  evaluate: route<{ id: string; level?: string }>({
    folder: 'evaluate',
    package: 'service',
    title: '服务评价',
    roles: talent,
  }),

  complaints: route({ folder: 'complaints', package: 'service', title: '投诉建议', roles: talent }),
  /** `about`: the request it is about. */
  complain: route<{ about?: string }>({
    folder: 'complain',
    package: 'service',
    title: '写投诉建议',
    roles: talent,
  }),
  complaint: route<{ id: string }>({
    folder: 'complaint',
    package: 'service',
    title: '投诉建议',
    roles: talent,
  }),

  awards: route({ folder: 'awards', package: 'policy', title: '我的兑现', roles: paid }),
  /** Whoever gets it reads and asks; a coordinator keeps it. */
  award: route<{ id: string }>({
    folder: 'award',
    package: 'policy',
    title: '兑现',
    roles: [...paid, 'coordinator'],
  }),

  /** 人才分类目录, and who is public: anyone's to read. */
  classes: route({ folder: 'classes', package: 'policy', title: '人才分类目录' }),
  publicity: route({ folder: 'publicity', package: 'policy', title: '认定公示' }),
  recognitions: route({ folder: 'recognitions', package: 'service', title: '人才认定', roles: talent }),
  /** Of the person; who reviewed it and coordinators read it too. */
  recognition: route<{ id: string }>({
    folder: 'recognition',
    package: 'service',
    title: '人才认定',
    roles: ['talent', ...staff],
  }),

  notice: route<{ id: string }>({ folder: 'notice', package: 'recruit', title: '招聘公告' }),
  noticeCorrection: route<{ id: string; version: string }>({
    folder: 'correction',
    package: 'recruit',
    title: '更正公告',
  }),
  noticeShare: route<{ id: string }>({ folder: 'share', package: 'recruit', title: '分享' }),
  /** `recommended`: by way of which recommendation of a commissioner. */
  post: route<{ id: string; recommended?: string }>({ folder: 'post', package: 'recruit', title: '岗位' }),
  /** `enterprise`: of the directory, where the employer is one of them. */
  /** `when`: `mine` for one's own. */
  fairs: route<{ when?: string }>({ folder: 'list', package: 'fair', title: '招聘会' }),
  fair: route<{ id: string }>({ folder: 'detail', package: 'fair', title: '招聘会' }),
  fairPass: route<{ id: string }>({ folder: 'pass', package: 'fair', title: '报名码', roles: talent }),
  fairsDesk: coordinatorsRoute('fair', 'desk', '招聘会'),
  fairDesk: coordinatorsRoute<{ id: string }>('fair', 'edit', '编辑招聘会'),
  fairQueue: coordinatorsRoute<{ id: string }>('fair', 'queue', '报名和候补'),
  /** Of coordinators, and of whoever was asked to help there. */
  fairDoor: route<{ id: string }>({
    folder: 'door',
    package: 'fair',
    title: '入场核验',
    roles: ACCOUNT_ROLES,
  }),
  /** 收藏的岗位 and 我的搜索. */
  savedPosts: route<{ tab?: string }>({
    folder: 'saved',
    package: 'recruit',
    title: '收藏的岗位',
    roles: talent,
  }),
  /** What one search finds now. */
  savedSearch: route<{ id: string }>({
    folder: 'search',
    package: 'recruit',
    title: '我的搜索',
    roles: talent,
  }),
  employerPosts: route<{ employer: string; enterprise?: string }>({
    folder: 'employer',
    package: 'recruit',
    title: '单位的岗位',
  }),

  applicants: employerRoute('applicants', '应聘'),
  applicant: employerRoute<{ id: string }>('applicant', '投来的简历'),
  /** From a piece of news `id` names the enterprise. */
  ownPosts: employerRoute<{ id?: string }>('own-posts', '本单位岗位'),
  /** From a piece of news `id` names one of them. */
  ownNeeds: employerRoute<{ id?: string }>('needs', '急招岗位'),
  needsDesk: route<{ id?: string }>({
    folder: 'needs-desk',
    package: 'employer',
    title: '急招岗位',
    roles: ['coordinator'],
  }),
  /** 做企业联系人: asked for, and what became of it. */
  becomeContact: route<{ id?: string }>({
    folder: 'become-contact',
    package: 'employer',
    title: '企业联系人',
    roles: paid,
  }),

  cv: route({ folder: 'cv', package: 'career', title: '我的简历', roles: talent }),
  /** `tab`: 进行中, 有结果 or 已撤回. */
  applications: route<{ tab?: string }>({
    folder: 'applications',
    package: 'career',
    title: '我的投递',
    roles: talent,
  }),
  application: route<{ id: string }>({
    folder: 'application',
    package: 'career',
    title: '我的投递',
    roles: talent,
  }),
  /** By the id of a request whose form asks what somebody looks for. */
  fittingPosts: route<{ id: string }>({
    folder: 'fitting',
    package: 'career',
    title: '找合适的岗位',
    roles: ['commissioner'],
  }),
  recommendedPosts: route<{ id: string }>({
    folder: 'recommended',
    package: 'career',
    title: '推荐的岗位',
    roles: ['talent', 'commissioner', 'coordinator'],
  }),

  signIn: route<{ then?: string }>({ folder: 'sign-in', package: 'account', title: '登录' }),
  profile: route<{ id?: string }>({
    folder: 'profile',
    package: 'account',
    title: '基本情况',
    roles: talent,
  }),
  inbox: route({ folder: 'inbox', package: 'account', title: '消息', roles: ACCOUNT_ROLES }),
  consents: route({ folder: 'consents', package: 'account', title: '隐私与授权', roles: talent }),
  materials: route({ folder: 'materials', package: 'account', title: '我的材料', roles: talent }),
  accessRecords: route({ folder: 'access-records', package: 'account', title: '查看记录', roles: talent }),
  devices: route({ folder: 'devices', package: 'account', title: '登录设备', roles: ACCOUNT_ROLES }),
  help: route({ folder: 'help', package: 'account', title: '帮助' }),

  /** `open`: beside the list, where there is room. */
  worklist: route<{ open?: string }>({
    folder: 'worklist',
    package: 'desk',
    title: '工作台',
    roles: ['commissioner'],
  }),
  /** From a conversation it opens `at` what was said last. */
  handle: route<{ id: string; at?: 'newest' }>({
    folder: 'handle',
    package: 'desk',
    title: '办理',
    roles: staff,
  }),
  /** 核验 of a request for recognition. */
  review: route<{ id: string }>({
    folder: 'review',
    package: 'office',
    title: '核验',
    roles: ['commissioner'],
  }),
  /** What was done for one person: `id` of their account. */
  person: route<{ id: string }>({ folder: 'person', package: 'desk', title: '往来记录', roles: staff }),
  /** 代办: `id` of a request of whoever it is for; `code` of the matter, once it is chosen. */
  prepare: route<{ id: string; code?: string }>({
    folder: 'prepare',
    package: 'prepare',
    title: '代办',
    roles: ['commissioner'],
  }),
  /** 我代办的; from a piece of news `id` names one of them. */
  prepared: route<{ id?: string }>({
    folder: 'prepared',
    package: 'prepare',
    title: '我代办的',
    roles: ['commissioner', 'contact'],
  }),
  /** The first page of an enterprise's contact. */
  company: route({ folder: 'company', package: 'desk', title: '我的单位', roles: ['contact'] }),
  /** 代办 for a talent of one's enterprise; `code` of the matter, once it is chosen. */
  prepareByCode: route<{ code?: string }>({
    folder: 'prepare-by-code',
    package: 'prepare',
    title: '代办',
    roles: ['contact'],
  }),
  /** `id`: of a station one keeps, in place of one's own. */
  schedule: route<{ id?: string }>({
    folder: 'schedule',
    package: 'desk',
    title: '我的日程',
    roles: ['commissioner'],
  }),
  leave: route<{ id: string }>({ folder: 'leave', package: 'desk', title: '请假与代班', roles: staff }),
  newLeave: route({ folder: 'new-leave', package: 'desk', title: '请假', roles: ['commissioner'] }),
  followUps: route<{ scope?: 'late' }>({
    folder: 'follow-ups',
    package: 'desk',
    title: '跟进',
    roles: staff,
  }),
  followUp: route<{ id: string }>({ folder: 'follow-up', package: 'desk', title: '跟进', roles: staff }),
  complaintsDesk: route({
    folder: 'complaints',
    package: 'desk',
    title: '投诉建议',
    roles: ['coordinator'],
  }),
  complaintDesk: route<{ id: string }>({
    folder: 'complaint',
    package: 'desk',
    title: '投诉建议',
    roles: ['coordinator'],
  }),
  board: route<{ open?: string }>({
    folder: 'board',
    package: 'desk',
    title: '总览',
    roles: ['coordinator'],
  }),
  supervision: route<{ open?: string }>({
    folder: 'supervision',
    package: 'desk',
    title: '督办',
    roles: ['coordinator'],
  }),
  matterEditor: route<{ code: string }>({
    folder: 'matter-editor',
    package: 'publish',
    title: '编辑事项',
    roles: ['coordinator'],
  }),
  matterPreview: route<{ code: string }>({
    folder: 'matter-preview',
    package: 'publish',
    title: '预览',
    roles: ['coordinator'],
  }),
  editablePolicies: route({ folder: 'policies', package: 'publish', title: '政策', roles: ['coordinator'] }),
  synonyms: route({ folder: 'synonyms', package: 'publish', title: '搜索同义词', roles: ['coordinator'] }),
  policyCounts: route({
    folder: 'policy-counts',
    package: 'publish',
    title: '门槛统计',
    roles: ['coordinator'],
  }),
  policyEditor: route<{ id: string }>({
    folder: 'policy-editor',
    package: 'publish',
    title: '编辑政策',
    roles: ['coordinator'],
  }),
  policyPreview: route<{ id: string }>({
    folder: 'policy-preview',
    package: 'publish',
    title: '预览',
    roles: ['coordinator'],
  }),
  policyCheck: route<{ id: string }>({
    folder: 'policy-check',
    package: 'publish',
    title: '发布前检查',
    roles: ['coordinator'],
  }),
  policyReview: route<{ id: string }>({
    folder: 'policy-review',
    package: 'publish',
    title: '审核',
    roles: ['coordinator'],
  }),
  policyCompare: route<{ id: string }>({
    folder: 'policy-compare',
    package: 'publish',
    title: '并排看两版',
    roles: ['coordinator'],
  }),
  policyHistory: route<{ id: string }>({
    folder: 'policy-history',
    package: 'publish',
    title: '修订记录',
    roles: ['coordinator'],
  }),
  /** 急需紧缺人才需求目录 and one of its needs: open to everybody. */
  demand: route({ folder: 'catalogue', package: 'demand', title: '需求目录' }),
  demandNeed: route<{ id: string }>({ folder: 'need', package: 'demand', title: '人才需求' }),
  demandChanges: route({ folder: 'changes', package: 'demand', title: '目录各版' }),
  interests: route({ folder: 'interests', package: 'demand', title: '感兴趣的', roles: talent }),
  interest: route<{ id: string }>({
    folder: 'interest',
    package: 'demand',
    title: '跟进进展',
    roles: talent,
  }),
  demandEditor: route({ folder: 'editor', package: 'demand', title: '编辑目录', roles: ['coordinator'] }),
  demandPreview: route({ folder: 'preview', package: 'demand', title: '预览', roles: ['coordinator'] }),
  demandReview: route<{ id?: string }>({
    folder: 'review',
    package: 'demand',
    title: '审核',
    roles: ['coordinator'],
  }),
  schemeEditor: officeRoute<{ id?: string }>('scheme-editor', '编辑目录'),
  schemePreview: officeRoute<{ id: string }>('scheme-preview', '预览'),
  schemeReview: officeRoute<{ id: string }>('scheme-review', '审核'),
  editableNotices: officeRoute('notices', '招聘公告'),
  noticeEditor: officeRoute<{ id: string }>('notice-editor', '编辑公告'),
  noticePreview: officeRoute<{ id: string }>('notice-preview', '预览'),
  noticeReview: officeRoute<{ id: string }>('notice-review', '审核'),
  quickReplies: route({ folder: 'quick-replies', package: 'desk', title: '常用语', roles: staff }),
  roster: officeRoute('roster', '专员'),
  rosterEntry: officeRoute<{ id: string }>('roster-entry', '编辑专员'),
  rosterNew: officeRoute('roster-new', '加一位专员'),
  stations: officeRoute('stations', '服务站点'),
  recognitionsDesk: officeRoute('recognitions', '人才认定'),
  /** At a counter: the code somebody shows. */
  credentialCheck: route({ folder: 'credential', package: 'office', title: '核对凭证', roles: staff }),
  ledger: officeRoute('ledger', '兑现台账'),
  grantAward: officeRoute('grant-award', '登记认定'),
  /** `into`: what a new file goes into, where its kind has such. */
  importFile: officeRoute<{ kind: string; id?: string; into?: string }>('import', '导入'),
  /** From a piece of news `id` names who asks to be a contact. */
  enterprises: officeRoute<{ id?: string }>('enterprises', '单位名录'),
  calendar: officeRoute('calendar', '工作日历'),
  scheduledJobs: officeRoute('scheduled-jobs', '定时任务'),
} as const

export type RouteName = keyof typeof routes
/** What a page receives in its address. */
export type RouteParams<N extends RouteName> = NonNullable<Parameters<(typeof routes)[N]['href']>[0]>

export { isTab, TABS, type Tab } from './tabs'

/** The route a path (`packages/x/y/index`, with or without a leading slash) belongs to. */
export function routeOf(path: string): RouteName | undefined {
  const wanted = path.replace(/^\//, '').split('?')[0]
  return (Object.keys(routes) as RouteName[]).find((name) => routes[name].path === wanted)
}
