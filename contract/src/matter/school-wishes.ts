import { misshapen, PLAIN, tidyList, unlisted, type FieldKind, type FieldLimits } from './field-kind.ts'

/** 志愿, the most wanted first. */
export const WISHES = ['第一志愿', '第二志愿', '第三志愿'] as const

/** As many as a field takes: its `max`, or as many as have a name. */
export const wishesOf = ({ max }: Pick<FieldLimits, 'max'>): string[] => WISHES.slice(0, max)

/** One to three of the schools offered, in order; an answer is the list of their names. */
export const schoolWishes: FieldKind = {
  ...PLAIN,
  name: '志愿学校（按先后）',
  ask: '请选择',
  max: WISHES.length,
  maximum: { name: '最多填几所', unit: '所', most: WISHES.length },
  lists: 'own',
  values: ({ options }) => options,
  several: true,
  folds: true,
  tidy: tidyList,
  show: (answer) =>
    [answer]
      .flat()
      .map((school, at) => `${WISHES[at] ?? `第 ${at + 1} 志愿`} ${school}`)
      .join('，'),
  fault: (field, answer) => {
    if (typeof answer === 'string') return misshapen(field)
    if (!answer.every((school) => field.options.includes(school))) return unlisted(field)
    if (new Set(answer).size < answer.length) return `${field.label}里同一所学校只填一次，请换一所`
    const most = wishesOf(field).length
    return answer.length > most ? `${field.label}最多填 ${most} 个` : null
  },
}
