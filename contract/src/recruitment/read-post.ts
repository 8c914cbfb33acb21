import { educationLevel, EDUCATION_LEVELS, type EducationLevel } from './education.ts'
import { readEmployment, type Employment } from './employment.ts'
import { readExperience, type Experience } from './experience.ts'
import { readHeadcount, type Headcount } from './headcount.ts'
import { readPay, type Pay } from './pay.ts'
import type { PostContent } from './post.ts'
import { readSkill, SKILL_LEVELS, TITLE_LEVELS, type Skill } from './skill.ts'

/** Whom a post is for above others. */
export const POST_GROUPS = ['应届', '高技能', '高层次'] as const
export type PostGroup = (typeof POST_GROUPS)[number]

/** What a post is filtered and sorted by, as far as its words are understood. */
export interface PostReading {
  readonly headcount: Headcount | null
  readonly education: EducationLevel | null
  readonly pay: Pay | null
  readonly experience: Experience | null
  readonly skill: Skill | null
  readonly employment: readonly Employment[] | null
  readonly groups: readonly PostGroup[]
}

type Read = Pick<
  PostContent,
  'title' | 'headcount' | 'education' | 'age' | 'experience' | 'skillLevel' | 'pay' | 'employment'
>

/** 应届 is written where there is room for it: under age, education or in the title. */
const experienceOf = ({ experience, age, education, title }: Read): Experience | null =>
  readExperience(experience) ??
  ([age, education, title].some((words) => words?.includes('应届')) ? { years: 0, fresh: true } : null)

/** 高级工 and above: 中共中央办公厅、国务院办公厅《关于加强新时代高技能人才队伍建设的意见》 (2022). */
const isHighlySkilled = (skill: Skill | null, title: string): boolean => {
  const { skill: level } = skill ?? { skill: null }
  return level === null ? /高级技?工(?!程师)|技师/.test(title) : SKILL_LEVELS.indexOf(level) >= 2
}
const isHighLevel = (education: EducationLevel | null, skill: Skill | null): boolean =>
  (education !== null && EDUCATION_LEVELS.indexOf(education) >= EDUCATION_LEVELS.indexOf('硕士')) ||
  (skill !== null &&
    skill.title !== null &&
    TITLE_LEVELS.indexOf(skill.title) >= TITLE_LEVELS.indexOf('副高级'))

/** One reading for the preview of an import, the editor, the list and whom a post suits. */
export function readPost(post: Read): PostReading {
  const education = educationLevel(post.education)
  const experience = experienceOf(post)
  const skill = readSkill(post.skillLevel)
  const holds: Record<PostGroup, boolean> = {
    应届: experience?.fresh ?? false,
    高技能: isHighlySkilled(skill, post.title),
    高层次: isHighLevel(education, skill),
  }
  return {
    headcount: readHeadcount(post.headcount),
    education,
    pay: readPay(post.pay),
    experience,
    skill,
    employment: readEmployment(post.employment),
    groups: POST_GROUPS.filter((group) => holds[group]),
  }
}
