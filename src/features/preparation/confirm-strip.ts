import type { Preparation } from '@talent/contract/preparation'
import type { NextStepStripProps } from '@/components/data/next-step'
import { clockTime, dayLabel, dayOf, remainingLabel } from '@/lib/dates'

/** 轮到您：核对后确认提交, with its day and hour. */
export const confirmStrip = ({
  dueAt,
  daysLeft,
}: Pick<Preparation, 'dueAt' | 'daysLeft'>): NextStepStripProps => ({
  tone: 'you',
  who: { name: '您', tone: 'you' },
  lead: '轮到您：',
  what: '核对后确认提交',
  by: `${dayLabel(dayOf(dueAt))} ${clockTime(dueAt)} 前`,
  remaining: remainingLabel(daysLeft),
})
