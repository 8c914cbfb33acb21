import * as v from 'valibot'
import { maxCharacters, writable } from './bounded.ts'
import { isCalendarDay } from './calendar/dates.ts'
import { DAYS, LARGEST_INTEGER, LIMITS } from './limits.ts'
import { tidyLine, tidyText } from './typed-text.ts'

const tooLong = (max: number, label: string) => `${label}不超过 ${max} 个字`

/** Words of several lines, cleaned. The message names the limit in Chinese, because the person typing reads it. */
export const text = (max: number, label = '内容', tidy = tidyText) =>
  v.pipe(
    v.string(`请填写${label}`),
    v.transform(tidy),
    v.minLength(1, `请填写${label}`),
    writable(label),
    maxCharacters(max, tooLong(max, label)),
  )
/** The same in one line: a name, an employer. */
export const line = (max: number, label = '内容') => text(max, label, tidyLine)

export const optionalText = (max: number, label = '内容', tidy = tidyText) =>
  v.optional(
    v.pipe(v.string(), v.transform(tidy), writable(label), maxCharacters(max, tooLong(max, label))),
    '',
  )
export const optionalLine = (max: number, label = '内容') => optionalText(max, label, tidyLine)

export const OFFICE_PHONE = /^\+?\d[\d -]{4,29}$/
/** The number of an office, as it is shown: digits, spaces and hyphens; empty where `optional`. */
export const officePhone = (label: string, { optional = false } = {}) =>
  v.pipe(
    optional ? optionalLine(LIMITS.phoneTyped, label) : line(LIMITS.phoneTyped, label),
    v.check((phone) => phone === '' || OFFICE_PHONE.test(phone), `${label}请只填数字、空格和横线`),
  )

/** A word one searches for, or the value of a filter. */
export const filter = (max: number = LIMITS.search, label = '内容') =>
  v.optional(
    v.pipe(v.string(), v.transform(tidyLine), writable(label), maxCharacters(max, tooLong(max, label))),
  )

const LIKE_A_DAY = /^\d{4}-\d{2}-\d{2}$/

/** A desktop date field lets one type the year 26: a day far from ours is a slip, and nothing may count up to it. */
export const isOurDay = (value: string): boolean =>
  isCalendarDay(value) && value >= DAYS.from && value <= DAYS.to
export const NOT_OUR_DAY = '年份不对，请核对日期'

/** Calendar day in China, `2026-11-24`. */
export const Day = v.pipe(
  v.string('请选择日期'),
  v.isoDate('请选择日期'),
  v.check((day) => !LIKE_A_DAY.test(day) || isCalendarDay(day), '请选择日期'),
  v.check((day) => !isCalendarDay(day) || isOurDay(day), NOT_OUR_DAY),
)
/** Instant, ISO 8601 with offset or Z. */
export const Instant = v.pipe(v.string(), v.isoTimestamp())
export const Id = v.pipe(v.string(), v.regex(/^[0-9a-z_-]{1,64}$/i, '编号格式不对'))
/** A short name of ours: of a field, an item, a material. */
export const Key = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]{0,39}$/i, '编号格式不对'))
export const Version = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LARGEST_INTEGER))

/** The number of a version in an address. */
export const VersionInPath = v.pipe(v.string(), v.regex(/^\d{1,9}$/, '版本号格式不对'), v.transform(Number))

/** The version of a text or a form as it was shown: an older or made-up one is told so by its use. */
export const ShownVersion = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_INTEGER))

/** A value of a filter, and how many rows it leads to. */
export const Facet = v.object({ value: v.string(), count: v.number() })
export type Facet = v.InferOutput<typeof Facet>

/**
 * Every list answers so. It is paged by an opaque cursor; `total` counts everything the filters match; each of `facets` is
 * a filter's name and counts its values over all other filters, so that a count says where it leads.
 */
export const page = <S extends v.GenericSchema, const N extends string = never>(
  item: S,
  facets: readonly N[] = [],
) =>
  v.object({
    items: v.array(item),
    total: v.number(),
    nextCursor: v.nullable(v.string()),
    facets: v.object(
      Object.fromEntries(facets.map((name) => [name, v.array(Facet)])) as Record<
        N,
        v.ArraySchema<typeof Facet, undefined>
      >,
    ),
  })
export const PageQuery = {
  cursor: v.optional(v.pipe(v.string(), v.maxLength(200))),
  limit: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.minValue(1), v.maxValue(50)),
    '20',
  ),
}
export const Done = v.object({ done: v.literal(true) })
