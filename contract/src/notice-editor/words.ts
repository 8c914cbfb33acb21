import { chinaTime } from '../calendar/dates.ts'
import type { Named } from '../publication/in-words.ts'
import { lastMomentOf } from '../recruitment/phase.ts'
import type { PostContent } from '../recruitment/post.ts'
import type { NoticeHead } from './content.ts'

/** How each part of a notice is called, and read. `correction` isn't one: it speaks of the others. */
export const NOTICE_PARTS: Readonly<Record<string, string>> = {
  issue: '期号',
  title: '标题',
  issuer: '发布单位',
  kind: '类型',
  place: '地区',
  publishedOn: '发布日期',
  applyFrom: '报名开始',
  applyUntil: '报名截止',
  headcount: '计划人数',
  ageCountedOn: '年龄计算到',
  conditions: '报考条件',
  disqualifications: '不得报考',
  stages: '阶段',
  attachments: '附件',
  phones: '咨询电话',
  notes: '说明',
  sources: '来源',
  gaps: '原文没写的',
  demo: '演示',
  posts: '岗位',
  correction: '更正说明',
}
export const labelOfNoticePart = (part: string): string => NOTICE_PARTS[part] ?? '内容'

export const momentInWords = (instant: string | null): string => {
  if (instant === null) return ''
  const { day, time } = chinaTime(instant)
  return `${day} ${time}`
}
/** Of an end: the midnight after a day is `24:00` of it. */
export const endInWords = (until: string | null): string => {
  if (until === null) return ''
  const { day, time } = lastMomentOf(until)
  return `${day} ${time}`
}
const lines = (all: readonly string[]) => all.join('；')

export const headInWords = (head: NoticeHead): Named => ({
  期号: head.issue === null ? '' : `第 ${head.issue} 期`,
  标题: head.title,
  发布单位: head.issuer,
  类型: head.kind,
  地区: head.place,
  发布日期: head.publishedOn ?? '',
  报名开始: momentInWords(head.applyFrom),
  报名截止: endInWords(head.applyUntil),
  计划人数: head.headcount === null ? '' : String(head.headcount),
  年龄计算到: head.ageCountedOn ?? '',
  报考条件: lines(head.conditions),
  不得报考: lines(head.disqualifications),
  附件: lines(head.attachments),
  咨询电话: lines(head.phones),
  说明: lines(head.notes),
  来源: lines(
    head.sources.map(({ title, address, kind }) => [title, address, kind].filter(Boolean).join(' ')),
  ),
  原文没写的: lines(head.gaps),
  演示: head.demo ? '是' : '否',
})

export const stageInWords = ({ name, detail, from, until }: NoticeHead['stages'][number]): Named => ({
  名称: name,
  时间: [...new Set([from, until])].filter((day) => day !== null).join(' 至 '),
  说明: detail ?? '',
})

const POST_WORDS: Readonly<Partial<Record<keyof PostContent, string>>> = {
  code: '岗位代码',
  employer: '用人单位',
  industry: '行业',
  title: '岗位名称',
  headcount: '人数',
  education: '学历',
  major: '专业',
  age: '年龄',
  experience: '经验',
  skillLevel: '技能等级或职称',
  pay: '薪酬',
  benefits: '福利',
  place: '地点',
  employment: '用工形式',
  duties: '职责',
  contact: '联系方式',
  applyBy: '怎么报名',
  deadline: '截止',
  notes: '备注',
}
/** What a post's property is called; it has each of them in a list, a sheet and a difference alike. */
export const labelOfPostPart = (part: string): string => POST_WORDS[part as 'title'] ?? '内容'

export const postInWords = (post: PostContent): Named =>
  Object.fromEntries(
    Object.entries(POST_WORDS).map(([part, label]) => {
      const value = post[part as keyof PostContent] ?? ''
      if (part === 'deadline') return [label, endInWords(post.deadline)]
      return [label, Array.isArray(value) ? lines(value) : String(value)]
    }),
  )

/** A post as one speaks of it: 1201 机械工程师（某某公司） */
export const nameOfPost = ({
  code,
  title,
  employer,
}: Pick<PostContent, 'code' | 'title' | 'employer'>): string =>
  `${[code, title || '没有名称的岗位'].filter(Boolean).join(' ')}${employer ? `（${employer}）` : ''}`
