/** How an open post is like one that takes nothing any more; what counts for most first. */
export const NEAR_BY = ['title', 'major', 'industry', 'education', 'place'] as const
export type NearBy = (typeof NEAR_BY)[number]
export const NEAR_WORDS: Record<NearBy, string> = {
  title: '岗位名称相同',
  major: '专业相近',
  industry: '同行业',
  education: '学历要求相同',
  place: '同地点',
}
/** So many are shown. */
export const MOST_NEAR = 5

const MOST_NAMES = 12
/** 专业 that are named one by one: 材料科学与工程、冶金工程 or 材料或化学类 are two each; 不限 is none. */
export const majorNames = (major: string | null): string[] =>
  (major ?? '')
    .split(/[、，,；;。/|\s()（）]|相关|等|或/)
    .map((name) => name.replace(/(?:类|专业)+$/, ''))
    .filter((name) => name.length >= 2 && !/不限|见公告|无要求/.test(name))
    .slice(0, MOST_NAMES)
