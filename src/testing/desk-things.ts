import { NO_PATTERN, type HostSchedule } from '@talent/contract/booking'
import type { Station } from '@talent/contract/station'
import type { AwardDetail } from '@talent/contract/award'
import type { ComplaintDetail } from '@talent/contract/complaint'
import type { Enterprise } from '@talent/contract/enterprise'
import type { RosterChoices, RosterEntry, RosterTrial } from '@talent/contract/roster'
import type { FollowUpDetail } from '@talent/contract/follow-up'
import type { Leave } from '@talent/contract/leave'

export const aLeave: Leave = {
  id: 'leave',
  version: 1,
  state: 'asked',
  from: { day: '2026-11-30', half: 'am' },
  to: { day: '2026-12-02', half: 'pm' },
  halves: 6,
  backOn: { day: '2026-12-03', half: 'am' },
  begun: false,
  over: false,
  away: { id: 'lin', name: '林知远', title: '林专员' },
  standIn: { id: 'xu', name: '许青禾', title: '许专员' },
  declined: '',
  note: '',
  due: [],
  dueCount: 0,
  viewer: 'away',
  allowedEvents: ['name', 'cancel'],
}

export const aFollowUp: FollowUpDetail = {
  id: 'f1',
  kind: 'revisit',
  state: 'open',
  what: '专家号没挂上',
  nextOn: '2026-11-26',
  remaining: 2,
  owner: '统筹人员',
  result: null,
  resultWords: '',
  openedAt: '2026-11-24T06:32:00Z',
  endedAt: null,
  version: 1,
  subject: { kind: 'request', id: 'r1' },
  title: '就医保障',
  number: 'RC-2026-001062',
  who: '高若渝',
  mine: true,
  allowedEvents: ['note', 'finish'],
  limitOn: '2026-11-26',
  facts: [],
  steps: [],
  results: ['reopened', 'explained'],
}

export const aComplaint = (more: Partial<ComplaintDetail>): ComplaintDetail => ({
  id: 'c1',
  number: 'TS-2026-000001',
  kind: 'complaint',
  state: 'accepted',
  version: 2,
  words: '窗口让我跑了两趟',
  about: null,
  who: '高若渝',
  owner: '顾明月',
  mine: true,
  submittedAt: '2026-11-24T06:32:00Z',
  nextStep: null,
  steps: [],
  askUntil: null,
  allowedEvents: ['answer'],
  ...more,
})

export const anAward = (more: Partial<AwardDetail> = {}): AwardDetail => ({
  ...{ id: 'a1', number: 'DX-2026-000001', state: 'payable', version: 2, policyId: 'p1', docNo: null },
  ...{ policyVersion: null, basis: null },
  ...{ policyTitle: '人才奖补办法', benefit: '安家补助', instalment: 1, instalments: 2 },
  ...{ amountFen: 4_000_000, promisedOn: '2026-11-30', dueOn: '2026-11-30', late: false, cause: null },
  ...{ payer: '财政部门', who: '周予安', forEnterprise: false, mine: true, paidOn: null, paidFen: null },
  ...{
    receivedOn: null,
    missing: false,
    why: '',
    grantId: 'a1',
    grantedOn: '2026-10-01',
    totalFen: 7_000_000,
  },
  ...{ answerBy: null, nextStep: null, steps: [], others: [], allowedEvents: ['ask'] },
  ...more,
})

export const anEnterprise = (): Enterprise => ({
  ...{ id: 'e1', version: 1, name: '某研究院', otherNames: [], areaCode: null, areaName: null, industry: '' },
  ...{ contactName: '', contactPhone: '', commissioners: [], talents: 2 },
})

export const rosterChoices: RosterChoices = {
  departments: [{ code: 'kegong', name: '科工部门' }],
  areas: [
    { code: 'kcy', name: '科创园' },
    { code: 'new', name: '新城' },
  ],
  matters: [
    { code: 'child-schooling', name: '子女入学', unmanned: false },
    { code: 'landing', name: '项目落地', unmanned: true },
  ],
}

export const aRosterEntry = (more: Partial<RosterEntry> = {}): RosterEntry => ({
  ...{ id: 'xu', version: 3, name: '许青禾', onDuty: true, away: null, load: 6, capacity: 20 },
  place: {
    ...{
      departmentCode: 'kegong',
      areaCodes: ['kcy'],
      matterCodes: ['child-schooling'],
      enterpriseIds: [],
      categories: [],
    },
    ...{ capacity: 20, officePhone: '0375-0000001' },
  },
  ...{ departmentName: '科工部门', enterprises: [], history: [], wechatSince: null, leave: null },
  ...more,
})

export const rosterTrial = (more: Partial<RosterTrial> = {}): RosterTrial => ({
  ...{ given: [], kept: 0, closed: null, orphaned: [] },
  ...more,
})

export const aSchedule: HostSchedule = {
  ...{ hosts: [], hostId: 'lin', version: 0, pattern: NO_PATTERN, slots: [], bookings: [] },
}
export const aStation: Station = {
  ...{ id: 's1', version: 1, name: '人才服务大厅', address: '市民中心 1 层', phone: '0375-0000010' },
  ...{ matters: [], keepers: [], offers: true, coming: 2, closed: null },
}
