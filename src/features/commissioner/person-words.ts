import type { PersonEvent, ServedPerson } from '@talent/contract/desk'
import { FOLLOW_UP_KIND, FOLLOW_UP_RESULT_LABEL } from '@talent/contract/follow-up'
import { OUTCOME_LABEL } from '@talent/contract/service-request'
import type { IconName } from '@/components/data/icon'
import type { Tag } from '@/components/data/status-tag'
import { STATE_TAG, titleParts } from '@/features/service-request'
import { tagOf, timeLabel, whereLabel } from '@/features/booking'
import { dayOf, dueLabel, momentLabel, monthDay } from '@/lib/dates'

/** 在办 2 件 · 共 3 件 · 最近联系 昨天 16:30 */
export const contactFacts = ({ open, total, lastContact }: ServedPerson): string[] => [
  ...(open > 0 ? [`在办 ${open} 件`] : []),
  ...(total > open ? [`共 ${total} 件`] : []),
  lastContact === null ? '还没有联系过' : `最近联系 ${momentLabel(lastContact)}`,
]

interface EventLine {
  icon: IconName
  title: string
  facts: (string | false)[]
  tag: Tag
}

/** One line of a person's history. */
export function eventLine(event: PersonEvent): EventLine {
  switch (event.kind) {
    case 'request': {
      const { request } = event
      return {
        icon: 'list',
        title: titleParts(request).join('，'),
        facts: [
          request.number,
          `${monthDay(dayOf(request.submittedAt))}提交`,
          request.outcome !== null && OUTCOME_LABEL[request.outcome],
          request.standsIn === true && '代班',
        ],
        tag: STATE_TAG[request.state],
      }
    }
    case 'booking': {
      const { startsAt, channel, place, state } = event
      return {
        icon: 'calendar',
        title: startsAt === null ? '想约时间' : `预约 ${timeLabel(startsAt)}`,
        facts: [event.matterTitle, channel !== null && whereLabel({ channel, place })],
        tag: tagOf({ state }),
      }
    }
    case 'follow_up': {
      const { what, state, nextOn, result } = event
      return {
        icon: 'flag',
        title: FOLLOW_UP_KIND[what].label,
        facts: [event.matterTitle, nextOn !== null && dueLabel(nextOn)],
        tag:
          state === 'open'
            ? { tone: 'amber', icon: 'flag', text: '跟进中' }
            : {
                tone: 'grey',
                icon: 'check',
                text: result === null ? '不再需要' : FOLLOW_UP_RESULT_LABEL[result],
              },
      }
    }
  }
}
