import { readHeadcount } from './headcount.ts'
import type { NoticeSummary } from './schema.ts'

/** `28 个岗位`, `招 41 人`, as far as they are stated. */
export const sizes = ({
  postCount,
  headcount,
}: Pick<NoticeSummary, 'postCount' | 'headcount'>): (string | false)[] => [
  `${postCount} 个岗位`,
  headcount !== null && `招 ${headcount} 人`,
]

/** `招 2 人`, `招 1–2 人`; words that name no number stay as they are: `招若干`. */
export function hires(headcount: string | null): string | null {
  if (headcount === null) return null
  const read = readHeadcount(headcount)
  if (read === null) return headcount.startsWith('招') ? headcount : `招${headcount}`
  return `招 ${read.min === read.max ? read.min : `${read.min}–${read.max}`} 人`
}

const SHORT_PAY = 14

/** Pay where it is a figure; a package spelled out in words belongs on the post's own page. */
export const shortPay = (pay: string | null): string | null =>
  pay !== null && pay.length <= SHORT_PAY ? pay : null

/** `第 12 期：` before its title; nothing where it has no number. */
export const issueBefore = (issue: number | null): string => (issue === null ? '' : `第 ${issue} 期：`)
