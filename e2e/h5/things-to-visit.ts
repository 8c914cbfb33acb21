import { signUpForFair } from '@talent/contract/fair'
import {
  applyForPost,
  EMPTY_CV,
  getApplying,
  getCv,
  listMyApplications,
  saveCv,
} from '@talent/contract/application'
import { getWorklist } from '@talent/contract/desk'
import { getSayingInterest, sayInterest } from '@talent/contract/demand'
import { listMyAwards } from '@talent/contract/award'
import { listMyComplaints, submitComplaint } from '@talent/contract/complaint'
import { getMatter } from '@talent/contract/matter'
import { setPolicyMark } from '@talent/contract/policy-mark'
import { listRecommendedPosts, recommendPosts } from '@talent/contract/recommended-post'
import { listWaitingPreparations, sendPreparation } from '@talent/contract/preparation'
import { listPosts } from '@talent/contract/recruitment'
import { saveSearch, setPostMark } from '@talent/contract/post-watch'
import { listMyRequests, type RequestSummary } from '@talent/contract/service-request'
import { getResultSharing, shareResult } from '@talent/contract/shared-result'
import { apiAsDemoPerson, type Api } from '../weapp/api-client'
import { addressOf } from './address'

export const first = <T>(items: readonly T[], what: string): T => {
  const [found] = items
  if (found === undefined) throw new Error(`the demo data holds no ${what}`)
  return found
}

const signedIn = new Map<string, Promise<Api>>()
/** Signed in once a backend: so many people may not sign in within a minute. */
export function apiOf(server: string, personId: string): Promise<Api> {
  const key = `${server} ${personId}`
  const there = signedIn.get(key) ?? apiAsDemoPerson(server, personId)
  signedIn.set(key, there)
  return there
}

export async function myRequests(server: string, personId: string): Promise<RequestSummary[]> {
  const api = await apiOf(server, personId)
  return (await api.call(listMyRequests, { query: {} })).items
}

/** A complaint about a request of one's own, which no demo person makes. */
export async function complaintId(server: string): Promise<string> {
  const api = await apiOf(server, 'zhou-yu-an')
  const [there] = (await api.call(listMyComplaints, { query: {} })).items
  if (there !== undefined) return there.id
  const [about] = (await api.call(listMyRequests, { query: {} })).items
  const body = { kind: 'complaint', requestId: about?.id ?? null, words: '窗口让我跑了两趟' } as const
  return (await api.call(submitComplaint, { body })).id
}

/** 收藏 with something in it, which no demo person has. */
export async function markedAddress(server: string): Promise<string> {
  const api = await apiOf(server, 'zhou-yu-an')
  const body = { mark: 'saved', marked: true } as const
  await api.call(setPolicyMark, { params: { id: 'demo-settling' }, body })
  return addressOf('marked')
}

/** 收藏的岗位 with one, and what one saved search finds. */
export async function watchedAddresses(server: string) {
  const api = await apiOf(server, 'zhou-yu-an')
  const [post] = (await api.call(listPosts, { query: { phase: 'open' } })).items
  await api.call(setPostMark, { params: { id: post?.id ?? '' }, body: { marked: true } })
  const { id } = await api.call(saveSearch, { body: { search: { q: '工程师' } } })
  return [
    { route: 'savedPosts' as const, of: '岗位', address: addressOf('savedPosts') },
    { route: 'savedPosts' as const, of: '搜索', address: addressOf('savedPosts', { tab: 'searches' }) },
    { route: 'savedSearch' as const, address: addressOf('savedSearch', { id }) },
    await passVisit(server),
    { route: 'fairs' as const, of: '我报名的', address: addressOf('fairs', { when: 'mine' }) },
  ]
}

const FAIR = { id: 'demo-fair-winter' }
/** A fair's pages: anybody's, and those of its coordinator. */
export const FAIRS = {
  open: [
    { route: 'fairs' as const, address: addressOf('fairs') },
    { route: 'fair' as const, address: addressOf('fair', FAIR) },
  ],
  desk: (['fairDesk', 'fairQueue', 'fairDoor', 'fairsDesk'] as const).map((route) => ({
    route,
    address: route === 'fairsDesk' ? addressOf(route) : addressOf(route, FAIR),
  })),
}
/** A 报名码 to show, which no demo person has. */
async function passVisit(server: string) {
  const [params, api] = [FAIR, await apiOf(server, 'zhou-yu-an')]
  await api.call(signUpForFair, { params, body: { queue: false } })
  return { route: 'fairPass' as const, address: addressOf('fairPass', params) }
}

/** What is owed to this demo person first. */
export async function awardId(server: string, personId: string): Promise<string> {
  const api = await apiOf(server, personId)
  return first((await api.call(listMyAwards, { query: {} })).items, 'award').id
}

