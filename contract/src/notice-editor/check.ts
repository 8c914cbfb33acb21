import { compareInstants } from '../calendar/dates.ts'
import type { FieldFault } from '../errors.ts'
import { MOST } from '../limits.ts'
import { faultsAt, wordsFault } from '../publication/in-words.ts'
import type { PostContent } from '../recruitment/post.ts'
import type { NoticeContent, NoticeHead } from './content.ts'
import { labelOfNoticePart, momentInWords, nameOfPost } from './words.ts'

/** Longest words of each place in characters. */
export const NOTICE_LIMITS = {
  ...{ title: 80, issuer: 60, kind: 20, place: 30, line: 500, stage: 30, detail: 200, phone: 40 },
  correction: 300,
  issue: 9999,
  headcount: 99999,
  stages: 20,
  lines: 60,
} as const

export const NOTICE_KINDS = ['企业招聘公告', '事业单位公开招聘', '人才引进公告', '专项招聘公告'] as const
/** Those with stages of an examination, in their order. */
export const USUAL_STAGES = ['报名', '资格审查', '笔试', '面试', '体检', '考察', '公示', '聘用'] as const

type LinePart = 'conditions' | 'disqualifications' | 'attachments' | 'phones' | 'notes'
const LINES: readonly LinePart[] = ['conditions', 'disqualifications', 'attachments', 'phones', 'notes']

const own = (part: string, ...messages: (string | null | false)[]) =>
  faultsAt(part, labelOfNoticePart(part), ...messages)

function lineFaults(head: NoticeHead): FieldFault[] {
  return LINES.flatMap((part) =>
    own(
      part,
      head[part].length > NOTICE_LIMITS.lines && `最多 ${NOTICE_LIMITS.lines} 条`,
      ...head[part].map((one) =>
        wordsFault(one, part === 'phones' ? NOTICE_LIMITS.phone : NOTICE_LIMITS.line, '有一条是空的'),
      ),
    ),
  )
}

function stageFaults({ stages }: NoticeHead): FieldFault[] {
  return [
    ...own('stages', stages.length > NOTICE_LIMITS.stages && `最多 ${NOTICE_LIMITS.stages} 个阶段`),
    ...stages.flatMap(({ key, name, detail, from, until }, at) => {
      const before = stages.slice(0, at).filter((one) => one.from !== null)
      const earlier = before[before.length - 1]
      return faultsAt(
        `stages.${key}`,
        name || labelOfNoticePart('stages'),
        wordsFault(name, NOTICE_LIMITS.stage, '没有写阶段名称'),
        name !== '' &&
          stages.some((one, n) => n < at && one.name === name) &&
          '和前面的一个阶段同名，请写得不一样',
        wordsFault(detail ?? '', NOTICE_LIMITS.detail, null),
        from !== null && until !== null && until < from && `${until} 早于 ${from}，请核对`,
        from !== null &&
          earlier !== undefined &&
          from < (earlier.from ?? '') &&
          `${from} 早于前面的“${earlier.name}”${earlier.from ?? ''}，请核对`,
      )
    }),
  ]
}

function timeFaults({ applyFrom, applyUntil }: NoticeHead, now: string, isFirst: boolean): FieldFault[] {
  return own(
    'applyUntil',
    applyUntil === null && '没有写报名什么时候截止',
    applyFrom !== null &&
      applyUntil !== null &&
      compareInstants(applyUntil, applyFrom) <= 0 &&
      `${momentInWords(applyUntil)} 不晚于报名开始 ${momentInWords(applyFrom)}，请核对`,
    isFirst &&
      applyUntil !== null &&
      compareInstants(applyUntil, now) <= 0 &&
      `${momentInWords(applyUntil)} 已经过了，发布时就截止了`,
  )
}

const headFaults = (head: NoticeHead): FieldFault[] => [
  ...own(
    'issue',
    head.issue !== null &&
      !(Number.isInteger(head.issue) && head.issue >= 1 && head.issue <= NOTICE_LIMITS.issue) &&
      `期号请写 1 到 ${NOTICE_LIMITS.issue} 的整数，没有期号就留空`,
  ),
  ...own(
    'headcount',
    head.headcount !== null &&
      !(
        Number.isInteger(head.headcount) &&
        head.headcount >= 1 &&
        head.headcount <= NOTICE_LIMITS.headcount
      ) &&
      `人数请写 1 到 ${NOTICE_LIMITS.headcount} 的整数，按岗位合计就留空`,
  ),
  ...own('title', wordsFault(head.title, NOTICE_LIMITS.title, '没有写')),
  ...own('issuer', wordsFault(head.issuer, NOTICE_LIMITS.issuer, '没有写由谁发布')),
  ...own('kind', wordsFault(head.kind, NOTICE_LIMITS.kind, '没有选')),
  ...own('place', wordsFault(head.place, NOTICE_LIMITS.place, '没有写')),
]

/** Of so many posts only the first few that lack something are named: the others are found as these are mended. */
const MOST_NAMED = 20
function postFaults(posts: readonly PostContent[]): FieldFault[] {
  const faults = posts.flatMap((post) =>
    faultsAt(
      `posts.${post.id}`,
      nameOfPost(post),
      post.title === '' && '没有写岗位名称',
      (post.employer ?? '') === '' && '没有写用人单位',
    ),
  )
  return [
    ...own(
      'posts',
      posts.length === 0 && '一个岗位也没有',
      posts.length > MOST.posts && `最多 ${MOST.posts} 个岗位，请分成几期发布`,
      faults.length > MOST_NAMED && `还有 ${faults.length - MOST_NAMED} 个岗位缺名称或用人单位`,
    ),
    ...faults.slice(0, MOST_NAMED),
  ]
}

/** What was published before, where it was; its number 0 where it never was. */
export interface PublishedNotice {
  readonly version: number
  readonly correction: string
}

/**
 * What must be mended before it can be published; `field` says where: a part, `stages.<key>`, `posts.<id>`. A version after the
 * first is a 更正: it says what it corrects, in other words than the one before.
 */
export function checkNotice(content: NoticeContent, published: PublishedNotice, now: string): FieldFault[] {
  const isFirst = published.version === 0
  return [
    ...headFaults(content),
    ...timeFaults(content, now, isFirst),
    ...lineFaults(content),
    ...stageFaults(content),
    ...postFaults(content.posts),
    ...own(
      'correction',
      !isFirst &&
        wordsFault(
          content.correction,
          NOTICE_LIMITS.correction,
          '更正了什么、为什么，请写一句：读过的人要看的',
        ),
      !isFirst &&
        content.correction !== '' &&
        content.correction === published.correction &&
        '还是上一次的说明，请写这一次更正了什么',
    ),
  ]
}

/** What is worth a look and stops nobody: said of the whole of the posts, never once a post. */
export function adviceOnNotice({ posts }: Pick<NoticeContent, 'posts'>): FieldFault[] {
  const lacking = (part: 'headcount' | 'education' | 'pay' | 'place') =>
    posts.filter((post) => (post[part] ?? '') === '').length
  const keys = posts.map(({ employer, title, code }) => `${employer ?? ''}\n${title}\n${code ?? ''}`)
  const twice = keys.length - new Set(keys).size
  const none = (count: number, what: string) => count > 0 && `${count} 个岗位没有写${what}`
  return own(
    'posts',
    none(lacking('headcount'), '人数'),
    none(lacking('education'), '学历'),
    none(lacking('pay'), '薪酬（面议也请写“面议”）'),
    none(lacking('place'), '工作地点'),
    twice > 0 && `${twice} 个岗位和另一个同单位、同名、同代码`,
  )
}
