import { Text, View } from '@tarojs/components'
import type { AccountRole, InboxItem } from '@talent/contract'
import { Card } from '@/components/card'
import { Facts } from '@/components/facts'
import { NextStepStrip } from '@/components/next-step'
import { nextStepStrip } from '@/features/service-request'
import { a11y } from '@/lib/a11y'
import { momentLabel } from '@/lib/dates'
import './inbox-card.scss'

/** One change on one thing, and who acts next now. */
export function InboxCard({
  item,
  reader,
  onOpen,
}: {
  item: InboxItem
  reader: AccountRole
  onOpen: () => void
}) {
  return (
    <Card className="inbox-card" onTap={onOpen}>
      <View className="between">
        <View className="inbox-card__what">
          {!item.read && (
            <View className="inbox-card__dot" {...a11y({ role: 'img', 'aria-label': '未读' })} />
          )}
          <Text className={item.read ? '' : 'strong'}>{item.what}</Text>
        </View>
      </View>
      <View className="cap num mt4">
        <Facts facts={[item.title, item.number, momentLabel(item.at)]} />
      </View>
      {item.nextStep && (
        <View className="mt8">
          <NextStepStrip {...nextStepStrip(item.nextStep, reader)} />
        </View>
      )}
    </Card>
  )
}
