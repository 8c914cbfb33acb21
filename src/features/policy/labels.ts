import {
  APPLYING_LABEL,
  POLICY_VALIDITY_LABEL,
  type Applying,
  type Policy,
  type PolicySummary,
  type PolicyValidity,
  type Unchecked,
} from '@talent/contract/policy'
import type { IconName } from '@/components/data/icon'
import type { Tone } from '@/components/data/status-tag'
import { monthDay } from '@/lib/dates'

type Known = Exclude<PolicyValidity, 'unknown'>
const LOOK: Record<Known, { tone: Tone; icon: IconName }> = {
  in_force: { tone: 'green', icon: 'check' },
  superseded: { tone: 'amber', icon: 'transfer' },
  expired: { tone: 'grey', icon: 'clock' },
}

/** Told to whoever looks, also to a visitor: here nobody fills in a form. */
export const OFFERED_TAG: { tone: Tone; icon: IconName; text: string } = {
  tone: 'green',
  icon: 'check',
  text: '免申即享',
}

/** How a validity is drawn everywhere: picture, word and colour; nothing where the source doesn't say. */
export const validityTag = (validity: PolicyValidity) =>
  validity === 'unknown' ? null : { ...LOOK[validity], text: POLICY_VALIDITY_LABEL[validity] }

/** 未纳入自测：请对照“申请条件”，或打 0375-0000000 */
export const uncheckedLine = ({ clause, phone }: Unchecked): string =>
  `未纳入自测：请对照${clause === null ? '条款' : `“${clause}”`}${phone === null ? '' : `，或打 ${phone}`}`

/**
 * Where in the document a condition is: `依据：第八条`, `见原文“申请条件”`, `见原文一（二）4`. A number without its
 * section leads nowhere, so nothing is said.
 */
export function clauseLine(clause: string): string | null {
  if (clause.includes('条') && clause.startsWith('第')) return `依据：${clause}`
  if (/^[一二三四五六七八九十]+（/.test(clause)) return `见原文${clause}`
  return /^[\d（(①-⑳]|^[一二三四五六七八九十、]+$/.test(clause) ? null : `见原文“${clause}”`
}

/** `有效期至 2027年12月31日`, else `2024年3月1日发布`; the year always, since documents live for years. */
export function policyDate({
  expiresOn,
  publishedOn,
}: Pick<PolicySummary, 'expiresOn' | 'publishedOn'>): string | null {
  if (expiresOn !== null) return `有效期至 ${fullDay(expiresOn)}`
  return publishedOn === null ? null : `${fullDay(publishedOn)}发布`
}

/** `2027年12月31日` */
export const fullDay = (day: string): string => monthDay(day, '0001-01-01')

const APPLYING_LOOK: Record<Exclude<Applying, 'unstated'>, { tone: Tone; icon: IconName }> = {
  open: { tone: 'green', icon: 'check' },
  upcoming: { tone: 'blue', icon: 'clock' },
  full: { tone: 'amber', icon: 'alert' },
  closed: { tone: 'grey', icon: 'clock' },
}

/** Whether one may apply now; nothing where the source names no days. */
export const applyingTag = (applying: Applying) =>
  applying === 'unstated' ? null : { ...APPLYING_LOOK[applying], text: APPLYING_LABEL[applying] }

/** `2026年11月1日至2026年12月31日`, or what of it the source says; null where it names no day. */
export function applyingWindow({
  applyFrom = null,
  applyUntil = null,
}: Pick<Policy, 'applyFrom' | 'applyUntil'>): string | null {
  if (applyFrom === null) return applyUntil === null ? null : `${fullDay(applyUntil)}截止`
  return applyUntil === null ? `${fullDay(applyFrom)}起` : `${fullDay(applyFrom)}至${fullDay(applyUntil)}`
}
