import { getWorklist, listOpenRequests, listServedPeople } from '@talent/contract/desk'
import { getBundle, submitBundle } from '@talent/contract/bundle'
import { addDays, chinaTime } from '@talent/contract/calendar'
import { listMyRecognitions } from '@talent/contract/recognition'
import { listFollowUps } from '@talent/contract/follow-up'
import { getMyLeaves, sendLeave } from '@talent/contract/leave'
import { listPolicies } from '@talent/contract/policy'
import { listNotices, listPosts } from '@talent/contract/recruitment'
import { getRequest, reopenRequest, resolveRequest } from '@talent/contract/service-request'
import { addressOf } from './address'
import {
  apiOf,
  applicationAddress,
  careerAddresses,
  demandAddresses,
  awardId,
  complaintId,
  FAIRS,
  first,
  markedAddress,
  watchedAddresses,
  myRequests,
  sharedResultId,
  preparationId,
  wishesOf,
} from './things-to-visit'
import { createApi } from '../weapp/api-client'
import type { RouteName } from '../../src/routes'

export interface Visit {
  route: RouteName
  /** What is looked at, where one route shows different things. */
  of?: string
  address: string
}

/** What no page says: a value that isn't there, or is something else than was meant, in the middle of words. */
export const unsaid = (text: string): string[] =>
  (text.match(/.{0,12}(NaN|undefined|null|Invalid Date|\[object ).{0,12}/g) ?? []).map(
    (words) => `says “${words}”`,
  )

/** Whom the pages are shown to: a demo person's name, or null for somebody who hasn't signed in. */
export const VISITORS = [null, '周予安', '何景川', '林知远', '韩知序', '顾明月', '苏晚晴', '贺临川'] as const
export type Visitor = (typeof VISITORS)[number]

/** Every page of the app at least once, before the person it is for, with something to show. */
export async function visitsOf(visitor: Visitor, server: string): Promise<Visit[]> {
  switch (visitor) {
    case null:
      return [...FAIRS.open, ...(await visitorsPages(server))]
    case '周予安':
      return talentsPages(server)
    case '何景川':
      return resolvedPages(server)
    case '林知远':
      return commissionersPages(server)
    case '韩知序':
      return reviewersPages(server)
    case '顾明月':
      return [...(await coordinatorsPages(server)), ...FAIRS.desk]
    case '苏晚晴':
      return contactsPages()
    case '贺临川':
      return employersPages(server)
  }
}

const plain = (
  ...names: (
    | 'home'
    | 'policies'
    | 'editablePolicies'
    | 'editableNotices'
    | 'synonyms'
    | 'policyCounts'
    | 'service'
    | 'recruit'
    | 'me'
    | 'signIn'
    | 'help'
    | 'requests'
    | 'profile'
    | 'inbox'
    | 'consents'
    | 'accessRecords'
    | 'materials'
    | 'bookings'
    | 'complaints'
    | 'complain'
    | 'awards'
    | 'recognitions'
    | 'recognitionsDesk'
    | 'credentialCheck'
    | 'classes'
    | 'publicity'
    | 'ledger'
    | 'scheduledJobs'
    | 'grantAward'
    | 'complaintsDesk'
    | 'devices'
    | 'worklist'
    | 'schedule'
    | 'followUps'
    | 'newLeave'
    | 'board'
    | 'supervision'
    | 'calendar'
    | 'enterprises'
    | 'stations'
    | 'selfCheck'
    | 'selfCheckResult'
    | 'ownPolicies'
    | 'policyCalendar'
    | 'roster'
    | 'rosterNew'
    | 'quickReplies'
    | 'prepared'
    | 'giveCode'
    | 'becomeContact'
    | 'ownPosts'
    | 'applicants'
    | 'ownNeeds'
    | 'needsDesk'
    | 'company'
  )[]
): Visit[] => names.map((route) => ({ route, address: addressOf(route) }))

async function visitorsPages(server: string): Promise<Visit[]> {
  const api = createApi(server)
  const policies = (await api.call(listPolicies, { query: {} })).items
  const notices = (await api.call(listNotices, { query: {} })).items
  const posts = (await api.call(listPosts, { query: {} })).items
  return [
    ...plain(
      'home',
      'policies',
      'service',
      'recruit',
      'me',
      'signIn',
      'help',
      'selfCheck',
      'selfCheckResult',
      'ownPolicies',
      'policyCalendar',
      'classes',
      'publicity',
    ),
    // Real documents differ much in what they state: look at several.
    ...policies
      .slice(0, 4)
      .map(({ id }) => ({ route: 'policy' as const, of: id, address: addressOf('policy', { id }) })),
    ...notices
      .slice(0, 2)
      .map(({ id }) => ({ route: 'notice' as const, of: id, address: addressOf('notice', { id }) })),
    { route: 'noticeCorrection', address: addressOf('noticeCorrection', { id: 'demo-11', version: '2' }) },
    { route: 'noticeShare', address: addressOf('noticeShare', { id: 'demo-12' }) },
    ...(await demandAddresses(server, 'visitor')),
    { route: 'post', address: addressOf('post', { id: first(posts, 'post').id }) },
    ...posts
      .flatMap(({ employer }) => employer ?? [])
      .slice(0, 1)
      .map((employer) => ({
        route: 'employerPosts' as const,
        address: addressOf('employerPosts', { employer }),
      })),
  ]
}

async function talentsPages(server: string): Promise<Visit[]> {
  const mine = await myRequests(server, 'zhou-yu-an')
  const waiting = first(
    mine.filter(({ state }) => state === 'supplementing'),
    'request in 待补正',
  )
  const going = first(
    mine.filter(({ state }) => state === 'in_progress'),
    'request in 办理中',
  )
  return [
    ...plain(
      'home',
      'service',
      'ownPolicies',
      'me',
      'requests',
      'profile',
      'inbox',
      'consents',
      'accessRecords',
      'materials',
      'bookings',
      'complaints',
      'complain',
      'awards',
      'devices',
      'giveCode',
      'becomeContact',
    ),
    { route: 'matter', of: 'child-schooling', address: addressOf('matter', { code: 'child-schooling' }) },
    { route: 'matter', of: 'medical-care', address: addressOf('matter', { code: 'medical-care' }) },
    ...(await careerAddresses(server)),
    { route: 'marked', address: await markedAddress(server) },
    ...(await watchedAddresses(server)),
    { route: 'policy', of: '本人', address: addressOf('policy', { id: 'demo-research' }) },
    { route: 'submitted', address: addressOf('submitted', { id: going.id }) },
    { route: 'request', of: '办理中', address: addressOf('request', { id: going.id }) },
    { route: 'request', of: '待补正', address: addressOf('request', { id: waiting.id }) },
    { route: 'appointment', address: addressOf('appointment', { id: going.id }) },
    { route: 'supplement', address: addressOf('supplement', { id: waiting.id }) },
    { route: 'complaint', address: addressOf('complaint', { id: await complaintId(server) }) },
    { route: 'recommendedPosts', address: addressOf('recommendedPosts', { id: await wishesOf(server) }) },
    { route: 'sharedResult', address: addressOf('sharedResult', { id: await sharedResultId(server) }) },
    { route: 'award', of: '本人', address: addressOf('award', { id: await awardId(server, 'zhou-yu-an') }) },
    { route: 'preparation', address: addressOf('preparation', { id: await preparationId(server) }) },
  ]
}

/** A bundle of one matter that asks for no file. */
async function coverOf(server: string, person: string): Promise<string> {
  const api = await apiOf(server, person)
  const { parts } = await api.call(getBundle, { params: { code: 'newcomer' } })
  const spouse = first(
    parts.filter(({ key }) => key === 'spouse'),
    'part of the bundle',
  ).matter
  const { id } = await api.call(submitBundle, {
    params: { code: 'newcomer' },
    body: {
      requests: [
        {
          matterCode: spouse.code,
          matterVersion: spouse.version,
          answers: { wishKind: '就业指导', spouseName: '王一宁', originKind: '暂未就业' },
          materials: {},
          slots: [],
          channel: null,
          deferred: ['marriage'],
          consents: [],
        },
      ],
    },
  })
  return id
}

async function resolvedPages(server: string): Promise<Visit[]> {
  const { id } = first(
    (await myRequests(server, 'he-jing-chuan')).filter(({ matterCode }) => matterCode === 'child-schooling'),
    'resolved request',
  )
  const api = await apiOf(server, 'he-jing-chuan')
  const { recognitions } = await api.call(listMyRecognitions, {})
  return [
    { route: 'request', of: '已办结', address: addressOf('request', { id }) },
    { route: 'evaluate', address: addressOf('evaluate', { id }) },
    ...plain('recognitions'),
    {
      route: 'recognition',
      of: '有凭证',
      address: addressOf('recognition', { id: first(recognitions, 'recognition').id }),
    },
    { route: 'bundle', address: addressOf('bundle', { code: 'newcomer' }) },
    { route: 'cover', address: addressOf('cover', { id: await coverOf(server, 'he-jing-chuan') }) },
  ]
}

/** A leave, which no demo person has: two weeks, so that some day of them is worked on. */
async function leaveId(server: string): Promise<string> {
  const api = await apiOf(server, 'lin-zhi-yuan')
  const [there] = (await api.call(getMyLeaves, {})).own
  if (there !== undefined) return there.id
  const from = addDays(chinaTime(new Date()).day, 60)
  const { id } = await api.call(sendLeave, {
    body: { from: { day: from, half: 'am' }, to: { day: addDays(from, 13), half: 'pm' } },
  })
  return id
}

async function commissionersPages(server: string): Promise<Visit[]> {
  const commissioner = await apiOf(server, 'lin-zhi-yuan')
  const { items } = await commissioner.call(getWorklist, {})
  const accepted = items.filter(({ state }) => state === 'accepted')
  const details = await Promise.all(items.map(({ id }) => commissioner.call(getRequest, { params: { id } })))
  const withFiles = details.filter(({ materials }) => materials.some(({ files }) => files.length > 0))
  const { items: people } = await commissioner.call(listServedPeople, {})
  return [
    { route: 'person', address: addressOf('person', { id: first(people, 'person served').id }) },
    ...plain('worklist', 'schedule', 'followUps', 'quickReplies', 'newLeave', 'prepared'),
    {
      route: 'prepare',
      address: addressOf('prepare', {
        id: first(items, 'request on the worklist').id,
        code: 'spouse-employment',
      }),
    },
    { route: 'leave', address: addressOf('leave', { id: await leaveId(server) }) },
    { route: 'fittingPosts', address: addressOf('fittingPosts', { id: await wishesOf(server) }) },
    {
      route: 'handle',
      of: '已受理',
      address: addressOf('handle', { id: first(accepted, 'request in 已受理 on the worklist').id }),
    },
    {
      route: 'handle',
      of: '交了材料',
      address: addressOf('handle', { id: first(withFiles, 'request with files on the worklist').id }),
    },
  ]
}

/** A request for recognition to be reviewed, which no demo person has: 高若渝 has theirs taken up again. */
async function reviewersPages(server: string): Promise<Visit[]> {
  const talent = await apiOf(server, 'gao-ruo-yu')
  const { recognitions } = await talent.call(listMyRecognitions, {})
  const params = { id: first(recognitions, 'recognition').requestId }
  const { state, version } = await talent.call(getRequest, { params })
  if (state === 'resolved')
    await talent.call(reopenRequest, { params, body: { version, reason: '补了一份材料' } })
  return [{ route: 'review', address: addressOf('review', params) }]
}

/** Something owed, which no demo request leaves: 江以宁 solves one in part. */
async function owedId(server: string): Promise<string> {
  const coordinator = await apiOf(server, 'gu-ming-yue')
  const owed = async () => (await coordinator.call(listFollowUps, { query: { scope: 'all' } })).items
  const [there] = await owed()
  if (there !== undefined) return there.id
  const owner = await apiOf(server, 'jiang-yi-ning')
  const { items } = await owner.call(getWorklist, {})
  const { id, version } = first(
    items.filter(({ state }) => state === 'accepted'),
    'accepted request of 江以宁',
  )
  const remaining = { left: '复诊的时间', goesOn: addDays(chinaTime(new Date()).day, 7) }
  await owner.call(resolveRequest, {
    params: { id },
    body: { version, outcome: 'partly_solved', text: '初诊已安排', remaining },
  })
  return first(await owed(), 'follow-up').id
}

/** Of an enterprise somebody applied to. */
async function employersPages(server: string): Promise<Visit[]> {
  const address = await applicationAddress(server, 'applicant')
  return [...plain('applicants'), { route: 'applicant', address }]
}

async function contactsPages(): Promise<Visit[]> {
  return [
    ...plain('company', 'awards', 'ownPosts', 'ownNeeds'),
    { route: 'prepareByCode', address: addressOf('prepareByCode', { code: 'spouse-employment' }) },
  ]
}

async function coordinatorsPages(server: string): Promise<Visit[]> {
  const { items } = await (await apiOf(server, 'gu-ming-yue')).call(listOpenRequests, { query: {} })
  return [
    ...plain(
      'board',
      'supervision',
      'calendar',
      'enterprises',
      'needsDesk',
      'stations',
      'roster',
      'rosterNew',
      'complaintsDesk',
      'recognitionsDesk',
      'credentialCheck',
      'ledger',
      'scheduledJobs',
      'grantAward',
      'editablePolicies',
      'editableNotices',
      'synonyms',
      'policyCounts',
      'inbox',
    ),
    ...(await demandAddresses(server, 'coordinator')),
    { route: 'importFile', address: addressOf('importFile', { kind: 'payments' }) },
    { route: 'rosterEntry', address: addressOf('rosterEntry', { id: 'xu-qing-he' }) },
    { route: 'complaintDesk', address: addressOf('complaintDesk', { id: await complaintId(server) }) },
    { route: 'award', of: '统筹', address: addressOf('award', { id: await awardId(server, 'gao-ruo-yu') }) },
    { route: 'followUp', address: addressOf('followUp', { id: await owedId(server) }) },
    ...(['matterEditor', 'matterPreview'] as const).map((route) => ({
      route,
      address: addressOf(route, { code: 'child-schooling' }),
    })),
    ...(
      [
        ['policyEditor', 'demo-rent'],
        ['policyPreview', 'demo-rent'],
        ['policyCheck', 'demo-rent'],
        ['policyReview', 'demo-rent'],
        ['policyCompare', 'demo-rent'],
        ['policyHistory', 'demo-rent'],
        ['noticeEditor', 'demo-12'],
        ['noticePreview', 'demo-12'],
        ['noticeReview', 'demo-12'],
        ['schemeEditor', 'district'],
        ['schemePreview', 'district'],
        ['schemeReview', 'district'],
      ] as const
    ).map(([route, id]) => ({ route, address: addressOf(route, { id }) })),
    { route: 'handle', of: '统筹', address: addressOf('handle', { id: first(items, 'open request').id }) },
  ]
}
