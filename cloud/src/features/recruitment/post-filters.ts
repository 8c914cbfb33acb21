import type { EndpointInput } from '@talent/contract'
import { EDUCATION_LEVELS, EXPERIENCE_STEPS, PAY_STEPS, type listPosts } from '@talent/contract/recruitment'
import { sql, type RawBuilder } from 'kysely'
import { newestFirst } from '../../lib/list-query.ts'
import { whichHold, type SortKey } from '../../lib/read-page.ts'
import { farFromTitle, foundIn } from '../../lib/search/index.ts'
import { phaseRankSql, phaseSql } from './phase.ts'

type Query = EndpointInput<typeof listPosts>['query']

/** As `earlierOf`, over the columns: nothing is later than what isn't stated. */
const untilOf = () => sql<Date | null>`least(p.deadline, n.apply_until)`

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

const each = <T extends string | number>(values: readonly T[], holds: (value: T) => RawBuilder<boolean>) =>
  whichHold(Object.fromEntries(values.map((value) => [value, holds(value)])))

export const filtersOf = (query: Query, now: Date, asks: readonly string[]) => ({
  q: () => foundIn('p', asks),
  place: (place: string) => sql<boolean>`p.place = ${place}`,
  education: (level: string) => sql<boolean>`p.education_level = ${level}`,
  educationUpTo: fitsEducation,
  payFrom: paysFrom,
  payUntil: (yuan: string) => paysUntil(yuan, query.payFrom),
  experience: fitsExperience,
  forWhom: (group: string) => sql<boolean>`p.for_whom @> array[${group}]::text[]`,
  employment: (kind: string) => sql<boolean>`p.employments @> array[${kind}]::text[]`,
  employer: (employer: string) => sql<boolean>`p.employer = ${employer}`,
  phase: (phase: string) => sql<boolean>`${phaseSql('n', now, untilOf())} = ${phase}`,
  noticeId: (id: string) => sql<boolean>`p.notice_id = ${id}`,
})

export const facetsOf = ({ payUntil }: Query, now: Date) => ({
  place: sql.ref('p.place'),
  education: sql.ref('p.education_level'),
  educationUpTo: each(EDUCATION_LEVELS.slice(1), fitsEducation),
  payFrom: each(
    PAY_STEPS.filter((step) => payUntil === undefined || step <= Number(payUntil)),
    paysFrom,
  ),
  experience: each(EXPERIENCE_STEPS, fitsExperience),
  forWhom: { each: sql.ref('p.for_whom') },
  employment: { each: sql.ref('p.employments') },
  employer: sql.ref('p.employer'),
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
