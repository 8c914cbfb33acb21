import * as v from 'valibot'
import { list } from '../bounded.ts'
import { Id, line, optionalLine, optionalText, ShownVersion } from '../common.ts'
import { EDUCATION } from '../account/schema.ts'
import { LIMITS, MOST } from '../limits.ts'

/** `2022-07` */
const month = (label: string) => v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, `请选择${label}`))

/** 求职意向 */
export const CvIntention = v.strictObject({
  wanted: line(LIMITS.cvLine, '期望岗位'),
  places: optionalLine(LIMITS.cvLine, '期望地点'),
  pay: optionalLine(LIMITS.cvLine, '期望薪酬'),
  available: optionalLine(LIMITS.cvLine, '到岗时间'),
})
export type CvIntention = v.InferOutput<typeof CvIntention>

/** What the profile doesn't say of 学历; the level is the profile's. */
export const CvStudy = v.strictObject({
  school: line(LIMITS.cvLine, '毕业院校'),
  major: line(LIMITS.cvLine, '专业'),
  graduatedIn: v.nullable(month('毕业年月')),
})
export type CvStudy = v.InferOutput<typeof CvStudy>

/** 工作经历; `until` null: up to now. */
export const CvJob = v.strictObject({
  employer: line(LIMITS.employer, '单位'),
  title: line(LIMITS.cvLine, '职务'),
  from: month('开始年月'),
  until: v.nullable(month('结束年月')),
  duties: optionalText(LIMITS.cvText, '做什么'),
})
export type CvJob = v.InferOutput<typeof CvJob>

export const WORK_KINDS = ['专利', '项目', '论文', '奖项', '其他'] as const
/** 成果与项目 */
export const CvWork = v.strictObject({
  kind: v.picklist(WORK_KINDS, '请选择类别'),
  title: line(LIMITS.cvTitle, '名称'),
  words: optionalText(LIMITS.cvText, '说明'),
})
export type CvWork = v.InferOutput<typeof CvWork>

/** 职称与技能 */
export const CvSkills = v.strictObject({
  title: optionalLine(LIMITS.cvLine, '职称'),
  skills: optionalText(LIMITS.cvText, '技能、证书和语言'),
})
export type CvSkills = v.InferOutput<typeof CvSkills>

export const CvContent = v.strictObject({
  intention: v.nullable(CvIntention),
  study: v.nullable(CvStudy),
  jobs: list(CvJob, MOST.cvJobs, `工作经历最多 ${MOST.cvJobs} 段`),
  works: list(CvWork, MOST.cvWorks, `成果与项目最多 ${MOST.cvWorks} 项`),
  skills: v.nullable(CvSkills),
  /** Off: the employer sees it once it invites to an interview. */
  showPhone: v.boolean(),
  /** Off: 在职，暂不透露. */
  showEmployer: v.boolean(),
  /** An own PDF, uploaded before. */
  fileId: v.nullable(Id),
})
export type CvContent = v.InferOutput<typeof CvContent>

export const EMPTY_CV: CvContent = {
  ...{ intention: null, study: null, jobs: [], works: [], skills: null },
  ...{ showPhone: false, showEmployer: true, fileId: null },
}

/** What the profile says already, and nobody is asked again. */
export const CvPerson = v.object({
  name: v.string(),
  phoneMasked: v.string(),
  areaName: v.string(),
  employer: v.string(),
  education: v.picklist(EDUCATION),
  /** 人才类别, verified by an office; null: none is. */
  category: v.nullable(v.string()),
})
export type CvPerson = v.InferOutput<typeof CvPerson>

export const CvFile = v.object({ id: Id, size: v.number() })

export const Cv = v.object({
  content: CvContent,
  /** 0: nothing was ever saved. */
  version: ShownVersion,
  /** Null: the profile isn't filled in yet. */
  person: v.nullable(CvPerson),
  file: v.nullable(CvFile),
  savedAt: v.nullable(v.string()),
  /** Posts that were applied for with it. */
  applications: v.number(),
})
export type Cv = v.InferOutput<typeof Cv>

/** What was sent: the CV of that moment with what the profile said then. */
export const SentCv = v.object({
  ...v.omit(CvContent, ['showPhone', 'showEmployer', 'fileId']).entries,
  ...v.omit(CvPerson, ['phoneMasked', 'employer']).entries,
  /** Null: not before an interview, or no more. */
  phone: v.nullable(v.string()),
  /** Null: 在职，暂不透露. */
  employer: v.nullable(v.string()),
  file: v.nullable(CvFile),
})
export type SentCv = v.InferOutput<typeof SentCv>

/** What a CV needs before it is sent: `person` is the profile, which asks for it. */
export const missingOfCv = ({
  content,
  person,
}: Pick<Cv, 'content' | 'person'>): readonly ('person' | 'intention')[] => [
  ...(person === null ? (['person'] as const) : []),
  ...(content.intention === null ? (['intention'] as const) : []),
]