async function shareOne(server: string): Promise<string> {
  const api = await apiOf(server, 'zhou-yu-an')
  const { consent, requests } = await api.call(getResultSharing, {})
  // The one that was handed in first: what is looked at of the others has no more in its thread.
  const { id } = first([...requests].reverse(), 'request with a commissioner')
  const body = {
    policy: 'demo-rent',
    answers: [{ asked: 'degree', value: '博士研究生', answeredOn: '2026-11-24' }],
    consent: consent.version,
  }
  return (await api.call(shareResult, { params: { id }, body })).id
}

const shared = new Map<string, Promise<string>>()
/** A result that a commissioner may see, which no demo person has let see: once a backend, since each time is a message. */
export function sharedResultId(server: string): Promise<string> {
  const there = shared.get(server) ?? shareOne(server)
  shared.set(server, there)
  return there
}

/** Of what a demo person sent for a post whose employer takes CVs, as they see it or as the employer does. */
export async function applicationAddress(
  server: string,
  route: 'application' | 'applicant',
): Promise<string> {
  return addressOf(route, { id: await applicationId(server) })
}

async function applicationId(server: string): Promise<string> {
  const api = await apiOf(server, 'zhou-yu-an')
  const [there] = (await api.call(listMyApplications, { query: {} })).items
  if (there !== undefined) return there.id
  const { version } = await api.call(getCv, {})
  const intention = { wanted: '材料研发', places: '科创园', pay: '面议', available: '一个月内' }
  const content = { ...EMPTY_CV, intention }
  await api.call(saveCv, { body: { content, basedOn: version } })
  const params = { id: 'demo-12-1201' }
  const { consent, cvVersion } = await api.call(getApplying, { params })
  return (await api.call(applyForPost, { params, body: { consent: consent.version, cvVersion } })).id
}

/** The request of 周予安 whose form asks what somebody looks for, with a post that its commissioner recommended. */
export async function wishesOf(server: string): Promise<string> {
  const commissioner = await apiOf(server, 'lin-zhi-yuan')
  const { items } = await commissioner.call(getWorklist, {})
  const { id } = first(
    items.filter(
      ({ matterCode, talentName }) => matterCode === 'spouse-employment' && talentName === '周予安',
    ),
    'request for 配偶就业',
  )
  const { posts } = await commissioner.call(listRecommendedPosts, { params: { id } })
  if (posts.length > 0) return id
  const { items: open } = await commissioner.call(listPosts, { query: { phase: 'open' } })
  const postIds = [first(open, 'open post').id]
  await commissioner.call(recommendPosts, { params: { id }, body: { postIds, text: '您看看合不合适' } })
  return id
}

/** Something filled in for 周予安 by their commissioner, which no demo person has done. */
export async function preparationId(server: string): Promise<string> {
  const talent = await apiOf(server, 'zhou-yu-an')
  const waiting = async () => (await talent.call(listWaitingPreparations, {})).preparations
  const [there] = await waiting()
  if (there !== undefined) return there.id
  const preparer = await apiOf(server, 'lin-zhi-yuan')
  const { items } = await preparer.call(getWorklist, {})
  const about = first(
    items.filter(({ talentName }) => talentName === '周予安'),
    'request of 周予安 on the worklist',
  )
  const { matter } = await preparer.call(getMatter, { params: { code: 'talent-apartment' } })
  await preparer.call(sendPreparation, {
    body: {
      requestId: about.id,
      matterCode: matter.code,
      matterVersion: matter.version,
      answers: { homeAddress: '科创园人才公寓 3 号楼' },
      note: '电话里说好的',
    },
  })
  return first(await waiting(), 'preparation').id
}

/** What one sent, the CV it was made of, and the needs one is interested in. */
export const careerAddresses = async (server: string) => [
  { route: 'application' as const, address: await applicationAddress(server, 'application') },
  { route: 'cv' as const, address: addressOf('cv') },
  { route: 'applications' as const, address: addressOf('applications') },
  ...(await demandAddresses(server, 'talent')),
]

/** Of a need of the 需求目录 that 周予安 is interested in. */
async function interestId(server: string): Promise<string> {
  const params = { id: 'district-n3' }
  const api = await apiOf(server, 'zhou-yu-an')
  const { own } = await api.call(getSayingInterest, { params })
  return (await api.call(sayInterest, { params, body: { consent: own.version, referred: null } })).id
}

/** The pages of the 需求目录 as a visitor, its talent and a coordinator see them. */
export async function demandAddresses(server: string, who: 'visitor' | 'talent' | 'coordinator') {
  switch (who) {
    case 'visitor':
      return [
        { route: 'demand' as const, address: addressOf('demand') },
        { route: 'demandNeed' as const, address: addressOf('demandNeed', { id: 'district-n1' }) },
        { route: 'demandChanges' as const, address: addressOf('demandChanges') },
      ]
    case 'talent': {
      const id = await interestId(server)
      return [
        { route: 'demand' as const, of: '本人', address: addressOf('demand') },
        { route: 'interests' as const, address: addressOf('interests') },
        { route: 'interest' as const, address: addressOf('interest', { id }) },
      ]
    }
    case 'coordinator':
      return (['demandEditor', 'demandPreview', 'demandReview'] as const).map((route) => ({
        ...{ route, address: addressOf(route) },
      }))
  }
}
