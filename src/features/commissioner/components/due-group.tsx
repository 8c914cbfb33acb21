import { Text, View } from '@tarojs/components'
import type { DueGroup as Group } from '@talent/contract/desk'
import type { RequestSummary } from '@talent/contract/service-request'
import { Icon } from '@/components/data/icon'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import { DUE_GROUP_LABEL } from '../labels'
import { WorklistCard } from './worklist-card'
import './due-group.scss'

interface DueGroupProps {
  group: Group
  /** All of the group; what isn't loaded yet is among them. */
  total: number
  items: readonly RequestSummary[]
}

/** 超期 1 件, and its cards. */
export function DueGroup({ group, total, items }: DueGroupProps) {
  const { head, icon, tone } = DUE_GROUP_LABEL[group]
  return (
    <View className="due-group">
      <View
        className={classNames('due-group__head', tone !== 'plain' && tone)}
        {...a11y({ role: 'heading', 'aria-level': 2 })}
      >
        <Icon name={icon} size="s" />
        <Text>{`${head} ${total} 件`}</Text>
      </View>
      {items.map((request) => (
        <WorklistCard key={request.id} request={request} />
      ))}
    </View>
  )
}
