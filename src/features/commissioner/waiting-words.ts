import type { EndpointOutput } from '@talent/contract'
import { addDays } from '@talent/contract/calendar'
import type { listWaiting } from '@talent/contract/desk'
import { HAND_BACK } from '@talent/contract/service-request'
import type { DecidedBy } from '@talent/contract/commissioner'
import type { IconName } from '@/components/data/icon'
import type { NextStepStripProps } from '@/components/data/next-step'
import { dayLabel, dueLabel, momentLabel, provisionalMark, todayInChina } from '@/lib/dates'

export type Waiting = EndpointOutput<typeof listWaiting>['items'][number]

/** 今天, 明天, 11月27日 周五 */
function dayWords(day: string): string {
  const today = todayInChina()
  if (day === today) return '今天'
  return day === addDays(today, 1) ? '明天' : dayLabel(day, today)
}

/** 预计明天有空位, and why; null where nothing says so. */
export function expectedWords({ expected }: Pick<Waiting, 'expected'>): { when: string; why: string } | null {
  if (expected === null) return null
  const day = dayWords(expected.on)
  return expected.by === 'leave'
    ? { when: `预计${day}有空位`, why: `${expected.who}休假回来` }
    : { when: `预计${day}有空位`, why: `${expected.who}有一件到期办结` }
}

const several = (who: readonly string[]) => (who.length === 1 ? (who[0] ?? '') : `${who.length} 位专员`)

/** Why nobody has it, as the strip of its card. */
export function whyStrip({ request, departmentName, why, expected }: Waiting): NextStepStripProps {
  if (why.kind === 'handed_back') {
    const back = why.handedBack
    return {
      tone: 'wait',
      who: { icon: 'withdraw' },
      lead: back === null ? '已退回' : `退回：${HAND_BACK[back.reason].label}`,
      by:
        back === null
          ? undefined
          : `${back.by || '专员'}${back.suggested === '' ? '没有建议给谁' : `建议：${back.suggested}`}`,
      remark: back === null ? undefined : momentLabel(back.at),
    }
  }
  if (why.kind === 'nobody')
    return {
      tone: 'you',
      who: { icon: 'alert' },
      lead: `没有人负责“${request.matterTitle}”`,
      by: `${departmentName}还没设专员`,
    }
  if (why.kind === 'off_duty')
    return {
      tone: 'you',
      who: { icon: 'clock' },
      lead:
        why.who.length === 1
          ? `只有${several(why.who)}能办，现在不在岗`
          : `${several(why.who)}能办，都不在岗`,
      by: '回到在岗会自动派，也可以换一位',
      remark: expectedWords({ expected })?.when,
    }
  return {
    tone: 'wait',
    who: { icon: 'clock' },
    lead: placeWords(why),
    by: '有空位会自动派',
    remark: expectedWords({ expected })?.when,
  }
}

/** 等空位，2 位专员都满 */
export const placeWords = ({ who }: Pick<Waiting['why'], 'who'>): string =>
  who.length === 1 ? `等${several(who)}的空位` : `等空位，${several(who)}都满`

/** 今天 9:05 提交, and by when it is to be given out, or since when it waits. */
export function sinceFacts({ request, waited }: Waiting): string[] {
  const { nextStep, submittedAt } = request
  const by =
    nextStep?.dueOn && nextStep.actor === 'coordinator'
      ? `${dueLabel(nextStep.dueOn, undefined, nextStep.closesAt)}${provisionalMark(nextStep.provisional)}分派`
      : undefined
  return [`${momentLabel(submittedAt)} 提交`, waited > 0 ? `已等 ${waited} 个工作日` : by].filter(
    (part): part is string => part !== undefined,
  )
}

/** What decided an automatic assignment, in the order of the rule. */
export const DECIDED_LABEL: Record<DecidedBy, { icon: IconName; text: string }> = {
  own: { icon: 'users', text: '老专员接着办' },
  employer: { icon: 'building', text: '专员联系这家企业' },
  area: { icon: 'pin', text: '同园区或街道' },
  category: { icon: 'stamp', text: '联系服务这一类人才' },
  load: { icon: 'award', text: '专长相符，在办较少' },
  by_hand: { icon: 'me', text: '统筹安排' },
}
