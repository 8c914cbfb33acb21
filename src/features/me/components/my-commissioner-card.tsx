import { View } from '@tarojs/components'
import type { Me } from '@talent/contract/me'
import { awayWords } from '@talent/contract/account'
import { Avatar } from '@/components/data/avatar'
import { Card } from '@/components/layout/card'
import { Facts } from '@/components/data/facts'
import { RoundButton } from '@/components/form/round-button'
import { callPhone, go } from '@/lib/navigate'

type Commissioner = NonNullable<Me['commissioner']>

/** One's own commissioner: call, or write in the request they last wrote in. */
export function MyCommissionerCard({ commissioner }: { commissioner: Commissioner }) {
  const { name, title, portrait, onDuty, officePhone, latestMessage } = commissioner
  return (
    <Card>
      <View className="row">
        <Avatar name={name} portrait={portrait} size={48} />
        <View className="g">
          <View className="strong">{name}</View>
          <View className="aux">
            <Facts facts={['我的专员', awayWords(commissioner) ?? (onDuty ? '今日在岗' : '今日不在岗')]} />
          </View>
        </View>
        <RoundButton icon="phone" label={`给${title}打电话`} onTap={() => callPhone(officePhone)} />
        <RoundButton
          icon="chat"
          label={`给${title}发消息`}
          onTap={() =>
            latestMessage ? go('request', { id: latestMessage.requestId }) : go('requests', { state: 'open' })
          }
        />
      </View>
    </Card>
  )
}
