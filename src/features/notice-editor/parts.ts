import {
  labelOfNoticePart,
  labelOfPostPart,
  NOTICE_KINDS,
  NOTICE_LIMITS,
  USUAL_STAGES,
  type NoticeHead,
} from '@talent/contract/notice-editor'
import { POST_LIMITS, type PostContent } from '@talent/contract/recruitment'
import {
  momentOf,
  momentRows,
  numberIn,
  orNull,
  typedMoment,
  typedNumber,
  wordOf,
  type FieldRow,
  type Typed,
} from '@/features/publication'

const row = (key: keyof NoticeHead, more: Omit<FieldRow, 'key' | 'label'> = {}): FieldRow => ({
  key,
  label: labelOfNoticePart(key),
  ...more,
})
const DIGITS = 6

/** A thing a line. */
const lines = (typed: Typed, key: string): string[] =>
  wordOf(typed, key)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const FROM = { key: 'applyFrom', label: labelOfNoticePart('applyFrom') }
const UNTIL = {
  ...{ key: 'applyUntil', label: labelOfNoticePart('applyUntil'), end: true },
  help: '到这一分钟自动截止，按服务器的北京时间',
}

const kindsFor = (kind: string) => [
  ...NOTICE_KINDS.map((value) => ({ value, text: value })),
  ...(kind === '' || NOTICE_KINDS.some((one) => one === kind) ? [] : [{ value: kind, text: kind }]),
]
export const headRows = (typed: Typed): FieldRow[] => [
  row('issue', { as: 'number', optional: true, help: '第几期。期号不是月份，没有就留空' }),
  row('title', { max: NOTICE_LIMITS.title }),
  row('issuer', { max: NOTICE_LIMITS.issuer }),
  row('kind', { options: kindsFor(wordOf(typed, 'kind')) }),
  row('place', { max: NOTICE_LIMITS.place }),
  row('publishedOn', { as: 'day', optional: true, help: '不填就是第一次发布的那天' }),
  ...momentRows(FROM, typed),
  ...momentRows(UNTIL, typed),
  row('headcount', { as: 'number', unit: '人', optional: true, help: '不填就按岗位合计' }),
  row('ageCountedOn', { as: 'day', optional: true, help: '年龄按哪一天算，公告写了才填' }),
]
export const typedHead = (head: NoticeHead): Typed => ({
  issue: typedNumber(head.issue),
  ...{ title: head.title, issuer: head.issuer, kind: head.kind, place: head.place },
  publishedOn: head.publishedOn ?? '',
  ...typedMoment(FROM, head.applyFrom),
  ...typedMoment(UNTIL, head.applyUntil),
  headcount: typedNumber(head.headcount),
  ageCountedOn: head.ageCountedOn ?? '',
})
export const withHead = (head: NoticeHead, typed: Typed): NoticeHead => ({
  ...head,
  issue: numberIn(typed, 'issue', DIGITS),
  title: wordOf(typed, 'title'),
  issuer: wordOf(typed, 'issuer'),
  kind: wordOf(typed, 'kind'),
  place: wordOf(typed, 'place'),
  publishedOn: orNull(typed, 'publishedOn'),
  applyFrom: momentOf(FROM, typed),
  applyUntil: momentOf(UNTIL, typed),
  headcount: numberIn(typed, 'headcount', DIGITS),
  ageCountedOn: orNull(typed, 'ageCountedOn'),
})

const LINES = ['conditions', 'disqualifications', 'phones', 'attachments', 'notes'] as const
const AREA = NOTICE_LIMITS.line * 10
export const LINE_ROWS: readonly FieldRow[] = LINES.map((key) =>
  row(key, { as: 'area', max: AREA, optional: true, help: '一行一条' }),
)
export const typedLines = (head: NoticeHead): Typed =>
  Object.fromEntries(LINES.map((key) => [key, head[key].join('\n')]))
export const withLines = (head: NoticeHead, typed: Typed): NoticeHead => ({
  ...head,
  ...Object.fromEntries(LINES.map((key) => [key, lines(typed, key)])),
})

export const CORRECTION_ROWS: readonly FieldRow[] = [
  row('correction', {
    as: 'area',
    max: NOTICE_LIMITS.correction,
    help: '公告页和更正公告上都会写，如：报名延长到 12 月 8 日，焊接工程师改招 3 人',
  }),
]
export const withCorrection = (head: NoticeHead, typed: Typed): NoticeHead => ({
  ...head,
  correction: wordOf(typed, 'correction'),
})

