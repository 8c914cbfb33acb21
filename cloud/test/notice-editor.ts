import type { Endpoint } from '@talent/contract'
import {
  beginNotice,
  changePost,
  discardNoticeCopy,
  callOffNoticeSchedule,
  endNotice,
  scheduleNotice,
  getNoticeEditor,
  listEditedPosts,
  publishNotice,
  restoreNotice,
  reviewNotice,
  saveNoticeCopy,
  sendNoticeForReview,
  setNoticeReview,
  withdrawNotice,
  type NoticeHead,
  type PostChange,
} from '@talent/contract/notice-editor'
import { importNotice } from '../src/features/recruitment/index.ts'
import { copyPresses } from './copy-presses.ts'
import type { Person } from './district.ts'
import { aPost, bareNotice } from './notices.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

const ID = 'n12'
const params = { id: ID }

/** A notice as one is published: number, days and two posts. */
export const shipNotice = (t: TestApp, id = ID, issue = 12): Promise<void> =>
  t.deps.db.transaction().execute((trx) =>
    importNotice(
      trx,
      bareNotice(id, [aPost(`${id}-1`), aPost(`${id}-2`, { title: '检验员' })], {
        ...{
          issue,
          title: '重点企业引进人才公告',
          issuer: '人社部门',
          place: '示范区',
          kind: '企业招聘公告',
        },
        ...{ publishedOn: '2026-11-16', sortOn: '2026-11-16' },
        ...{ applyFrom: '2026-11-16T01:00:00.000Z', applyUntil: '2026-12-04T09:30:00.000Z' },
      }),
    ),
  )

export const editorOf = (by: Person, id = ID) => by.client.call(getNoticeEditor, { params: { id } })

/** Saves a change of the head of what is being written, or of what is published. */
export async function writeNotice(by: Person, change: (head: NoticeHead) => NoticeHead, id = ID) {
  const { published, copy } = await editorOf(by, id)
  const body = {
    content: change(copy?.content ?? published.content),
    basedOn: copy?.version ?? null,
    publishedVersion: published.version,
  }
  const saved = await by.client.call(saveNoticeCopy, { params: { id }, body })
  if (saved.copy === null) throw new Error('nothing was changed')
  return saved.copy
}

export const postsOf = async (by: Person, id = ID) =>
  (await by.client.call(listEditedPosts, { params: { id }, query: { limit: '50' } })).items

export const tryPost = (by: Person, body: PostChange, id = ID) =>
  by.client.try(changePost, { params: { id }, body })

const wordsOf = ({ id: _, ...words }: ReturnType<typeof aPost>) => words
/** One more post. @returns its id */
export async function addPost(by: Person, over: Parameters<typeof aPost>[1], id = ID): Promise<string> {
  const post = wordsOf(aPost('x', { code: null, ...over }))
  const added = await by.client.call(changePost, { params: { id }, body: { id: null, seen: null, post } })
  return added.id ?? ''
}

/** Whatever is written, in force. @returns its number */
export async function publishWritten(by: Person, id = ID): Promise<number> {
  const { copy } = await editorOf(by, id)
  const body = { hash: copy?.hash ?? '' }
  return (await by.client.call(publishNotice, { params: { id }, body })).version
}

/** Each changing endpoint of the editor of notices, with a call of it that changes something. */
export function noticePresses(t: TestApp, by: Person): [Endpoint, () => Promise<Press>][] {
  const copyOf = async (correction: string) => {
    await shipNotice(t)
    return writeNotice(by, (head) => ({ ...head, correction, notes: [correction] }))
  }
  return [
    [beginNotice, async () => ({ client: by.client, call: { body: { title: '校园引才专项公告' } } })],
    [
      saveNoticeCopy,
      async () => {
        await shipNotice(t)
        const { published, copy } = await editorOf(by)
        const content = { ...published.content, notes: ['保存两次'] }
        const body = { content, basedOn: copy?.version ?? null, publishedVersion: published.version }
        return { client: by.client, call: { params, body } }
      },
    ],
    [
      changePost,
      async () => {
        await shipNotice(t)
        return {
          client: by.client,
          call: { params, body: { id: null, seen: null, post: wordsOf(aPost('x', { title: '加两次' })) } },
        }
      },
    ],
    ...copyPresses(t, by, {
      calls: {
        discardCopy: discardNoticeCopy,
        sendForReview: sendNoticeForReview,
        review: reviewNotice,
        publish: publishNotice,
        setReview: setNoticeReview,
      },
      params,
      copyOf,
      sentReview: async () => (await editorOf(by)).review.sent?.id ?? '',
    }),
    [
      restoreNotice,
      async () => {
        await copyOf('恢复两次')
        const { published, copy } = await editorOf(by)
        const body = {
          ...{ version: published.version, basedOn: copy?.version ?? null },
          publishedVersion: published.version,
        }
        return { client: by.client, call: { params, body } }
      },
    ],
    [
      scheduleNotice,
      async () => {
        const { hash } = await copyOf('定时两次')
        return { client: by.client, call: { params, body: { hash, at: '2026-11-26T09:00:00+08:00' } } }
      },
    ],
    [
      callOffNoticeSchedule,
      async () => {
        const { hash } = await copyOf('取消两次')
        const body = { hash, at: '2026-11-26T09:00:00+08:00' }
        const { id: schedule } = await by.client.call(scheduleNotice, { params, body })
        return { client: by.client, call: { params: { ...params, schedule } } }
      },
    ],
    [
      endNotice,
      async () => {
        // Of a number of its own, or the other can't be published any more.
        await shipNotice(t, 'n14', 14)
        return {
          client: by.client,
          call: { params: { id: 'n14' }, body: { version: 1, reason: '已招满，提前截止' } },
        }
      },
    ],
    [
      withdrawNotice,
      async () => {
        await shipNotice(t, 'n13')
        return {
          client: by.client,
          call: { params: { id: 'n13' }, body: { version: 1, reason: '企业调整了招聘计划' } },
        }
      },
    ],
  ]
}

const anyNotice = {
  ...Object.fromEntries(
    [
      'getNoticeEditor',
      'saveNoticeCopy',
      'listEditedPosts',
      'changePost',
      'restoreNotice',
      'publishNotice',
      'withdrawNotice',
      'endNotice',
      'scheduleNotice',
      'sendNoticeForReview',
      'reviewNotice',
    ].map((name) => [name, params]),
  ),
  getNoticeVersion: { ...params, version: '1' },
  getNoticeVersionChanges: { ...params, version: '1' },
  discardNoticeCopy: { ...params, version: '1' },
  callOffNoticeSchedule: { ...params, schedule: 'none' },
  getNoticeCorrection: { ...params, version: '2' },
  ...{ getNoticeText: params, getNoticePaper: params, getNoticePoster: params, getNoticeCard: params },
}

/** One with a 更正, for each endpoint that names it: any coordinator may. */
export async function correctedNotice(t: TestApp, by: Person) {
  await shipNotice(t)
  await writeNotice(by, (head) => ({ ...head, notes: ['考试地点改了'], correction: '改了考试地点' }))
  await publishWritten(by)
  return anyNotice
}
