import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Avatar } from '../avatar'
import { Icon, type IconName } from '../icon'
import { Words } from '../words'
import { classNames } from '@/lib/class-names'
import './index.scss'

/** `11月17日 周二`, `今天` */
export function DayDivider({ text }: { text: string }) {
  return <View className="day-divider">{text}</View>
}

interface EventRowProps {
  icon: IconName
  tone?: 'amber' | 'green' | 'red' | 'grey'
  /** Bold beginning. */
  lead?: string
  text?: ReactNode
  time: string
  /** A card under the line, e.g. the list of a 一次性告知. */
  children?: ReactNode
}

/** What happened: a small sign and one line. */
export function EventRow({ icon, tone, lead, text, time, children }: EventRowProps) {
  return (
    <View className="event-row">
      <View className={classNames('event-row__pin', tone && `event-row__pin--${tone}`)}>
        <Icon name={icon} className="event-row__icon" />
      </View>
      <View className="event-row__text">
        <Words>
          {lead && <Text className="strong">{lead}</Text>}
          <Text>{text}</Text>
          <Text className="event-row__time">{time}</Text>
        </Words>
        {children && <View className="event-row__box">{children}</View>}
      </View>
    </View>
  )
}

interface BubbleProps {
  /** The reader's own words are on the right. */
  mine: boolean
  name?: string
  portrait?: string | null
  /** Over the bubble: `林知远 10:20`; for one's own the time. */
  head?: ReactNode
  /** Under one's own: 已送达, 林专员已读. */
  receipt?: string | undefined
  text: string
  /** Under the words: files. */
  children?: ReactNode
}

/** What somebody said. Words alone are their own box: one node less to send. */
export function Bubble({ mine, name, portrait, head, receipt, text, children }: BubbleProps) {
  return (
    <View className={classNames('bubble', mine && 'bubble--mine')}>
      {!mine && name && <Avatar name={name} portrait={portrait} size={32} />}
      <View className="bubble__col">
        {head && <View className="bubble__head">{head}</View>}
        {children ? (
          <View className="bubble__body">
            {text !== '' && <Words>{text}</Words>}
            {children}
          </View>
        ) : (
          <Words className="bubble__body">{text}</Words>
        )}
        {receipt && <View className="bubble__receipt">{receipt}</View>}
      </View>
    </View>
  )
}
