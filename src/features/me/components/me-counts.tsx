import { View } from '@tarojs/components'
import { Card } from '@/components/layout/card'
import { Tap } from '@/components/form/tap'
import { go } from '@/lib/navigate'
import './me-counts.scss'

interface MeCountsProps {
  counts: { open: number; ended: number; waitingOnMe: number } | undefined
  unread: number
}

/** Four figures, each opening its list. */
export function MeCounts({ counts, unread }: MeCountsProps) {
  const figures = [
    { text: '在办事项', count: counts?.open, open: () => go('requests', { state: 'open' }) },
    {
      text: '轮到您',
      count: counts?.waitingOnMe,
      alarm: (counts?.waitingOnMe ?? 0) > 0,
      open: () => go('requests', { state: 'open' }),
    },
    { text: '已结束', count: counts?.ended, open: () => go('requests', { state: 'ended' }) },
    { text: '未读消息', count: unread, open: () => go('inbox') },
  ]
  return (
    <Card padding="bare" className="me-counts">
      {figures.map(({ text, count, alarm, open }) => (
        <Tap key={text} className="me-counts__one" role="link" onTap={open}>
          <View className={alarm ? 'me-counts__figure num amber' : 'me-counts__figure num'}>
            {count ?? '–'}
          </View>
          <View className="aux ink7">{text}</View>
        </Tap>
      ))}
    </Card>
  )
}
