import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { AccountRole } from '@talent/contract'
import type { InboxItem, News } from '@talent/contract/notification'
import { Card } from '@/components/layout/card'
import { Facts } from '@/components/data/facts'
import { NextStepStrip } from '@/components/data/next-step'
import { Tap } from '@/components/form/tap'
import { nextStepStrip } from '@/features/service-request'
import { a11y } from '@/lib/a11y'
import { momentLabel } from '@/lib/dates'
import './inbox-card.scss'

/** What happened, in the words of then. */
function NewsLines({ news, earlier = false }: { news: News; earlier?: boolean }) {
  return (
    <View className={earlier ? 'mt12' : 'mt4'}>
      <View className="inbox-card__what">
        {!news.read && <View className="inbox-card__dot" {...a11y({ role: 'img', 'aria-label': '未读' })} />}
        <Text className={news.read ? '' : 'strong'}>{news.what}</Text>
      </View>
      {news.words !== '' && <View className="inbox-card__words">{news.words}</View>}
      <View className="cap num mt4">{momentLabel(news.at)}</View>
    </View>
  )
}

/** All the news of one thing: the newest, who acts next now, and older ones folded under it. */
export function InboxCard({
  item,
  reader,
  onOpen,
}: {
  item: InboxItem
  reader: AccountRole
  onOpen: () => void
}) {
  const [unfolded, setUnfolded] = useState(false)
  const { earlier } = item
  const unreadBelow = item.unread - (item.read ? 0 : 1)
  return (
    <Card className="inbox-card" onTap={onOpen}>
      <View className="cap num">
        <Facts facts={[item.title, item.number]} />
      </View>
      <NewsLines news={item} />
      {item.nextStep && (
        <View className="mt8">
          <NextStepStrip {...nextStepStrip(item.nextStep, reader === 'contact' ? 'commissioner' : reader)} />
        </View>
      )}
      {earlier.length > 0 && (
        <Tap className="inbox-card__fold" state={{ expanded: unfolded }} onTap={() => setUnfolded(!unfolded)}>
          {unfolded
            ? '收起之前的消息'
            : `之前 ${earlier.length} 条${unreadBelow > 0 ? `，${unreadBelow} 条未读` : ''}`}
        </Tap>
      )}
      {unfolded && earlier.map((news) => <NewsLines key={news.id} news={news} earlier />)}
    </Card>
  )
}
