import {
  EVALUATION_LABEL,
  HAND_BACK,
  OUTCOME_LABEL,
  SUPERVISION_RESULT_LABEL,
  type Alert,
  type TimelineEntry,
} from '@talent/contract/service-request'
import type { IconName } from '@/components/data/icon'
import { monthDay, provisionalMark } from '@/lib/dates'

export interface ThreadLine {
  icon: IconName
  tone?: 'amber' | 'green' | 'red' | 'grey'
  /** Bold beginning. */
  lead?: string
  text?: string
  /** Under it: words that go with the act. */
  note?: string
}

/** What the clock told, of which last day. */
const ALERT_LINES: Record<Alert, (day: string) => ThreadLine> = {
  near: (day) => ({ icon: 'clock', tone: 'amber', text: `${day}到期，即将超期` }),
  late: (day) => ({ icon: 'alert', tone: 'red', text: `过了 ${day}，超期，已报统筹` }),
  unaccepted: () => ({ icon: 'alert', tone: 'red', text: '没有按时受理，已报统筹' }),
  unanswered: (day) => ({ icon: 'flag', tone: 'red', text: `过了 ${day}，督办还没有回复` }),
  hand_in: (day) => ({ icon: 'bell', tone: 'amber', text: `提醒：${day}前补交容缺材料` }),
}

/** A state change as one line of the thread; null for what is said rather than done. */
export function threadLine(entry: TimelineEntry): ThreadLine | null {
  const who = entry.author.mine ? '您' : entry.author.name
  switch (entry.kind) {
    case 'submit':
      if (entry.preparedBy !== undefined)
        return {
          icon: 'upload',
          lead: entry.preparedBy,
          text: entry.author.mine ? '替您填写，您确认提交' : `替填，${who}确认提交`,
        }
      return {
        icon: 'upload',
        text:
          entry.materialCount !== null && entry.materialCount > 0
            ? `${who}提交了申请和 ${entry.materialCount} 份材料`
            : `${who}提交了申请`,
      }
    case 'assign':
      return { icon: 'users', lead: entry.commissionerName, text: '负责这件申请' }
    case 'accept':
      return {
        icon: 'stamp',
        lead: '已受理',
        text:
          entry.promisedOn === null
            ? undefined
            : `，${monthDay(entry.promisedOn)}前${provisionalMark(entry.provisional)}办结`,
      }
    case 'decline':
      return { icon: 'refuse', tone: 'red', lead: '不予受理' }
    case 'report_progress':
      return {
        icon: 'progress',
        lead: entry.doing,
        text:
          entry.dueOn === null
            ? undefined
            : `，${monthDay(entry.dueOn)}前${provisionalMark(entry.provisional)}`,
      }
    case 'ask_supplement':
      return {
        icon: 'edit',
        tone: 'amber',
        lead: `${entry.again === '' ? '一次性告知' : '再次告知'}：补 ${entry.items.length} 项材料`,
        text: entry.retracted
          ? '，已收回'
          : entry.dueOn === null
            ? '，期间不计时'
            : `，${monthDay(entry.dueOn)}前${provisionalMark(entry.provisional)}，期间不计时`,
      }
    case 'retract_supplement':
      return {
        icon: 'withdraw',
        lead: `${who}收回了告知`,
        text: '，不用补材料，期限按原来的算',
        note: `原因：${entry.reason}`,
      }
    case 'remind':
      return entry.about === 'over'
        ? { icon: 'clock', tone: 'amber', text: '逾期未补正已期满，可终止办理，现在仍可补交' }
        : {
            icon: 'bell',
            tone: 'amber',
            text: entry.dueOn === null ? '提醒补交材料' : `提醒：${monthDay(entry.dueOn)}前补交材料`,
          }
    case 'end_unanswered':
      return {
        icon: 'clock',
        tone: 'grey',
        lead: '逾期未补正，已终止办理',
        text: '，补交材料可恢复',
        note: entry.note === '' ? undefined : entry.note,
      }
    case 'extend':
      return {
        icon: 'calendar',
        tone: 'amber',
        lead: entry.to === null ? '延期' : `延到 ${monthDay(entry.to)}${provisionalMark(entry.provisional)}`,
        text: entry.from === null ? undefined : `，原定 ${monthDay(entry.from)}`,
        note: `原因：${entry.reason}\n依据：${entry.basis}`,
      }
    case 'nudge':
      return { icon: 'bell', tone: 'amber', text: `${who}催办了这件申请` }
    case 'answer_nudge':
      return { icon: 'phone', lead: `${who}回复催办`, note: entry.text }
    case 'supervise':
      return {
        icon: 'flag',
        tone: 'red',
        lead: `${who}在督办`,
        text: entry.dueOn === null ? undefined : `，${monthDay(entry.dueOn)}前回复`,
        note: entry.note === '' ? undefined : entry.note,
      }
    case 'answer_supervision':
      return {
        icon: 'flag',
        lead: `${who}回复了督办`,
        text: entry.newDay === null ? undefined : `，改到 ${monthDay(entry.newDay)}`,
        note: entry.reason === '' ? undefined : `原因：${entry.reason}`,
      }
    case 'end_supervision':
      return {
        icon: 'flag',
        tone: 'green',
        lead: `督办结果：${entry.result === null ? '结果未记录' : SUPERVISION_RESULT_LABEL[entry.result]}`,
        text: entry.newDay === null ? undefined : `，${monthDay(entry.newDay)}前办好`,
        note: entry.text,
      }
    case 'hand_over_supervision':
      return { icon: 'flag', lead: entry.by, text: '接着督办' }
    case 'reassign':
      return { icon: 'transfer', text: `${entry.from}没有按时受理，自动换成${entry.to}，承诺的日子不变` }
    case 'alert':
      return ALERT_LINES[entry.about ?? 'near'](entry.dueOn === null ? '' : monthDay(entry.dueOn))
    case 'supplement':
      return { icon: 'check', tone: 'green', text: `${who}补交了材料，继续办理` }
    case 'hand_in_later':
      return { icon: 'check', tone: 'green', text: `${who}补交了容缺材料` }
    case 'resolve':
      return {
        icon: 'check-circle',
        tone: 'green',
        lead: `已办结：${entry.outcome === null ? '结果未记录' : OUTCOME_LABEL[entry.outcome]}`,
      }
    case 'reopen':
      return { icon: 'refresh', tone: 'amber', lead: `${who}要求重新办理`, note: entry.reason }
    case 'evaluate':
      return {
        icon: 'face-4-good',
        tone: 'green',
        lead: entry.level === null ? '已评价，等级未记录' : EVALUATION_LABEL[entry.level],
        text: entry.reasons.length > 0 ? `，${entry.reasons.join('、')}` : undefined,
      }
    case 'withdraw':
      return {
        icon: 'withdraw',
        tone: 'grey',
        text: `${who}撤回了申请${entry.reason === '' ? '' : `：${entry.reason}`}`,
      }
    case 'hand_back':
      return {
        icon: 'withdraw',
        tone: 'grey',
        lead: entry.to === '' ? `${who}退回统筹` : `${who}退回，改由${entry.to}办理`,
        text: entry.reason === null ? undefined : `，${HAND_BACK[entry.reason].told}`,
        note:
          [entry.note, entry.suggested && `建议给${entry.suggested}`].filter(Boolean).join('；') || undefined,
      }
    case 'transfer':
      return { icon: 'transfer', text: `${entry.from}转给${entry.to}，原因：${entry.reason}` }
    case 'message':
      return null
  }
}
