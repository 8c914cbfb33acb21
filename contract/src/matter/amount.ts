import { tidyNumber } from '../tidy-number.ts'

/** What a field of numbers may say of its answer. */
export interface AmountLimits {
  readonly max: number
  /** Smallest value; without, 0. */
  readonly min?: number | null
  /** Shown beside the field and after the answer: 元, 平方米. */
  readonly unit?: string | null
  /** Places after the point; 0 for whole numbers; without, any. */
  readonly decimals?: number | null
}

const AMOUNT = /^(\d+)(?:\.(\d+))?$/

/** As kept: plain digits and a point, whatever signs, separators or unit of its own it was typed with. */
export function tidyAmount(value: string, unit: string | null | undefined): string {
  const bare = tidyNumber(value).replace(/^[¥￥]/, '')
  const number = unit && bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare
  const [, whole, places] = AMOUNT.exec(number) ?? []
  if (whole === undefined) return number
  const kept = places?.replace(/0+$/, '')
  return whole.replace(/^0+(?=\d)/, '') + (kept ? `.${kept}` : '')
}

/** What is wrong with an amount as kept, after the name of its field, or null. */
export function amountFault(value: string, { max, min, unit, decimals }: AmountLimits): string | null {
  const [, whole, places = ''] = AMOUNT.exec(value) ?? []
  const right =
    whole !== undefined &&
    Number(value) >= (min ?? 0) &&
    Number(value) <= max &&
    places.length <= (decimals ?? Infinity)
  if (right) return null
  const range = min ? `不小于 ${min}、不超过 ${max}` : `不超过 ${max}`
  const most = decimals ? `，最多 ${decimals} 位小数` : ''
  return `应为${range} ${unit ?? ''}的${decimals === 0 ? '整数' : '数字'}${most}`
}

/** As read: with its unit and separators of thousands. What is no amount, taken by an older form, as it was. */
export function showAmount(value: string, unit: string | null | undefined): string {
  const [, whole, places] = AMOUNT.exec(value) ?? []
  if (whole === undefined || !unit) return value
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${places === undefined ? '' : `.${places}`} ${unit}`
}
