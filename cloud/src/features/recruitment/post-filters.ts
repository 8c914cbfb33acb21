import type { EndpointInput } from '@talent/contract'
import { EDUCATION_LEVELS, EXPERIENCE_STEPS, PAY_STEPS, type listPosts } from '@talent/contract/recruitment'
import { sql, type RawBuilder } from 'kysely'
import { newestFirst } from '../../lib/list-query.ts'
import type { EachOf, SortKey } from '../../lib/read-page.ts'
import { farFromTitle, foundIn } from '../../lib/search/index.ts'
import { phaseRankSql, phaseSql } from './phase.ts'

type Query = EndpointInput<typeof listPosts>['query']

/** As `earlierOf`, over the columns: nothing is later than what isn't stated. */
export const untilOf = () => sql<Date | null>`least(p.deadline, n.apply_until)`

/** Asks for no more education than this; what isn't understood may ask for more. */
const fitsEducation = (mine: string): RawBuilder<boolean> =>
  sql`p.education_level = any (${EDUCATION_LEVELS.slice(0, EDUCATION_LEVELS.findIndex((level) => level === mine) + 1)}::text[])`

/** 面议 is neither much nor little: it stays, and its row says so. */
const paysFrom = (yuan: number | string): RawBuilder<boolean> =>
  sql`(p.negotiable or p.pay_monthly_min >= ${Number(yuan)}::int)`
/** Nothing lies in a range whose end is below its beginning. */
const paysUntil = (yuan: string, from: string | undefined): RawBuilder<boolean> =>
  from !== undefined && Number(from) > Number(yuan)
    ? sql`false`
    : sql`(p.negotiable or p.pay_monthly_min <= ${Number(yuan)}::int)`

const fitsExperience = (years: number | string): RawBuilder<boolean> =>
  sql`p.experience_years <= ${Number(years)}::int`

const texts = (values: readonly (string | number)[]) => sql`array[${sql.join(values.map(String))}]::text[]`
const numbers = (values: readonly number[]) => sql`array[${sql.join(values)}]::int[]`

/** The steps a row fits, of its level or figure: rows are put together by that, and none is counted where it isn't known. */
const educationSteps: EachOf = {
  of: sql.ref('p.education_level'),
  each: (level) => {
    const levels = EDUCATION_LEVELS.slice(1)
    return sql`case when ${level} is not null
      then (${texts(levels)})[coalesce(array_position(${texts(levels)}, ${level}), 1):] end`
  },
}
const paySteps = (steps: readonly number[]): EachOf => ({
  of:
    steps.length === 0
      ? sql`0::int`
      : sql`case when p.negotiable then ${steps.length}::int else width_bucket(p.pay_monthly_min, ${numbers(steps)}) end`,
  each: (reached) => sql`(${texts(steps)})[1:${reached}]`,
})
const experienceSteps: EachOf = {
  of: sql`width_bucket(p.experience_years - 1, ${numbers(EXPERIENCE_STEPS)}) + 1`,
  each: (from) => sql`(${texts(EXPERIENCE_STEPS)})[${from}:]`,
}

export const filtersOf = (query: Query, now: Date, asks: readonly string[]) => ({
  q: () => foundIn('post', asks, 'p'),
  industry: (industry: string) => sql<boolean>`p.industry_known = ${industry}`,
  place: (place: string) => sql<boolean>`p.place = ${place}`,
  education: (level: string) => sql<boolean>`p.education_level = ${level}`,
  educationUpTo: fitsEducation,
  payFrom: paysFrom,
  payUntil: (yuan: string) => paysUntil(yuan, query.payFrom),
  experience: fitsExperience,
  forWhom: (group: string) => sql<boolean>`p.for_whom @> array[${group}]::text[]`,
  employment: (kind: string) => sql<boolean>`p.employments @> array[${kind}]::text[]`,
  employer: (employer: string) => sql<boolean>`p.employer = ${employer}`,
  enterprise: (id: string) =>
    sql<boolean>`p.enterprise_id in (select e.id from enterprise e where coalesce(e.merged_into, e.id) = ${id})`,
  phase: (phase: string) => sql<boolean>`${phaseSql('n', now, untilOf())} = ${phase}`,
  noticeId: (id: string) => sql<boolean>`p.notice_id = ${id}`,
})

/** Not by employer: there are so many that rows would hardly be put together, and its own count leaves no index to ask. */
export const facetsOf = ({ payUntil }: Query, now: Date) => ({
  industry: sql.ref('p.industry_known'),
  place: sql.ref('p.place'),
  education: sql.ref('p.education_level'),
  educationUpTo: educationSteps,
  payFrom: paySteps(PAY_STEPS.filter((step) => payUntil === undefined || step <= Number(payUntil))),
  experience: experienceSteps,
  forWhom: { each: sql.ref('p.for_whom') },
  employment: { each: sql.ref('p.employments') },
  phase: phaseSql('n', now, untilOf()),
})

/** What one can still apply for first; then as asked, else what is nearest to the words; then by notice, newest first. */
export const orderOf = ({ order }: Query, now: Date, asks: readonly string[]): SortKey[] => {
  const until: SortKey = { by: sql`coalesce(${untilOf()}, timestamptz '9999-12-31')`, is: 'instant' }
  // The pay that is promised; 面议 and what isn't understood come last.
  const pay: SortKey = { by: sql`-coalesce(p.pay_monthly_min, p.pay_monthly_max, 0)`, is: 'number' }
  const first = { newest: [], deadline: [until], pay: [pay] }[order ?? 'newest']
  return [
    { by: phaseRankSql('n', now, untilOf()), is: 'number' },
    ...(order === undefined ? [{ by: farFromTitle('p', asks), is: 'number' as const }] : []),
    ...first,
    { by: newestFirst(sql.ref('n.sort_on')), is: 'number' },
    { by: sql.ref('p.notice_id'), is: 'text' },
    { by: sql.ref('p.position'), is: 'number' },
  ]
}

/** What one can still apply for first, then by notice, newest first. */
export const openPostsFirst = (now: Date): SortKey[] => orderOf({ limit: 0, order: 'newest' }, now, [])
