/** From the lowest, as one filters posts by the least they ask for. */
export const EDUCATION_LEVELS = ['不限', '高中/中专及以下', '大专', '本科', '硕士', '博士'] as const
export type EducationLevel = (typeof EDUCATION_LEVELS)[number]

/** What a level is called in notices; the lowest of those named decides. */
const NAMES: readonly [EducationLevel, RegExp][] = [
  ['高中/中专及以下', /高中|中专|职高|中职|中技|中等|技校|技工|初中|小学/],
  ['大专', /大专|专科|本专|高职|高专|高等职业|技师学院/],
  // 大学 is 本科 where nothing narrower is said: 大学专科, 大学生.
  ['本科', /本科|学士|大学(?!专科|生|城)/],
  // 研究生 alone asks for a master's; 博士研究生 doesn't.
  ['硕士', /硕士|硕研|研究生/],
  ['博士', /博士|博研/],
]
/** Longer names that hold a shorter one of another level: 高级技工 counts as 大专, 技工 alone doesn't. */
const WHOLE: readonly [RegExp, string][] = [
  [/高级技工/g, '大专'],
  [/博士研究生/g, '博士'],
]
const ANY = /不限|无要求|不作要求|不做要求|均可/
/** `（不含专升本）` names what is not meant. */
const EXCLUDED = /不(?:含|包括|包含|接受|招收)[^，,；;。）)]*/g

/**
 * The level a post asks for at least, out of the words of its notice; null where they name none (`见公告`).
 * `专业不限，本科以上` is 本科: 不限 counts only where no level is named.
 */
export function educationLevel(text: string | null): EducationLevel | null {
  if (text === null) return null
  const bare = text.normalize('NFKC').replace(/\s/g, '').replace(EXCLUDED, '')
  const plain = WHOLE.reduce((words, [name, level]) => words.replace(name, level), bare)
  return NAMES.find(([, names]) => names.test(plain))?.[0] ?? (ANY.test(plain) ? '不限' : null)
}
