import { POSTS_ON_POSTER, posterBatches } from '@talent/contract/notice-share'
import { monthDayOf } from '@talent/contract/calendar'
import {
  hires,
  lastDayOf,
  shortPay,
  sizes,
  type Notice,
  type PostSummary,
} from '@talent/contract/recruitment'
import type { Deps } from '../../deps.ts'
import type { Binary } from '../../http/bind-endpoint.ts'
import { drawCard, drawPoster } from '../../platform/print/print.ts'
import type { Poster, ShareCard } from '../../platform/print/print-poster.ts'
import { selectPosts, toPostSummary } from '../recruitment/index.ts'
import { kept } from './kept.ts'
import { DEMO_WORDS, publishedBy, sharedNotice, untilWords } from './shared-notice.ts'
import { cameraCode, type CameraCode } from './way-here.ts'

type Row = Pick<PostSummary, 'title' | 'employer' | 'headcount' | 'education' | 'pay'>

const rowOf = ({ title, employer, headcount, education, pay }: Row): Poster['rows'][number] => ({
  title,
  sub: [employer, hires(headcount)?.replace(/^招 /, ''), education].filter(Boolean).join('，'),
  aside: shortPay(pay),
})

const codeWords = (code: CameraCode | null, phones: readonly string[]): Poster['code'] => {
  const [phone] = phones
  return {
    picture: code?.picture ?? null,
    title: code === null ? '打开小程序“人才服务”，在招聘里找这份公告' : '扫码看岗位、看自己符不符合',
    lines: [
      ...(code === null ? [] : [code.opens === 'mini_program' ? '长按识别小程序码' : '长按识别二维码']),
      ...(phone === undefined ? [] : [`咨询 ${phone}`]),
    ],
  }
}

/** What stands on the long picture: the posts are some of all. */
export function posterOf(notice: Notice, posts: readonly Row[], code: CameraCode | null): Poster {
  const left = notice.postCount - posts.length
  const how = notice.stages.find(({ name, detail }) => name.includes('报名') && detail !== null)
  return {
    ...{ issue: notice.issue, kind: notice.kind, title: notice.title },
    sizes: sizes(notice).filter(Boolean).join(' · '),
    until: untilWords(notice),
    rowsTitle: left > 0 ? '部分岗位' : '岗位',
    rows: posts.map(rowOf),
    more: left > 0 ? `还有 ${left} 个岗位，扫码看全部与条件` : null,
    how: how === undefined ? null : { title: '怎么报', words: how.detail ?? '' },
    code: codeWords(code, notice.phones),
    foot: ['公告全文以小程序内公布的为准', publishedBy(notice), notice.demo && DEMO_WORDS]
      .filter(Boolean)
      .join('\n'),
  }
}

async function someOf(deps: Deps, { id, postCount }: Notice, batch: number): Promise<PostSummary[]> {
  const now = deps.clock.now()
  const rows = await selectPosts(deps.db)
    .where('p.notice_id', '=', id)
    .where('p.position', 'is not', null)
    .orderBy('p.position')
    // Beyond the last one begins anew.
    .offset((batch % posterBatches(postCount)) * POSTS_ON_POSTER)
    .limit(POSTS_ON_POSTER)
    .execute()
  return rows.map((row) => toPostSummary(row, now))
}

/** @throws ContractError `not_found`; `wrong_state` for one taken back; `unavailable` */
export async function noticePoster(deps: Deps, id: string, batch = '0'): Promise<Binary> {
  const notice = await sharedNotice(deps, id)
  const [posts, code] = await Promise.all([someOf(deps, notice, Number(batch)), cameraCode(deps, id)])
  return { type: 'image/png', bytes: await kept('poster', posterOf(notice, posts, code), drawPoster) }
}

export const cardOf = ({ issue, kind, postCount, applyUntil }: Notice): ShareCard => ({
  ...{ issue, kind },
  line: [`${postCount} 个岗位`, applyUntil !== null && `${monthDayOf(lastDayOf(applyUntil))}截止`]
    .filter(Boolean)
    .join('，'),
})

/** @throws as `noticePoster` */
export async function noticeCard(deps: Deps, id: string): Promise<Binary> {
  return { type: 'image/png', bytes: await kept('card', cardOf(await sharedNotice(deps, id)), drawCard) }
}
