import { ContractError } from '@talent/contract'
import { fullDay, chinaTime } from '@talent/contract/calendar'
import { postInWords } from '@talent/contract/notice-editor'
import { issueBefore, sizes, type Notice, type PostContent } from '@talent/contract/recruitment'
import type { Deps } from '../../deps.ts'
import type { Binary } from '../../http/bind-endpoint.ts'
import { print } from '../../platform/print/print.ts'
import type { Sheet } from '../../platform/print/print-sheet.ts'
import { readPosts } from '../recruitment/index.ts'
import { kept } from './kept.ts'
import { applyTimes, DEMO_WORDS, publishedBy, sharedNotice } from './shared-notice.ts'
import { noticeAddress } from './way-here.ts'

/** A part of a notice as it is passed on. */
interface Section {
  readonly title: string
  readonly lines: readonly { readonly label: string | null; readonly words: string }[]
}

const listed = (title: string, all: readonly string[]): Section => ({
  title,
  lines: all.map((words, i) => ({ label: all.length > 1 ? `${i + 1}.` : null, words })),
})

const SAID_ALREADY = new Set(['岗位代码', '岗位名称', '用人单位'])

/** All a post says, by name. */
function postWords(post: PostContent): string {
  const parts = Object.entries(postInWords(post)).flatMap(([label, words]) =>
    words === '' || SAID_ALREADY.has(label) ? [] : [`${label}：${words}`],
  )
  return [`${post.title}${post.employer === null ? '' : `（${post.employer}）`}`, parts.join('；')]
    .filter(Boolean)
    .join('\n')
}

const stageWords = ({ from, until, detail }: Notice['stages'][number]): string =>
  [[...new Set([from, until])].flatMap((day) => (day === null ? [] : [fullDay(day)])).join(' 至 '), detail]
    .filter(Boolean)
    .join('，') || '时间待公布'

/** The whole of it in the order one reads it; parts nothing is said in are left out. */
export function sectionsOf(notice: Notice, posts: readonly PostContent[]): Section[] {
  const { conditions, disqualifications, stages, attachments, phones, notes, sources } = notice
  const all: Section[] = [
    { title: '报名时间', lines: [{ label: null, words: applyTimes(notice) }] },
    listed('报名条件', conditions),
    listed('不能报名的情形', disqualifications),
    { title: '招聘流程', lines: stages.map((stage) => ({ label: stage.name, words: stageWords(stage) })) },
    {
      title: `岗位（${sizes(notice).filter(Boolean).join('，')}）`,
      lines: posts.map((post, i) => ({ label: post.code ?? `岗位 ${i + 1}`, words: postWords(post) })),
    },
    listed('附件', attachments),
    listed('咨询电话', phones),
    listed('说明', notes),
    listed(
      '原文',
      sources.map(({ title, address }) => [title, address].filter(Boolean).join(' ')),
    ),
  ]
  return all.filter(({ lines }) => lines.length > 0)
}

const NUMERALS = '一二三四五六七八九'

const titleOf = ({ issue, title }: Notice): string => `${issueBefore(issue)}${title}`

/** Where it can be read in full and applied to; the day is that of the copy. */
const origin = (address: string | null, today: string): string[] => [
  `全文与投递：小程序“人才服务”${address === null ? '' : `，或 ${address}`}`,
  `本稿按 ${today} 的公告内容生成，之后如有更正，以小程序内公布的为准。`,
]

/** Plain words that can be pasted anywhere. */
export function textOf(
  notice: Notice,
  posts: readonly PostContent[],
  { address, today }: { address: string | null; today: string },
): string {
  const sections = sectionsOf(notice, posts).map(({ title, lines }, i) =>
    [
      `${NUMERALS[i] ?? i + 1}、${title}`,
      ...lines.map(({ label, words }) => (label === null ? words : `${label} ${words}`)),
    ].join('\n'),
  )
  const head = [titleOf(notice), publishedBy(notice)].filter(Boolean).join('\n')
  const foot = [...origin(address, today), ...(notice.demo ? [DEMO_WORDS] : [])].join('\n')
  return [head, ...sections, foot].join('\n\n')
}

/** The same for paper. */
export function sheetOf(
  notice: Notice,
  posts: readonly PostContent[],
  { address, today }: { address: string | null; today: string },
): Sheet {
  const rows = sectionsOf(notice, posts).flatMap(({ title, lines }) =>
    // A part with names of its own stands below its title, else its title is the name.
    lines.some(({ label }) => label !== null && !/^\d+\.$/.test(label))
      ? [
          { label: '', text: title },
          ...lines.map(({ label, words }) => ({ label: label ?? '', text: words })),
        ]
      : [{ label: title, text: lines.map(({ label, words }) => `${label ?? ''}${words}`).join('\n') }],
  )
  return {
    title: titleOf(notice),
    number: publishedBy(notice),
    rows,
    remarks: [...origin(address, today), ...(notice.demo ? [DEMO_WORDS] : [])],
  }
}

async function wholeNotice(deps: Deps, id: string) {
  const notice = await sharedNotice(deps, id)
  const posts = await readPosts(deps.db, id)
  const made = { address: noticeAddress(deps, id), today: chinaTime(deps.clock.now()).day }
  return { notice, posts, made }
}

/** @throws ContractError `not_found`; `wrong_state` for one taken back */
export async function noticeText(deps: Deps, id: string): Promise<{ text: string }> {
  const { notice, posts, made } = await wholeNotice(deps, id)
  return { text: textOf(notice, posts, made) }
}

/** So many posts are two hundred pages and a few seconds of work; a longer list is read on the phone. */
export const MOST_PRINTED = 2_000

/** @throws ContractError `not_found`; `wrong_state` for one taken back, or with more posts than a paper bears */
export async function noticePaper(deps: Deps, id: string): Promise<Binary> {
  const { notice, posts, made } = await wholeNotice(deps, id)
  if (posts.length > MOST_PRINTED)
    throw new ContractError('wrong_state', {
      message: `这份公告有 ${posts.length} 个岗位，打印版最多 ${MOST_PRINTED} 个，请用文字稿`,
    })
  return { type: 'application/pdf', bytes: await kept('paper', sheetOf(notice, posts, made), print) }
}
