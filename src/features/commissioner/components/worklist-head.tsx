import { Text, View } from '@tarojs/components'
import type { DueGroup } from '@talent/contract/desk'
import { Avatar } from '@/components/data/avatar'
import { Icon } from '@/components/data/icon'
import { Meter } from '@/components/data/meter'
import { Segmented } from '@/components/form/segmented'
import { Tap } from '@/components/form/tap'
import { a11y } from '@/lib/a11y'
import { dayLabel, greeting, todayInChina } from '@/lib/dates'
import { DUE_GROUP_LABEL } from '../labels'
import './worklist-head.scss'

export type WorklistTab = 'all' | Exclude<DueGroup, 'later'>
const TABS = ['late', 'today', 'week'] as const

interface WorklistHeadProps {
  name: string
  portrait: string | null
  load: number
  capacity: number
  onDuty: boolean
  total: number
  counts: Record<DueGroup, number>
  tab: WorklistTab
  onTab: (tab: WorklistTab) => void
  onDutyTap: () => void
}

/** Who, how much is on the desk, whether new requests come in, and what to look at. */
export function WorklistHead({
  name,
  portrait,
  load,
  capacity,
  onDuty,
  total,
  counts,
  tab,
  onTab,
  onDutyTap,
}: WorklistHeadProps) {
  const urgent = counts.late + counts.today
  return (
    <View className="worklist-head">
      <View className="between">
        <View className="g">
          <View
            className="h-head"
            {...a11y({ role: 'heading', 'aria-level': 1 })}
          >{`${name}，${greeting()}`}</View>
          <View className="aux ink7">
            <Text>{dayLabel(todayInChina())}</Text>
            <View className="mid" />
            <Text>{urgent > 0 ? `今天要办 ${urgent} 件` : '今天没有到期的'}</Text>
          </View>
        </View>
        <Avatar name={name} portrait={portrait} size={48} />
      </View>
      <View className="between worklist-head__load">
        <View className="aux">
          在办 <Text className="strong ink9 num">{load}</Text> {`件，上限 ${capacity} 件`}
        </View>
        <Tap
          className="worklist-head__duty hit"
          label={onDuty ? '今日在岗，点此改为不在岗' : '今日不在岗，点此改为在岗'}
          onTap={onDutyTap}
        >
          <Text>{onDuty ? '今日在岗' : '今日不在岗'}</Text>
          <Icon name="chevron-down" size="s" />
        </Tap>
      </View>
      <Meter value={load} max={capacity} label={`在办 ${load} 件，上限 ${capacity} 件`} />
      <View className="worklist-head__tabs">
        <Segmented
          look="tabs"
          label="按到期看"
          value={tab}
          options={[
            { value: 'all', text: `全部 ${total}` },
            ...TABS.map((group) => ({
              value: group,
              text: `${DUE_GROUP_LABEL[group].tab} ${counts[group]}`,
              alarm: group === 'late' && counts.late > 0,
            })),
          ]}
          onChange={onTab}
        />
      </View>
    </View>
  )
}
