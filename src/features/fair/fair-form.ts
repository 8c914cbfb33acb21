import { LIMITS, mapPointWords, readMapPoint } from '@talent/contract'
import { addDays, chinaInstant, chinaTime } from '@talent/contract/calendar'
import {
  FAIR_MODES,
  FAIR_MODE_LABEL,
  type FairEmployerInput,
  type FairInput,
  type FairMode,
} from '@talent/contract/fair'
import {
  HALF_HOURS,
  neededNumber,
  numberIn,
  typedNumber,
  wordOf,
  type FieldRow,
  type Typed,
} from '@/features/publication'
import { todayInChina } from '@/lib/dates'

const HOURS_KEPT = (time: string) =>
  time === '' || HALF_HOURS.some(({ value }) => value === time)
    ? HALF_HOURS
    : [{ value: time, text: time }, ...HALF_HOURS]

/** A fair is on one day, from one time to another. */
export const fairRows = (typed: Typed): FieldRow[] => [
  { key: 'title', label: '名称', max: LIMITS.fairTitle },
  { key: 'issue', label: '第几场', as: 'number', unit: '场', max: 4, optional: true },
  {
    key: 'mode',
    label: '怎么办',
    options: FAIR_MODES.map((value) => ({ value, text: FAIR_MODE_LABEL[value] })),
  },
  { key: 'day', label: '日期', as: 'day' },
  { key: 'from', label: '开始', options: HOURS_KEPT(wordOf(typed, 'from')) },
  { key: 'until', label: '结束', options: HOURS_KEPT(wordOf(typed, 'until')) },
  {
    key: 'place',
    label: wordOf(typed, 'mode') === 'online' ? '从哪里进' : '地点',
    help: wordOf(typed, 'mode') === 'online' ? '如 腾讯会议 123 456 789' : undefined,
    max: LIMITS.place,
  },
  {
    key: 'point',
    label: '地图坐标',
    help: '两个数，如 33.741,113.303；从高德或腾讯地图取（GCJ-02），别的地图会差几百米。填了，公众点一下就能打开地图',
    optional: true,
    hidden: (now) => wordOf(now, 'mode') === 'online',
  },
  {
    key: 'way',
    label: '怎么去',
    max: LIMITS.place,
    optional: true,
    hidden: (now) => wordOf(now, 'mode') === 'online',
  },
  { key: 'capacity', label: '名额', as: 'number', unit: '人', max: 5 },
  { key: 'signDay', label: '报名截止日期', as: 'day' },
  { key: 'signTime', label: '报名截止时间', options: HOURS_KEPT(wordOf(typed, 'signTime')) },
  {
    key: 'words',
    label: '来了以后',
    help: '带什么、到哪里，公开显示',
    as: 'area',
    max: LIMITS.fairWords,
    optional: true,
  },
  { key: 'phone', label: '咨询电话', max: LIMITS.phoneTyped },
]

export function typedFair(fair: FairInput | undefined): Typed {
  if (fair === undefined)
    return {
      ...{ title: '', issue: '', mode: 'on_site', place: '', way: '', words: '', capacity: '', phone: '' },
      point: '',
      ...{ day: '', from: '09:00', until: '15:00', signDay: addDays(todayInChina(), 7), signTime: '18:00' },
    }
  const [starts, ends, sign] = [fair.startsAt, fair.endsAt, fair.signUpUntil].map(chinaTime)
  return {
    ...{ title: fair.title, issue: typedNumber(fair.issue), mode: fair.mode, place: fair.place },
    point: fair.point === null ? '' : mapPointWords(fair.point),
    ...{ way: fair.way, words: fair.words, capacity: typedNumber(fair.capacity), phone: fair.phone },
    ...{ day: starts?.day ?? '', from: starts?.time ?? '', until: ends?.time ?? '' },
    ...{ signDay: sign?.day ?? '', signTime: sign?.time ?? '' },
  }
}

const at = (typed: Typed, day: string, time: string) => chinaInstant(wordOf(typed, day), wordOf(typed, time))

export function fairOf(typed: Typed): FairInput {
  const online = wordOf(typed, 'mode') === 'online'
  return {
    title: wordOf(typed, 'title'),
    issue: numberIn(typed, 'issue', 4),
    mode: wordOf(typed, 'mode') as FairMode,
    ...{ startsAt: at(typed, 'day', 'from'), endsAt: at(typed, 'day', 'until') },
    ...{
      place: wordOf(typed, 'place'),
      way: online ? '' : wordOf(typed, 'way'),
      point: online ? null : readMapPoint(wordOf(typed, 'point')),
      words: wordOf(typed, 'words'),
    },
    capacity: neededNumber(typed, 'capacity', 5),
    signUpUntil: at(typed, 'signDay', 'signTime'),
    phone: wordOf(typed, 'phone'),
  }
}

