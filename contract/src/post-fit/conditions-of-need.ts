import type { Condition } from '../eligibility/condition.ts'
import { readAge, readSkill } from '../recruitment/index.ts'
import { age, education, experience, looked, major, skill } from './read-words.ts'

interface Asking {
  readonly education: string
  readonly requirements: readonly string[]
}

/** Digits, years and nothing of which work: 5 年以上工作经验. */
const YEARS_ALONE = /^(?:须?具?有|具备)?[\d一二两三四五六七八九十]+年(?:及?以上)?的?(?:工作)?(?:经历|经验)?$/
const DEGREE_ALONE =
  /^(?:须?具?有|具备)?(?:博士|硕士|本科|学士|大专|专科|研究生)(?:研究生)?(?:及?以上)?(?:学历|学位)?(?:及?以上)?$/
/** What is left of a line that names a skill or a title and nothing else. */
const SKILL_WORDS =
  /首席技师|特级技师|高级技师|技师|[高中初]级技工|(?:正高级|副高级|高级|中级|初级|助理)?(?:工程师|经济师|会计师)|[高中初]级工|正高级?|副高级?|[高中初]级|专业技术|职称|职务|资格证?书?|证书|及?以上|须?具?有|具备|持有?|取得|或|[、，,/]/g
/** What is left of a line that says how old one may be and nothing else; men and women may be told apart. */
const AGE_WORDS =
  /\d{4}[年./-]\d{1,2}(?:[月./-]\d{1,2}日?|月)|\d{2}|[一二三四五六七八九十]{2,3}|周?岁|年龄|年满|已满|[未不]满|出生|男性?|女性?|不?得?(?:超过|大于|高于|低于|小于)|[≤≥<>]=?|[以之][上下内前后]|不?(?:包含|包括|含)|特别优秀[者的]?|可?(?:适当)?放宽|一般|原则上|左右|[在为应须需的及至到前后]|[-–—~、,;。:()]/g
/** One name. A list, a degree, or 不限 after other words may be more than a major, and is looked at. */
const MAJOR_ALONE =
  /^(?:不限|(?!.*(?:[\s、,;。/]|或|博士|硕士|本科|学士|大专|专科|研究生|学历|学位|不限|要求|限制)).{2,30})专业$/

/**
 * One requirement of a need: a condition where its words say nothing but education, one major, an age, years of work, or a skill
 * or title; whatever else they say (years in one trade, works, a field) is looked at by whoever recruits, and stays unknown.
 */
function ofLine(words: string): Condition[] {
  const bare = words.normalize('NFKC').replace(/\s/g, '')
  const ofAge = /岁|出生/.test(bare) && bare.replace(AGE_WORDS, '') === ''
  if (ofAge && (/男|女/.test(bare) || readAge(bare) !== null)) return age(words, null)
  if (YEARS_ALONE.test(bare)) return experience(words)
  if (DEGREE_ALONE.test(bare)) return education(words)
  if (MAJOR_ALONE.test(words.normalize('NFKC').trim())) return major(words)
  if (readSkill(bare) !== null && bare.replace(SKILL_WORDS, '') === '') return skill(words)
  return [looked(words)]
}

/**
 * What a need of the 需求目录 asks of a person, in the vocabulary that policies and posts ask in, each with the need's own
 * words; null where it asks nothing.
 */
export function conditionsOfNeed({ education: asked, requirements }: Asking): Condition | null {
  const all = [...(asked === '' ? [] : education(asked)), ...requirements.flatMap(ofLine)]
  return all.length === 0 ? null : { all }
}
