import { LIMITS } from '@talent/contract'
import { WORK_KINDS, type CvContent, type CvJob, type CvWork } from '@talent/contract/application'
import { orNull, wordOf, type FieldRow, type Typed } from '@/features/publication'

/** A month as it is typed: `2022-07`, `2022.7`, `2022年7月`; null: none of these. */
export function readMonth(words: string): string | null {
  const found = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*月?$/.exec(words.trim())
  const month = Number(found?.[2] ?? 0)
  return found && month >= 1 && month <= 12 ? `${found[1]}-${String(month).padStart(2, '0')}` : null
}

const MONTH_HELP = '如 2022年7月'
const line = (key: string, label: string, more: Partial<FieldRow> = {}): FieldRow => ({
  key,
  label,
  max: LIMITS.cvLine,
  ...more,
})
const need = (typed: Typed, ...asked: [key: string, label: string][]): Record<string, string> =>
  Object.fromEntries(
    asked.flatMap(([key, label]) => (wordOf(typed, key) === '' ? [[key, `请填写${label}`]] : [])),
  )
const monthFault = (typed: Typed, key: string, label: string): Record<string, string> => {
  const word = wordOf(typed, key)
  return word === '' || readMonth(word) !== null ? {} : { [key]: `${label}请写成 2022年7月 这样` }
}

export const INTENTION_ROWS: readonly FieldRow[] = [
  line('wanted', '期望岗位'),
  line('places', '期望地点', { optional: true }),
  line('pay', '期望薪酬', { optional: true, help: '如 20–28 万/年，或面议' }),
  line('available', '到岗时间', { optional: true }),
]
export const intentionFaults = (typed: Typed) => need(typed, ['wanted', '期望岗位'])
export const putIntention = (content: CvContent, typed: Typed): CvContent => ({
  ...content,
  intention: {
    ...{ wanted: wordOf(typed, 'wanted'), places: wordOf(typed, 'places') },
    ...{ pay: wordOf(typed, 'pay'), available: wordOf(typed, 'available') },
  },
})

export const STUDY_ROWS: readonly FieldRow[] = [
  line('school', '毕业院校'),
  line('major', '专业'),
  line('graduatedIn', '毕业年月', { optional: true, help: MONTH_HELP }),
]
export const studyFaults = (typed: Typed) => ({
  ...need(typed, ['school', '毕业院校'], ['major', '专业']),
  ...monthFault(typed, 'graduatedIn', '毕业年月'),
})
export const putStudy = (content: CvContent, typed: Typed): CvContent => ({
  ...content,
  study: {
    ...{ school: wordOf(typed, 'school'), major: wordOf(typed, 'major') },
    graduatedIn: readMonth(wordOf(typed, 'graduatedIn')),
  },
})

export const JOB_ROWS: readonly FieldRow[] = [
  line('employer', '单位', { max: LIMITS.employer }),
  line('title', '职务'),
  line('from', '开始年月', { help: MONTH_HELP }),
  line('until', '结束年月', { optional: true, help: '还在职就不填' }),
  line('duties', '做什么', { as: 'area', max: LIMITS.cvText, optional: true }),
]
export const jobFaults = (typed: Typed) => {
  const [from, until] = [readMonth(wordOf(typed, 'from')), readMonth(wordOf(typed, 'until'))]
  return {
    ...(from !== null && until !== null && until < from ? { until: '结束年月早于开始年月，请核对' } : {}),
    ...need(typed, ['employer', '单位'], ['title', '职务'], ['from', '开始年月']),
    ...monthFault(typed, 'from', '开始年月'),
    ...monthFault(typed, 'until', '结束年月'),
  }
}
const jobOf = (typed: Typed): CvJob => ({
  ...{ employer: wordOf(typed, 'employer'), title: wordOf(typed, 'title') },
  ...{ from: readMonth(wordOf(typed, 'from')) ?? '', until: readMonth(orNull(typed, 'until') ?? '') },
  duties: wordOf(typed, 'duties'),
})

export const WORK_ROWS: readonly FieldRow[] = [
  { key: 'kind', label: '类别', options: WORK_KINDS.map((value) => ({ value, text: value })) },
  line('title', '名称', { max: LIMITS.cvTitle }),
  line('words', '说明', { as: 'area', max: LIMITS.cvText, optional: true }),
]
export const workFaults = (typed: Typed) => need(typed, ['kind', '类别'], ['title', '名称'])
const workOf = (typed: Typed): CvWork => ({
  kind: WORK_KINDS.find((kind) => kind === wordOf(typed, 'kind')) ?? '其他',
  ...{ title: wordOf(typed, 'title'), words: wordOf(typed, 'words') },
})

export const SKILL_ROWS: readonly FieldRow[] = [
  line('title', '职称', { optional: true }),
  line('skills', '技能、证书和语言', { as: 'area', max: LIMITS.cvText, optional: true }),
]
export const putSkills = (content: CvContent, typed: Typed): CvContent => ({
  ...content,
  skills: { title: wordOf(typed, 'title'), skills: wordOf(typed, 'skills') },
})

/** In its place; `at` null: a new one at the end. */
const placed = <T>(all: readonly T[], at: number | null, one: T): T[] =>
  at === null ? [...all, one] : all.map((other, place) => (place === at ? one : other))
const without = <T>(all: readonly T[], at: number): T[] => all.filter((_, place) => place !== at)

export const putJob = (content: CvContent, at: number | null, typed: Typed): CvContent => ({
  ...content,
  // The newest first, as whoever reads it looks for it.
  jobs: placed(content.jobs, at, jobOf(typed)).sort((a, b) =>
    a.from < b.from ? 1 : a.from > b.from ? -1 : 0,
  ),
})
export const putWork = (content: CvContent, at: number | null, typed: Typed): CvContent => ({
  ...content,
  works: placed(content.works, at, workOf(typed)),
})
export const withoutJob = (content: CvContent, at: number): CvContent => ({
  ...content,
  jobs: without(content.jobs, at),
})
export const withoutWork = (content: CvContent, at: number): CvContent => ({
  ...content,
  works: without(content.works, at),
})
