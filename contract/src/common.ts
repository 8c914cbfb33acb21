import * as v from 'valibot'

/** Lengths are in characters. The message names the limit in Chinese, because the person typing reads it. */
export const text = (max: number, label = '内容') =>
  v.pipe(
    v.string(`请填写${label}`),
    v.trim(),
    v.minLength(1, `请填写${label}`),
    v.maxLength(max, `${label}不超过 ${max} 个字`),
  )
export const optionalText = (max: number, label = '内容') =>
  v.optional(v.pipe(v.string(), v.trim(), v.maxLength(max, `${label}不超过 ${max} 个字`)), '')

/** A day that exists: 30 February has the form of one and isn't. */
export function isCalendarDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
  )
}

/** Calendar day in China, `2026-11-24`. */
export const Day = v.pipe(
  v.string('请选择日期'),
  v.isoDate('请选择日期'),
  v.check(isCalendarDay, '请选择日期'),
)
/** Instant, ISO 8601 with offset or Z. */
export const Instant = v.pipe(v.string(), v.isoTimestamp())
export const Id = v.pipe(v.string(), v.regex(/^[0-9a-z_-]{1,64}$/i, '编号格式不对'))
export const Version = v.pipe(v.number(), v.integer(), v.minValue(1))

/** Lists are paged by an opaque cursor; `total` counts everything the filter matches. */
export const page = <S extends v.GenericSchema>(item: S) =>
  v.object({ items: v.array(item), total: v.number(), nextCursor: v.nullable(v.string()) })
export const PageQuery = {
  cursor: v.optional(v.pipe(v.string(), v.maxLength(200))),
  limit: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.minValue(1), v.maxValue(50)),
    '20',
  ),
}
export const Done = v.object({ done: v.literal(true) })
