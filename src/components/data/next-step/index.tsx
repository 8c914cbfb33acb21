import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Avatar } from '../avatar'
import { Icon, type IconName } from '../icon'
import { Tap } from '../../form/tap'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import './index.scss'

export interface NextStepStripProps {
  /** staff: somebody of ours acts; you: the reader; over: late; done; wait: the other side. */
  tone: 'staff' | 'you' | 'over' | 'done' | 'wait'
  /** A face, or a sign where no one acts; left out on dense lists. */
  who?: { name: string; portrait?: string | null; tone?: 'you' | 'grey' } | { icon: IconName }
  /** Bold beginning of the line: `林专员`, `轮到您：`. */
  lead?: string
  /** `正在与学校核对学位` */
  what?: string
  /** What was written, e.g. the result: its beginning, the whole is in the thread. */
  text?: string | null
  /** `11月27日 周五前` */
  by?: string
  /** Bold: `剩 3 个工作日`. */
  remaining?: string
  /** After the deadline: `不计时`, `已督办`. */
  remark?: string
  aside?: ReactNode
  onTap?: () => void
}

/** 下一步条: who, does what, by when. */
export function NextStepStrip({
  tone,
  who,
  lead,
  what,
  text,
  by,
  remaining,
  remark,
  aside,
  onTap,
}: NextStepStripProps) {
  const facts = [
    { text: by, bold: false },
    { text: remaining, bold: true },
    { text: remark, bold: false },
  ].filter(({ text }) => text)
  const content = (
    <>
      {who &&
        ('icon' in who ? (
          <Icon name={who.icon} className="next-step__icon" />
        ) : (
          <Avatar name={who.name} portrait={who.portrait} tone={who.tone} size={32} />
        ))}
      <View className="g">
        {(lead || what) && (
          <View className="next-step__do">
            {lead && <Text className="strong">{lead}</Text>}
            <Text>{what}</Text>
          </View>
        )}
        {text && <View className="next-step__text">{text}</View>}
        {facts.length > 0 && (
          <View className="next-step__by">
            <View className="next-step__facts">
              {facts.map(({ text, bold }) => (
                <View key={text} className={classNames('next-step__fact', bold && 'next-step__remaining')}>
                  {text}
                </View>
              ))}
            </View>
          </View>
        )}
      </View>
      {aside}
      {onTap && <Icon name="chevron-right" className="next-step__icon" />}
    </>
  )
  const name = classNames('next-step', `next-step--${tone}`)
  return onTap ? (
    <Tap className={name} role="link" onTap={onTap}>
      {content}
    </Tap>
  ) : (
    <View className={name} {...a11y({ role: 'group', 'aria-label': '下一步' })}>
      {content}
    </View>
  )
}
