import type { Application } from '@talent/contract/application'
import type { NextStepStripProps } from '@/components/data/next-step'
import { timeLabel, whereLabel } from '@/features/booking'
import { dayOf, monthDay, remainingLabel } from '@/lib/dates'

type Shown = Pick<Application, 'state' | 'since' | 'words' | 'next'> & {
  interview?: Application['interview']
  stage?: Application['stage']
}

/** By when the employer acts, and how much of it is left. */
function byWhen(next: Application['next']): Pick<NextStepStripProps, 'by' | 'remaining'> {
  if (next === null) return {}
  return { by: `${monthDay(next.dueOn)}前${next.what}`, remaining: remainingLabel(next.remaining) }
}

const employer = { name: '企', tone: 'grey' } as const

/** 下一步条 of one's own application; null: it was taken back, nobody has to act. */
export function applicationStrip({
  state,
  since,
  words,
  next,
  interview,
  stage,
}: Shown): NextStepStripProps | null {
  const held = interview?.booking
  if (interview?.choosing)
    return {
      ...{ tone: 'you', who: { name: '您', tone: 'you' }, lead: '轮到您：', what: '选一个面试时间' },
      ...{ text: words, by: '最晚在开始前 2 小时选定' },
    }
  if (held?.state === 'booked' && held.time !== null)
    return {
      ...{ tone: 'you', who: { icon: 'calendar' }, lead: `面试：${timeLabel(held.time.startsAt)}` },
      ...{ text: words, by: whereLabel(held.time) },
    }
  const on = monthDay(dayOf(since))
  if (next !== null && next.remaining < 0)
    return {
      ...{ tone: 'over', who: employer, lead: '单位没回', what: '，已再次提醒，统筹人员也看到了' },
      ...{ remaining: `超期 ${-next.remaining} 个工作日`, text: state === 'invited' ? words : null },
    }
  if (stage && (state === 'sent' || state === 'viewed'))
    return { tone: 'staff', who: employer, lead: '单位', what: `正在做“${stage.name}”`, ...byWhen(next) }
  switch (state) {
    case 'sent':
      return { tone: 'staff', who: employer, lead: '单位', what: '还没看', ...byWhen(next) }
    case 'viewed':
      return {
        tone: 'staff',
        who: employer,
        lead: '单位',
        what: `${on}看过您的简历，还没回`,
        ...byWhen(next),
      }
    case 'invited':
      if (interview?.offer === 'declined')
        return { tone: 'staff', who: employer, lead: '单位', what: '还没另放面试时间', ...byWhen(next) }
      return { tone: 'you', who: employer, lead: '邀您面试', text: words, ...byWhen(next) }
    case 'hired':
      return { tone: 'done', who: { icon: 'check-circle' }, what: `${on}录用您了`, text: words }
    case 'unsuitable':
      return { tone: 'wait', who: { icon: 'info' }, lead: '单位写的原因：', what: words }
    case 'withdrawn':
      return null
  }
}
