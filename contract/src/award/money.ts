import * as v from 'valibot'
import type { Amount } from '../policy/amount.ts'

/** 分: whole, so that sums are exact. At most 10 亿元, as a benefit of a policy. */
const MOST_FEN = 1e11
export const Fen = v.pipe(
  v.number('请填写金额'),
  v.integer('金额最多两位小数'),
  v.minValue(1, '金额要大于 0'),
  v.maxValue(MOST_FEN, '金额不超过 10 亿元'),
)

const YUAN = /^(\d{1,10})(?:\.(\d{1,2}))?$/

/** What was typed as 元, in 分; null where it is no amount. Digits alone decide: 0.29 × 100 isn't 29. */
export function fenOf(typed: string): number | null {
  const found = YUAN.exec(typed.replace(/[,，\s]/g, '').replace(/元$/, ''))
  if (found === null) return null
  const [, yuan = '', cents = ''] = found
  const fen = Number(`${yuan}${`${cents}00`.slice(0, 2)}`)
  return v.is(Fen, fen) ? fen : null
}

/** 4500.50: as it is typed. */
export const yuanTyped = (fen: number): string => {
  const cents = fen % 100
  const yuan = (fen - cents) / 100
  return cents === 0 ? String(yuan) : `${yuan}.${cents < 10 ? '0' : ''}${cents}`
}

/** 4500 元, 10 万元, 3.45 万元: in 万 where that takes two decimals at most, and never less exactly. */
export function moneyText(fen: number): string {
  const tenThousand = 1_000_000
  if (fen >= tenThousand && fen % (tenThousand / 100) === 0)
    return `${yuanTyped(fen / 10_000).replace(/(\.\d)0$/, '$1')} 万元`
  return `${yuanTyped(fen)} 元`
}

/** What a benefit of a policy comes to, by instalment, in 分; empty where the document fixes no sum. The last takes the rest. */
export function instalmentsOf(amount: Amount | undefined): number[] {
  if (amount === undefined || amount.per === 'count' || amount.per === 'price' || amount.yuan === null)
    return []
  const whole = Math.round(amount.yuan * 100)
  const parts = 'parts' in amount && amount.parts !== undefined ? amount.parts : [100]
  const shares = parts.slice(0, -1).map((part) => Math.floor((whole * part) / 100))
  return [...shares, whole - shares.reduce((sum, share) => sum + share, 0)]
}
