import { plainWords } from './plain-words.ts'

/** From the lowest, as the shared vocabulary of facts names them. */
export const SKILL_LEVELS = [
  '五级/初级工',
  '四级/中级工',
  '三级/高级工',
  '二级/技师',
  '一级/高级技师',
] as const
export type SkillLevel = (typeof SKILL_LEVELS)[number]
export const TITLE_LEVELS = ['初级', '中级', '副高级', '正高级'] as const
export type TitleLevel = (typeof TITLE_LEVELS)[number]

/** At least; one of the two is known. */
export interface Skill {
  readonly skill: SkillLevel | null
  readonly title: TitleLevel | null
}

/** The narrower name first: it is taken out before the shorter one within it is looked for. */
const SKILLS: readonly [SkillLevel, RegExp][] = [
  ['一级/高级技师', /首席技师|特级技师|高级技师|一级技师/g],
  ['二级/技师', /技师/g],
  ['三级/高级工', /高级技工|高级工(?!程师)/g],
  ['四级/中级工', /中级技工|中级工(?!程师)/g],
  ['五级/初级工', /初级技工|初级工(?!程师)/g],
]
const TRADES = '(?:工程|会计|经济|农艺|审计|统计)师'
const TITLES: readonly [TitleLevel, RegExp][] = [
  ['正高级', new RegExp(`正高级?(?:${TRADES}|职称|专业技术职[务称])?`, 'g')],
  ['副高级', new RegExp(`副高级?|副主任[医护]师|副教授|副研究员|高级(?:职称|专业技术|${TRADES})`, 'g')],
  ['正高级', /主任[医护]师|教授|(?:^|[^理究])研究员/g],
  ['初级', new RegExp(`初级(?:及?以上)?(?:职称|专业技术|$)|助理${TRADES}|助教`, 'g')],
  [
    '中级',
    new RegExp(`中级(?:及?以上)?(?:职称|专业技术|$)|助理研究员|讲师|主治医师|主管护师|${TRADES}`, 'g'),
  ],
]

function lowest<T>(order: readonly T[], names: readonly [T, RegExp][], words: string): T | null {
  const found = new Set<T>()
  let rest = words
  for (const [level, name] of names) {
    const without = rest.replace(name, ',')
    if (without !== rest) found.add(level)
    rest = without
  }
  return order.find((level) => found.has(level)) ?? null
}

/** The skill or title asked for at least, the lowest of those named: `高级工及以上`, `副高级以上职称`, `中级职称或技师`. */
export function readSkill(text: string | null): Skill | null {
  if (text === null) return null
  const words = plainWords(text)
  const skill = lowest(SKILL_LEVELS, SKILLS, words)
  const title = lowest(TITLE_LEVELS, TITLES, words)
  return skill === null && title === null ? null : { skill, title }
}