type Stage = NoticeHead['stages'][number]
export const STAGE_ROWS: readonly FieldRow[] = [
  { key: 'name', label: '阶段', max: NOTICE_LIMITS.stage, help: USUAL_STAGES.join('、') },
  { key: 'from', label: '从哪天', as: 'day', optional: true },
  { key: 'until', label: '到哪天', as: 'day', optional: true },
  { key: 'detail', label: '说明', max: NOTICE_LIMITS.detail, optional: true, help: '如：地点、带什么' },
]
export const typedStage = (stage: Stage | undefined): Typed => ({
  name: stage?.name ?? '',
  from: stage?.from ?? '',
  until: stage?.until ?? '',
  detail: stage?.detail ?? '',
})
/** A key none of them has. */
export function newStageKey({ stages }: NoticeHead): string {
  let number = stages.length + 1
  while (stages.some(({ key }) => key === `s${number}`)) number += 1
  return `s${number}`
}
export function withStage(head: NoticeHead, key: string, typed: Typed): NoticeHead {
  const stage: Stage = {
    ...{ key, name: wordOf(typed, 'name'), detail: orNull(typed, 'detail') },
    ...{ from: orNull(typed, 'from'), until: orNull(typed, 'until') },
  }
  const isNew = head.stages.every((one) => one.key !== key)
  return {
    ...head,
    stages: isNew ? [...head.stages, stage] : head.stages.map((one) => (one.key === key ? stage : one)),
  }
}
export const withoutStage = (head: NoticeHead, key: string): NoticeHead => ({
  ...head,
  stages: head.stages.filter((one) => one.key !== key),
})

type PostWord = Exclude<keyof PostContent, 'id' | 'enterpriseId' | 'deadline' | 'notes' | 'duties'>
const POST_WORDS: readonly (readonly [PostWord, string?])[] = [
  ['code'],
  ['employer'],
  ['industry', '不填就按单位名录里的'],
  ['title'],
  ['headcount', '照原文写：2、若干、1-2人'],
  ['education', '如：本科及以上'],
  ['major'],
  ['age', '如：35周岁以下'],
  ['experience'],
  ['skillLevel'],
  ['pay', '如：8000-12000元/月、面议'],
  ['benefits'],
  ['place'],
  ['employment'],
  ['contact'],
  ['applyBy', '只收电话或邮件报名的写在这里'],
]
const DEADLINE = { key: 'deadline', label: labelOfPostPart('deadline'), end: true, help: '比公告早才填' }
export const postRows = (typed: Typed): FieldRow[] => [
  ...POST_WORDS.map(([key, help]): FieldRow => ({
    ...{ key, label: labelOfPostPart(key), max: POST_LIMITS[key] },
    ...(key !== 'title' && key !== 'employer' && { optional: true }),
    ...(help !== undefined && { help }),
  })),
  { key: 'duties', label: labelOfPostPart('duties'), as: 'area', max: POST_LIMITS.duties, optional: true },
  ...momentRows(DEADLINE, typed),
]
export const typedPost = (post: PostContent | undefined): Typed => ({
  ...Object.fromEntries(
    [...POST_WORDS.map(([key]) => key), 'duties' as const].map((key) => [key, post?.[key] ?? '']),
  ),
  ...typedMoment(DEADLINE, post?.deadline ?? null),
})
export const postFaults = (typed: Typed): Record<string, string> => ({
  ...(wordOf(typed, 'title') === '' && { title: '请填写岗位名称' }),
})
/** The words as they are typed; what isn't asked for here stays. */
export const postOf = (post: PostContent | undefined, typed: Typed): Omit<PostContent, 'id'> => ({
  ...({ enterpriseId: post?.enterpriseId ?? null, notes: post?.notes ?? [] } as const),
  ...(Object.fromEntries(
    [...POST_WORDS.map(([key]) => key), 'duties' as const].map((key) => [key, orNull(typed, key)]),
  ) as Pick<PostContent, PostWord | 'duties'>),
  title: wordOf(typed, 'title'),
  deadline: momentOf(DEADLINE, typed),
})
