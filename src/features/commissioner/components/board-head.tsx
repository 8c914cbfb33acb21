import { Text, View } from '@tarojs/components'
import type { Area } from '@talent/contract/account'
import { Facts } from '@/components/data/facts'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import { a11y } from '@/lib/a11y'
import { clockTime, dayLabel, todayInChina } from '@/lib/dates'
import './board-head.scss'

export interface BoardCounts {
  open: number
  dueToday: number
  late: number
  unassigned: number
}

interface BoardHeadProps {
  counts: BoardCounts
  /** When these figures came. */
  at: Date
  area: Area | null
  onAreaTap: () => void
}

/** 服务总览: four figures, for the whole district or one area. */
export function BoardHead({ counts, at, area, onAreaTap }: BoardHeadProps) {
  const figures = [
    { text: '在办', count: counts.open, tone: '' },
    { text: '今日到期', count: counts.dueToday, tone: counts.dueToday > 0 ? 'amber' : '' },
    { text: '超期', count: counts.late, tone: counts.late > 0 ? 'red' : '' },
    { text: '待分派', count: counts.unassigned, tone: '' },
  ]
  return (
    <View>
      <View className="between board-head__title">
        <View className="g">
          <View className="h-page" {...a11y({ role: 'heading', 'aria-level': 2 })}>
            服务总览
          </View>
          <View className="aux ink7">
            <Facts facts={[dayLabel(todayInChina()), `${clockTime(at)} 更新`]} />
          </View>
        </View>
        <Tap className="board-head__area hit" label={`${area?.name ?? '全部片区'}，更改`} onTap={onAreaTap}>
          <Text>{area?.name ?? '全部片区'}</Text>
          <Icon name="chevron-down" size="s" />
        </Tap>
      </View>
      <View className="board-head__figures">
        {figures.map(({ text, count, tone }) => (
          <View key={text} className="board-head__one">
            <View className={`board-head__figure num ${tone}`}>{count}</View>
            <View className="aux ink7">{text}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
