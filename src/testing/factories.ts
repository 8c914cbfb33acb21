import type { CommissionerCard, Profile } from '@talent/contract/account'
import type { Family, Me, Session } from '@talent/contract/me'
import type {
  AttentionView,
  ClockView,
  NextStep,
  RequestFacts,
  RequestSummary,
} from '@talent/contract/service-request'

export const aCommissioner = (over: Partial<CommissionerCard> = {}): CommissionerCard => ({
  id: 'lin',
  name: '林知远',
  title: '林专员',
  department: '教育体育局',
  areaName: '科创园',
  onDuty: true,
  officePhone: '0375-0000001',
  portrait: 'lin',
  ...over,
})

export const aProfile = (over: Partial<Profile> = {}): Profile => ({
  name: '周予安',
  phoneMasked: '138****0127',
  employer: '某材料研究院',
  enterpriseId: null,
  areaCode: 'kcy',
  areaName: '科创园',
  education: 'doctor',
  arrivedOn: null,
  talentCategory: '',
  ...over,
})

export const aMe = (over: Partial<Me> = {}): Me => ({
  id: 'zhou-yuan',
  name: '周予安',
  roles: ['talent'],
  profile: null,
  commissioner: null,
  unread: 0,
  preparations: 0,
  largeText: false,
  ...over,
})

export const aFamily = (over: Partial<Family> = {}): Family => ({
  members: [],
  version: 0,
  consent: {
    ...{ version: 3, title: '家庭成员信息，需要您单独同意', uses: '姓名', does: '填表时直接选' },
    ...{ shownTo: '只有您本人', keptFor: '到您删除为止', statement: '我同意保存以上信息' },
  },
  ...over,
})

export const aSession = (over: Partial<Session> = {}): Session => ({
  token: 'token',
  expiresAt: '2999-01-01T00:00:00Z',
  me: aMe(),
  ...over,
})

export const aNextStep = (over: Partial<NextStep> = {}): NextStep => ({
  actor: 'commissioner',
  who: '林专员',
  what: '与学校核对学位',
  dueOn: '2026-11-27',
  closesAt: '18:00',
  remaining: 3,
  clockStopped: false,
  offer: null,
  portrait: null,
  provisional: false,
  ...over,
})

/** After 办结: what its talent may do. */
export const aRatingOffer = (): NextStep =>
  aNextStep({ actor: 'talent', what: '可以评价这次服务', dueOn: null, remaining: null, offer: 'evaluate' })

export const aClock = (over: Partial<ClockView> = {}): ClockView => ({
  phase: 'running',
  dueOn: '2026-12-02',
  closesAt: '18:00',
  remaining: 6,
  lateBy: 0,
  missedOn: null,
  latenesses: [],
  used: 4,
  promised: 10,
  extendedBy: 0,
  firstDueOn: null,
  provisional: false,
  ...over,
})

export const anAttention = (over: Partial<AttentionView> = {}): AttentionView => ({
  nudges: 0,
  answerBy: null,
  supervision: null,
  reassignedFrom: null,
  unaccepted: false,
  extensionReason: null,
  ...over,
})

/** What the guards of the workflow table ask about, of a request nothing special is about. */
export const someFacts = (over: Partial<RequestFacts> = {}): RequestFacts => ({
  assigned: true,
  awaitsMaterials: false,
  waitOver: false,
  mayHandBack: false,
  neverReopened: false,
  reopenable: false,
  mayExtend: false,
  mayNudge: false,
  nudged: false,
  late: false,
  supervised: false,
  supervisionAnswered: false,
  standIn: false,
  ...over,
})

export const aSummary = (over: Partial<RequestSummary> = {}): RequestSummary => ({
  id: 'r1',
  number: 'RC-2026-001127',
  matterCode: 'child-schooling',
  matterTitle: '子女入学',
  variant: null,
  state: 'in_progress',
  outcome: null,
  result: null,
  version: 1,
  submittedAt: '2026-11-17T01:00:00Z',
  cover: null,
  stages: { submittedOn: '2026-11-17', acceptedOn: null, startedOn: null, resolvedOn: null },
  clock: aClock(),
  attention: anAttention(),
  nextStep: aNextStep(),
  handInStep: null,
  supplementCount: 0,
  commissioner: aCommissioner(),
  talentName: '周予安',
  talentEmployer: '某材料研究院',
  latest: null,
  unread: 0,
  ...over,
})