const isNoPoint = (typed: Typed): boolean =>
  wordOf(typed, 'mode') !== 'online' &&
  wordOf(typed, 'point') !== '' &&
  readMapPoint(wordOf(typed, 'point')) === null

const NEEDED: readonly (readonly [string, string])[] = [
  ['title', '请填写名称'],
  ['day', '请选择日期'],
  ['place', '请填写地点'],
  ['signDay', '请选择报名截止的日期'],
  ['phone', '请填写咨询电话'],
]

/** What is wrong with it before it is sent; the server looks again. */
export function fairFaults(typed: Typed): Record<string, string> {
  const missing = NEEDED.filter(([key]) => wordOf(typed, key) === '')
  const capacity = neededNumber(typed, 'capacity', 5)
  return {
    ...Object.fromEntries(missing),
    ...(capacity < 1 && { capacity: '请填写名额，至少 1 人' }),
    ...(isNoPoint(typed) && { point: '请填两个数，纬度 3–54、经度 73–136，如 33.741,113.303' }),
    ...(numberIn(typed, 'issue', 4) === 0 && { issue: '场次从 1 起' }),
    ...(wordOf(typed, 'until') <= wordOf(typed, 'from') && { until: '结束要晚于开始' }),
    ...(wordOf(typed, 'day') !== '' &&
      at(typed, 'signDay', 'signTime') > at(typed, 'day', 'until') && {
        signDay: '报名截止不能晚于招聘会结束',
      }),
  }
}

/** What those who signed up are told of; empty where nothing that matters to them changes. */
export function movedIn(before: FairInput, typed: Typed): string[] {
  const after = fairOf(typed)
  return [
    ...(before.startsAt === after.startsAt && before.endsAt === after.endsAt ? [] : ['时间']),
    ...(before.place === after.place ? [] : ['地点']),
  ]
}

export const employerRows: readonly FieldRow[] = [
  { key: 'name', label: '单位名称', help: '和企业名录同名的，会连到名录', max: LIMITS.employer },
  { key: 'stand', label: '展位号', max: LIMITS.stand, optional: true },
  {
    key: 'posts',
    label: '岗位',
    help: '一行一个；和公告里的岗位同名的，会连到那个岗位',
    as: 'area',
    max: 1000,
    optional: true,
  },
]
export const typedEmployer = (employer?: FairEmployerInput): Typed => ({
  name: employer?.name ?? '',
  stand: employer?.stand ?? '',
  posts: employer?.posts.join('\n') ?? '',
})
export const employerOf = (typed: Typed): FairEmployerInput => ({
  name: wordOf(typed, 'name'),
  stand: wordOf(typed, 'stand'),
  posts: [
    ...new Set(
      wordOf(typed, 'posts')
        .split('\n')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ],
})
export const employerFaults = (typed: Typed): Record<string, string> =>
  wordOf(typed, 'name') === '' ? { name: '请填写单位名称' } : {}

const COUNTS = [
  ['employers', '参会单位', '家'],
  ['posts', '提供岗位', '个'],
  ['visitors', '入场', '人次'],
  ['agreements', '达成意向', '人'],
] as const
export const resultRows: readonly FieldRow[] = COUNTS.map(([key, label, unit]) => ({
  ...{ key, label, unit },
  as: 'number',
  max: 6,
}))
export const typedResults = (known: Partial<Record<(typeof COUNTS)[number][0], number>>): Typed =>
  Object.fromEntries(COUNTS.map(([key]) => [key, typedNumber(known[key] ?? null)]))
export const resultsOf = (typed: Typed) => ({
  ...{ employers: neededNumber(typed, 'employers', 6), posts: neededNumber(typed, 'posts', 6) },
  ...{ visitors: neededNumber(typed, 'visitors', 6), agreements: neededNumber(typed, 'agreements', 6) },
})
export const resultFaults = (typed: Typed): Record<string, string> =>
  Object.fromEntries(
    COUNTS.filter(([key]) => neededNumber(typed, key, 6) < 0).map(([key, label]) => [key, `请填写${label}`]),
  )
