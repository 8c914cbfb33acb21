import { Text, View } from '@tarojs/components'
import type { RequestSummary } from '@talent/contract'
import { Icon } from '@/components/icon'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import type { DueGroup as Group } from '../group-by-due'
import { DUE_GROUP_LABEL } from '../labels'
import { WorklistCard } from './worklist-card'
import './due-group.scss'

/** 超期 1 件, and its cards. */
export function DueGroup({ group, items }: { group: Group; items: readonly RequestSummary[] }) {
  const { head, icon, tone } = DUE_GROUP_LABEL[group]
  return (
    <View className="due-group">
      <View
        className={classNames('due-group__head', tone !== 'plain' && tone)}
        {...a11y({ role: 'heading', 'aria-level': 2 })}
      >
        <Icon name={icon} size="s" />
        <Text>{`${head} ${items.length} 件`}</Text>
      </View>
      {items.map((request) => (
        <WorklistCard key={request.id} request={request} />
      ))}
    </View>
  )
}
