import type { Endpoint } from '@talent/contract'
import {
  hireOne,
  inviteOne,
  offerTimes,
  passStage,
  refuseOne,
  refuseSeveral,
  removeInterviewTime,
  sayHiring,
} from '@talent/contract/employer'
import { declineNeed, placeNeed, sendNeed, withdrawNeed, type NeededPost } from '@talent/contract/employer'
import { barePost } from '@talent/contract/recruitment'
import { addEmployer, applicationOf, applied, attach, fillCv, openPost, stagedPost } from './applications.ts'
import { addContact, addTalent, enterpriseCalled, type Person } from './district.ts'
import { farTimes, WORDS } from './interviews.ts'
import { shipNotice } from './notice-editor.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

export function neededPost(over: Partial<NeededPost> = {}): NeededPost {
  const { id: _, code: __, employer: ___, enterpriseId: ____, ...words } = barePost('x', '焊接工程师')
  return { ...words, headcount: '3', pay: '8000-12000元/月', ...over }
}

/** An 急招 that waits. @returns its id, and whoever wrote it */
export async function neededBy(
  t: TestApp,
  { by, enterprise = '急招的单位' }: { by?: Person; enterprise?: string } = {},
): Promise<{ id: string; client: Person['client'] }> {
  const { client } = by ?? (await addContact(t, [enterprise]))
  const enterpriseId = await enterpriseCalled(t, enterprise)
  const { id } = await client.call(sendNeed, { body: { enterpriseId, post: neededPost() } })
  return { id, client }
}

/** An application with whoever speaks for its employer. */
export async function applicantOf(t: TestApp, name = '陆闻笛') {
  const { client } = await addEmployer(t)
  const id = await applicationOf(t, await addTalent(t, { name }))
  const { post_id: post } = await t.deps.db
    .selectFrom('application')
    .select('post_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { id, post, client }
}

/** The PDF somebody sent along to an employer of this contact. */
export async function sentPdfOf(t: TestApp, name = '唐临溪'): Promise<{ id: string }> {
  await addEmployer(t)
  const talent = await addTalent(t, { name })
  const id = await attach(talent)
  await applied(talent, await openPost(t, { id: `post-pdf-${talent.id.slice(-8)}`.toLowerCase() }))
  return { id }
}

/** A post whose time to apply is over. */
export const closedPost = (t: TestApp, id = 'post-closed', closes = '2026-11-23T17:30:00+08:00') =>
  openPost(t, { id, closes })
const hiringOf = (id: string) => ({ params: { id }, body: { filled: true, hired: 2 } })

/** Each changing endpoint of an employer's desk, with a call of it that changes something. */
export const employerPresses = (t: TestApp, coordinator: Person): [Endpoint, () => Promise<Press>][] => [
  ...([inviteOne, refuseOne, hireOne] as const).map((endpoint): [Endpoint, () => Promise<Press>] => [
    endpoint,
    async () => {
      const { id, client } = await applicantOf(t)
      const words = '11 月 27 日 9:30，科创园 3 号楼'
      if (endpoint === hireOne) await client.call(inviteOne, { params: { id }, body: { version: 1, words } })
      const version = endpoint === hireOne ? 2 : 1
      const body = endpoint === refuseOne ? { version, reason: '经验方向不同' } : { version, words }
      return { client, call: { params: { id }, body } }
    },
  ]),
  [
    offerTimes,
    async () => {
      const { id, client } = await applicantOf(t)
      await client.call(inviteOne, { params: { id }, body: { version: 1, words: WORDS } })
      const body = { version: 2, words: WORDS, times: farTimes(t) }
      return { client, call: { params: { id }, body } }
    },
  ],
  [
    removeInterviewTime,
    async () => {
      const { id, post, client } = await applicantOf(t)
      const times = farTimes(t)
      await client.call(inviteOne, {
        params: { id },
        body: { version: 1, words: WORDS, choose: true, times },
      })
      const startsAt = `${times[0]?.day ?? ''}T09:30:00+08:00`
      return { client, call: { params: { id: post }, body: { startsAt } } }
    },
  ],
  [sayHiring, async () => ({ client: (await addEmployer(t)).client, call: hiringOf(await closedPost(t)) })],
  [
    refuseSeveral,
    async () => {
      const { id, post, client } = await applicantOf(t)
      const body = { applicants: [{ id, version: 1 }], reason: '已招满' }
      return { client, call: { params: { id: post }, body } }
    },
  ],
  [
    passStage,
    async () => {
      const { client } = await addEmployer(t)
      const talent = await addTalent(t)
      await fillCv(talent)
      const post = await stagedPost(t, 'press-pass')
      const { id } = await applied(talent, post)
      const body = { applicants: [{ id, version: 1 }], stage: '资格审查', words: '' }
      return { client, call: { params: { id: post }, body } }
    },
  ],
  [
    sendNeed,
    async () => {
      const { client } = await addContact(t, ['报两次的单位'])
      const enterpriseId = await enterpriseCalled(t, '报两次的单位')
      return { client, call: { body: { enterpriseId, post: neededPost() } } }
    },
  ],
  [
    withdrawNeed,
    async () => {
      const { client, id } = await neededBy(t)
      return { client, call: { params: { id } } }
    },
  ],
  [
    placeNeed,
    async () => {
      await shipNotice(t)
      const { id } = await neededBy(t)
      return { client: coordinator.client, call: { params: { id }, body: { noticeId: 'n12' } } }
    },
  ],
  [
    declineNeed,
    async () => ({
      client: coordinator.client,
      call: { params: { id: (await neededBy(t)).id }, body: { reason: '本期已截稿' } },
    }),
  ],
]
