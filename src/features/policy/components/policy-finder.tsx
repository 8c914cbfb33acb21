import { Text, View } from '@tarojs/components'
import type { Facet } from '@talent/contract'
import type { PolicyOrder } from '@talent/contract/policy'
import { ActionChip, Chips } from '@/components/form/chips'
import { DropChips } from '@/components/form/drop-chips'
import { FilterChip } from '@/components/form/filter-chip'
import { SearchBar } from '@/components/form/search-bar'
import { useLargeText } from '@/components/layout/page-shell/shell-settings'
import type { Drop } from '@/lib/list-filter'
import type { SearchWords } from '@/lib/use-search-words'
import { sheetCount, type PolicyFilter } from '../policy-filter'
import './policy-finder.scss'

/** What the list is ordered by now; a press takes the other. */
const ORDERS: Record<PolicyOrder, { name: string; other: PolicyOrder }> = {
  relevance: { name: '最相关', other: 'date' },
  date: { name: '最新', other: 'relevance' },
}

interface PolicyFinderProps {
  search: SearchWords
  filter: PolicyFilter
  topics: readonly Facet[]
  /** How many are found; undefined while unknown. */
  total: number | undefined
  /** What was picked behind 筛选, each to be lifted here. */
  drops: readonly Drop<PolicyFilter>[]
  order: PolicyOrder
  onOrder: (order: PolicyOrder) => void
  onTopic: (topic: string) => void
  onOpenFilter: () => void
}

/** Words, topics and the way to the other filters, above the list. */
export function PolicyFinder(props: PolicyFinderProps) {
  const { search, filter, topics, total, drops, order, onOrder, onTopic, onOpenFilter } = props
  const { name, other } = ORDERS[order]
  const large = useLargeText()
  const behind = sheetCount(filter) + (large && filter.topic ? 1 : 0)
  return (
    <View className="policy-finder">
      <SearchBar
        label="搜政策"
        placeholder="搜政策、事项或条款"
        value={search.text}
        onChange={search.setText}
        onSearch={search.search}
      />
      {/* A line that scrolls sideways is hard to find: in the large-text mode topics are behind 筛选 too. */}
      {!large && topics.length > 0 && (
        <Chips
          label="主题"
          scroll
          options={[{ value: '', text: '全部' }, ...topics.map(({ value }) => ({ value, text: value }))]}
          value={filter.topic}
          onPress={onTopic}
        />
      )}
      <DropChips drops={drops} />
      <View className="policy-finder__line">
        <Text className="aux">{total === undefined ? '' : `共 ${total} 项`}</Text>
        <View className="policy-finder__choices">
          <ActionChip
            text={`${name}在前`}
            label={`${name}在前，换成${ORDERS[other].name}在前`}
            onTap={() => onOrder(other)}
          />
          <FilterChip
            name="筛选"
            icon="filter"
            value={behind > 0 ? `筛选 ${behind}` : undefined}
            onTap={onOpenFilter}
          />
        </View>
      </View>
    </View>
  )
}
