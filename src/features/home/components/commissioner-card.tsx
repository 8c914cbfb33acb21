import { Text, View } from '@tarojs/components'
import type { Me } from '@talent/contract/me'
import type { RequestSummary } from '@talent/contract/service-request'
import { Avatar } from '@/components/data/avatar'
import { Button } from '@/components/form/button'
import { Facts } from '@/components/data/facts'
import { useLargeText } from '@/components/layout/page-shell/shell-settings'
import { Tap } from '@/components/form/tap'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import { momentLabel } from '@/lib/dates'
import { callPhone, go } from '@/lib/navigate'
import { messageTarget } from '../message-target'
import './commissioner-card.scss'

interface CommissionerCardProps {
  commissioner: NonNullable<Me['commissioner']>
  open: readonly RequestSummary[]
}

/** One's own commissioner as a person: face, duty, the last word, and two ways to reach them. */
export function CommissionerCard({ commissioner, open }: CommissionerCardProps) {
  const large = useLargeText()
  const { name, title, department, areaName, portrait, onDuty, officePhone, latestMessage } = commissioner
  const write = () => {
    const target = messageTarget(commissioner, open)
    if (target === null) go('service')
    else go('request', { id: target })
  }
  const duty = (
    <View className="steward__duty">
      <View className={classNames('steward__lamp', !onDuty && 'steward__lamp--off')} />
      <Text>{onDuty ? '今日在岗' : '今日不在岗'}</Text>
    </View>
  )
  const message = (
    <Button
      key="write"
      kind={large ? 'ghost' : 'white'}
      icon="chat"
      className={large ? 'steward__second' : 'steward__main'}
      label={`给${title}发消息`}
      onTap={write}
    >
      发消息
    </Button>
  )
  const phone = (
    <Button
      key="call"
      kind={large ? 'white' : 'ghost'}
      icon="phone"
      className={large ? 'steward__main' : 'steward__second'}
      label={`给${title}打电话`}
      onTap={() => callPhone(officePhone)}
    >
      打电话
    </Button>
  )
  return (
    <View className="steward" {...a11y({ role: 'group', 'aria-label': '我的专员' })}>
      <View className="steward__who">
        <View className="steward__face">
          <Avatar name={name} portrait={portrait} size={large ? 88 : 64} />
        </View>
        <View className="g">
          <View className="steward__line">
            <Text className="h-head">{name}</Text>
            {!large && duty}
          </View>
          <View className="steward__role">{large ? '您的服务专员' : '您的人才服务专员，一对一'}</View>
          {large ? (
            duty
          ) : (
            <View className="steward__role">
              <Facts facts={[department, areaName]} />
            </View>
          )}
        </View>
      </View>
      {!large && latestMessage && (
        <Tap
          className="steward__quote"
          role="link"
          onTap={() => go('request', { id: latestMessage.requestId })}
        >
          <Text className="steward__words">{latestMessage.text}</Text>
          <Text className="steward__time">{momentLabel(latestMessage.at)}</Text>
        </Tap>
      )}
      <View className="steward__buttons">{large ? [phone, message] : [message, phone]}</View>
    </View>
  )
}

/** Before the first request: nobody is assigned yet, and it says how one is. */
export function NoCommissionerCard() {
  return (
    <View className="card">
      <View className="h-title">还没有您的专员</View>
      <View className="mt4 ink7">选一件要办的事，按事项和片区匹配一位专员，从头跟到尾。</View>
      <Button full className="mt12" onTap={() => go('service')}>
        选事项
      </Button>
    </View>
  )
}
