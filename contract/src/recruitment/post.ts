import * as v from 'valibot'
import { list } from '../bounded.ts'
import { Id, Instant, line, text } from '../common.ts'
import { LIMITS } from '../limits.ts'

/** Longest words of each place, in characters. */
export const POST_LIMITS = {
  code: 40,
  employer: 60,
  industry: LIMITS.industry,
  title: 80,
  headcount: 40,
  education: 120,
  major: 500,
  age: 200,
  experience: 200,
  skillLevel: 120,
  pay: 300,
  benefits: 300,
  place: 120,
  employment: 60,
  duties: 2000,
  contact: 120,
  applyBy: 200,
  note: 500,
  notes: 20,
} as const

const words = (max: number, label: string) => v.nullable(line(max, label))

/**
 * A post is its words, as the employer wrote them; null where the source says nothing. What posts are filtered, sorted and
 * judged by is read from them (`readPay`, `readAge`, …) and never written beside them.
 */
export const PostContent = v.strictObject({
  id: Id,
  /** 岗位代码 */
  code: words(POST_LIMITS.code, '岗位代码'),
  employer: words(POST_LIMITS.employer, '用人单位'),
  /** Of the enterprise directory, where it is known whose post it is. */
  enterpriseId: v.nullable(Id),
  /** 行业, where the post names it; else it is its employer's in the directory. */
  industry: words(POST_LIMITS.industry, '行业'),
  title: line(POST_LIMITS.title, '岗位名称'),
  /** `2`, `若干`, `1-2人` */
  headcount: words(POST_LIMITS.headcount, '人数'),
  education: words(POST_LIMITS.education, '学历'),
  major: words(POST_LIMITS.major, '专业'),
  age: words(POST_LIMITS.age, '年龄'),
  experience: words(POST_LIMITS.experience, '经历'),
  skillLevel: words(POST_LIMITS.skillLevel, '技能等级或职称'),
  pay: words(POST_LIMITS.pay, '薪酬'),
  benefits: words(POST_LIMITS.benefits, '福利'),
  place: words(POST_LIMITS.place, '工作地点'),
  /** 全职、兼职、实习 */
  employment: words(POST_LIMITS.employment, '用工形式'),
  duties: v.nullable(text(POST_LIMITS.duties, '职责')),
  contact: words(POST_LIMITS.contact, '联系方式'),
  /** Where one applies to the employer directly: a telephone number, an address of mail. */
  applyBy: words(POST_LIMITS.applyBy, '投递方式'),
  /** Null for the notice's own; of two the earlier holds. */
  deadline: v.nullable(Instant),
  notes: list(text(POST_LIMITS.note, '说明'), POST_LIMITS.notes, `说明最多 ${POST_LIMITS.notes} 条`),
})
export type PostContent = v.InferOutput<typeof PostContent>

/** About which nothing is said but its title. */
export const barePost = (id: string, title: string): PostContent => ({
  ...{
    id,
    title,
    code: null,
    employer: null,
    enterpriseId: null,
    industry: null,
    headcount: null,
    education: null,
    major: null,
  },
  ...{
    age: null,
    experience: null,
    skillLevel: null,
    pay: null,
    benefits: null,
    place: null,
    employment: null,
  },
  ...{ duties: null, contact: null, applyBy: null, deadline: null, notes: [] },
})
