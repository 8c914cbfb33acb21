import { FOLLOW_UP_KIND, FOLLOW_UP_RESULT_LABEL, type OwedToMe } from '@talent/contract/follow-up'
import type { NextStepStripProps } from '@/components/data/next-step'
import { dueLabel, momentLabel, remainingLabel } from '@/lib/dates'

const WHAT = {
  revisit: '电话回访，写下结果',
  planned: '看看计划到了没有',
  remaining: '接着办剩下的',
  award: '写明原因和新的日子',
  application: '问用人单位，写下结果',
  interest: '问单位，写下进展和下次日期',
  hiring: '问用人单位，写下结果',
} as const

/** The same to whoever it is done for. */
const TOLD: Partial<Record<OwedToMe['kind'], string>> = {
  revisit: '会打电话回访您',
  interest: '替您问单位，到时告诉您',
}

/** 下一步条 of something owed: for its owner, for other staff, or for the one it is done for. */
export function followUpStrip(owed: OwedToMe, reader: 'owner' | 'staff' | 'talent'): NextStepStripProps {
  const { kind, state, owner, nextOn, remaining, result } = owed
  if (state !== 'open')
    return {
      tone: state === 'ended' ? 'done' : 'wait',
      who: { icon: state === 'ended' ? 'check-circle' : 'withdraw' },
      lead: `${FOLLOW_UP_KIND[kind].label}：${result === null ? '不再需要' : FOLLOW_UP_RESULT_LABEL[result]}`,
      text: owed.resultWords === '' ? null : owed.resultWords,
      by: owed.endedAt === null ? undefined : momentLabel(owed.endedAt),
    }
  const late = remaining !== null && remaining < 0
  const due = {
    by: nextOn === null ? undefined : dueLabel(nextOn),
    remaining: remaining === null || remaining === 0 ? undefined : remainingLabel(remaining),
  }
  if (reader === 'owner')
    return {
      tone: late ? 'over' : 'you',
      who: { name: '我', tone: 'you' },
      lead: '轮到您：',
      what: WHAT[kind],
      ...due,
    }
  const who = owner === '' ? '统筹人员' : owner
  const what = reader === 'staff' ? WHAT[kind] : (TOLD[kind] ?? '接着办，到时告诉您')
  return { tone: late ? 'over' : 'staff', who: { name: who }, lead: who, what, ...due }
}
