import { addDays } from '@talent/contract/calendar'
import { TALENT_CATEGORIES, type TalentCategory } from '@talent/contract/matter'
import type { SchemeClass, Standard } from '@talent/contract/recognition'
import { SCHEME_LIMITS, settledScheme, type SchemeContent } from '@talent/contract/scheme-editor'
import { neededNumber, typedNumber, wordOf, type FieldRow, type Typed } from '@/features/publication'

const DIGITS = 4

export const OWN_ROWS: readonly FieldRow[] = [
  {
    ...{ key: 'name', label: '目录名称', max: SCHEME_LIMITS.name },
    help: '政策的条件按名称认，改了名称，写到原名称的政策要一起改',
  },
  { key: 'document', label: '依据文件', max: SCHEME_LIMITS.document },
  {
    ...{ key: 'inForceFrom', label: '执行日期', as: 'day' },
    help: '明天或以后。申请按提交那天执行的目录核验',
  },
  { key: 'publicityWorkingDays', label: '公示天数', as: 'number', unit: '个工作日' },
  { key: 'renewalDays', label: '到期前多少天提醒续期', as: 'number', unit: '天' },
]
export const typedOwn = (content: SchemeContent, today: string): Typed => ({
  name: content.name,
  document: content.document,
  // That of the version before is none for the next one.
  inForceFrom: content.inForceFrom > today ? content.inForceFrom : addDays(today, 1),
  publicityWorkingDays: typedNumber(content.publicityWorkingDays),
  renewalDays: typedNumber(content.renewalDays),
})
export const withOwn = (content: SchemeContent, typed: Typed): SchemeContent => ({
  ...content,
  name: wordOf(typed, 'name'),
  document: wordOf(typed, 'document'),
  inForceFrom: wordOf(typed, 'inForceFrom') || content.inForceFrom,
  publicityWorkingDays: neededNumber(typed, 'publicityWorkingDays', DIGITS),
  renewalDays: neededNumber(typed, 'renewalDays', DIGITS),
})

/** Those no class has yet. */
export const freeCategories = ({ classes }: Pick<SchemeContent, 'classes'>): TalentCategory[] =>
  TALENT_CATEGORIES.filter((category) => !classes.some((one) => one.category === category))

export const classRows = (free: readonly TalentCategory[] | null): FieldRow[] => [
  ...(free === null
    ? []
    : [{ key: 'category', label: '层次', options: free.map((value) => ({ value, text: value })) }]),
  { key: 'name', label: '类别名称', max: SCHEME_LIMITS.className, help: '如：省级领军人才' },
  { key: 'termMonths', label: '有效期', as: 'number', unit: '个月' },
]
export const typedClass = ({ category, name, termMonths }: SchemeClass): Typed => ({
  ...{ category, name, termMonths: typedNumber(termMonths) },
})
/** What a class has before anything is said of it. */
export const newClass = (category: TalentCategory): SchemeClass => ({
  ...{ category, name: '', termMonths: 36, standards: [], opens: [] },
})

/** The content with this class in the place of that of its category, or added. */
export const withClass = (content: SchemeContent, one: SchemeClass): SchemeContent => {
  const others = content.classes.filter(({ category }) => category !== one.category)
  return settledScheme({ ...content, classes: [...others, one] })
}
export const withTypedClass = (content: SchemeContent, saved: SchemeClass, typed: Typed): SchemeContent => {
  const category = TALENT_CATEGORIES.find((known) => known === wordOf(typed, 'category')) ?? saved.category
  const termMonths = neededNumber(typed, 'termMonths', DIGITS)
  return withClass(content, { ...saved, category, name: wordOf(typed, 'name'), termMonths })
}
export const withoutClass = (content: SchemeContent, category: TalentCategory): SchemeContent => ({
  ...content,
  classes: content.classes.filter((one) => one.category !== category),
})

export const STANDARD_ROWS: readonly FieldRow[] = [
  { key: 'text', label: '要符合什么', as: 'area', max: SCHEME_LIMITS.standard },
  { key: 'clause', label: '条款', max: SCHEME_LIMITS.clause, help: '如：附件 1 C 类第 1 项' },
  { key: 'evidence', label: '佐证', max: SCHEME_LIMITS.evidence, help: '如：获奖证书；立项或验收文件' },
]
export const typedStandard = ({ text, clause, evidence }: Standard): Typed => ({ text, clause, evidence })
export function withStandard(one: SchemeClass, key: string, typed: Typed): SchemeClass {
  const standard: Standard = {
    ...{ key, text: wordOf(typed, 'text') },
    ...{ clause: wordOf(typed, 'clause'), evidence: wordOf(typed, 'evidence') },
  }
  const isNew = one.standards.every((other) => other.key !== key)
  return {
    ...one,
    standards: isNew
      ? [...one.standards, standard]
      : one.standards.map((other) => (other.key === key ? standard : other)),
  }
}
export const withoutStandard = (one: SchemeClass, key: string): SchemeClass => ({
  ...one,
  standards: one.standards.filter((other) => other.key !== key),
})

const NO_MATTER = 'none'
export const opensRows = (matters: readonly { code: string; title: string }[]): FieldRow[] => [
  { key: 'text', label: '能办什么', max: SCHEME_LIMITS.opens },
  {
    ...{ key: 'matter', label: '在哪个事项办' },
    options: [
      { value: NO_MATTER, text: '不在这里办' },
      ...matters.map(({ code, title }) => ({ value: code, text: title })),
    ],
  },
]
type Opening = SchemeClass['opens'][number]
export const typedOpening = (one: Opening | undefined): Typed => ({
  ...{ text: one?.text ?? '', matter: one?.matterCode ?? NO_MATTER },
})
export function withOpening(one: SchemeClass, at: number, typed: Typed): SchemeClass {
  const matter = wordOf(typed, 'matter')
  const opening: Opening = {
    text: wordOf(typed, 'text'),
    matterCode: matter === NO_MATTER || matter === '' ? null : matter,
  }
  const opens = [...one.opens]
  opens[at] = opening
  return { ...one, opens }
}
export const withoutOpening = (one: SchemeClass, at: number): SchemeClass => ({
  ...one,
  opens: one.opens.filter((_, i) => i !== at),
})
