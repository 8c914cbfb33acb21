import type { Endpoint } from '@talent/contract'
import {
  applyForPost,
  EMPTY_CV,
  getApplying,
  saveCv,
  withdrawApplication,
  type ApplicationChanged,
  type CvContent,
} from '@talent/contract/application'
import type { NoticeStage } from '@talent/contract/recruitment'
import { importNotice, type NoticeRecord } from '../src/features/recruitment/index.ts'
import { addContact, addTalent, enterpriseCalled, type Person } from './district.ts'
import { aPost, bareNotice } from './notices.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

export const EMPLOYER = '某研究所'
export const CLOSES = '2026-12-04T17:30:00+08:00'

/** A notice whose posts an enterprise takes CVs for, that somebody speaks for. @returns the post's id */
export async function openPost(
  t: TestApp,
  {
    id = 'post-1',
    closes = CLOSES,
    ...over
  }: { id?: string; closes?: string } & Partial<Pick<NoticeRecord, 'kind' | 'stages'>> = {},
): Promise<string> {
  const enterpriseId = await enterpriseCalled(t, EMPLOYER)
  const post = aPost(id, { employer: EMPLOYER, enterpriseId, title: '检测工程师', education: '博士研究生' })
  await t.deps.db.transaction().execute((trx) =>
    importNotice(
      trx,
      bareNotice(`notice-${id}`, [post], {
        ...{ applyFrom: '2026-11-01T00:00:00.000Z', applyUntil: new Date(closes).toISOString() },
        ...over,
      }),
    ),
  )
  return id
}

const stage = (name: string, from: string | null = null, until: string | null = from): NoticeStage => ({
  ...{ name, detail: null, from, until },
})
export const EIGHT = [
  stage('报名', '2026-11-16', '2026-12-04'),
  stage('资格审查', null, '2026-12-11'),
  stage('笔试', '2026-12-19'),
  stage('面试', '2027-01-09'),
  ...['体检', '考察', '公示', '聘用'].map((name) => stage(name)),
]

/** A post of a 公开招聘 in eight stages. @returns its id */
export const stagedPost = (t: TestApp, id = 'post-staged', stages: NoticeStage[] = EIGHT): Promise<string> =>
  openPost(t, { id, kind: '事业单位公开招聘', stages })

/** Whoever speaks for its employer. */
export const addEmployer = (t: TestApp): Promise<Person> => addContact(t, [EMPLOYER])

export const CV: CvContent = {
  ...EMPTY_CV,
  intention: { wanted: '检测技术', places: '科创园', pay: '面议', available: '一个月内' },
  jobs: [
    { employer: '某材料研究院', title: '工程师', from: '2022-09', until: null, duties: '建实验室' },
    { employer: '某厂', title: '技术员', from: '2020-07', until: '2022-08', duties: '' },
  ],
  works: [{ kind: '专利', title: '一种检测方法', words: '发明专利' }],
}

export const fillCv = ({ client }: Person, content: CvContent = CV) =>
  client.call(saveCv, { body: { content, basedOn: 0 } })

/** As the confirm sheet sends it. */
export async function tryApply({ client }: Person, postId: string) {
  const { consent, cvVersion } = await client.call(getApplying, { params: { id: postId } })
  return client.try(applyForPost, { params: { id: postId }, body: { consent: consent.version, cvVersion } })
}

export async function applied(talent: Person, postId: string): Promise<ApplicationChanged> {
  const { body, error } = await tryApply(talent, postId)
  if (body === undefined) throw new Error(`${error?.code}: ${error?.message}`)
  return body
}

/** A CV with a PDF of its own. @returns the file's id */
export async function attach(talent: Person): Promise<string> {
  const { body } = await talent.client.upload(
    Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
  )
  await fillCv(talent, { ...CV, fileId: body.id })
  return body.id
}

/** One talent's application for a post of their own, with its employer's contact. */
export async function applicationOf(t: TestApp, talent: Person): Promise<string> {
  const post = await openPost(t, { id: `post-${talent.id.slice(-8)}`.toLowerCase() })
  await fillCv(talent)
  return (await applied(talent, post)).id
}

/** Each changing endpoint of a talent, with a call of it that changes something. */
export function applicationPresses(t: TestApp): [Endpoint, () => Promise<Press>][] {
  const begun = async (id: string) => {
    await addEmployer(t)
    const talent = await addTalent(t)
    const post = await openPost(t, { id })
    return { talent, post }
  }
  return [
    [
      saveCv,
      async () => {
        const { client } = await addTalent(t)
        return { client, call: { body: { content: CV, basedOn: 0 } } }
      },
    ],
    [
      applyForPost,
      async () => {
        const { talent, post } = await begun('press-apply')
        await fillCv(talent)
        return { client: talent.client, call: { params: { id: post }, body: { consent: 1, cvVersion: 1 } } }
      },
    ],
    [
      withdrawApplication,
      async () => {
        const { talent, post } = await begun('press-withdraw')
        await fillCv(talent)
        const { id, version } = await applied(talent, post)
        return { client: talent.client, call: { params: { id }, body: { version } } }
      },
    ],
  ]
}
