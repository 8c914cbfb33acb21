import { Text, View } from '@tarojs/components'
import type { Facet } from '@talent/contract'
import { Chips } from '@/components/form/chips'
import { FilterChip } from '@/components/form/filter-chip'
import { SearchBar } from '@/components/form/search-bar'
import { useLargeText } from '@/components/layout/page-shell/shell-settings'
import type { SearchWords } from '@/lib/use-search-words'
import { sheetCount, type PolicyFilter } from '../policy-filter'
import './policy-finder.scss'

interface PolicyFinderProps {
  search: SearchWords
  filter: PolicyFilter
  topics: readonly Facet[]
  /** How many are found; undefined while unknown. */
  total: number | undefined
  onTopic: (topic: string) => void
  onOpenFilter: () => void
}

/** Words, topics and the way to the other filters, above the list. */
export function PolicyFinder({ search, filter, topics, total, onTopic, onOpenFilter }: PolicyFinderProps) {
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
      <View className="policy-finder__line">
        <Text className="aux">{total === undefined ? '' : `共 ${total} 项`}</Text>
        <FilterChip
          name="筛选"
          icon="filter"
          value={behind > 0 ? `筛选 ${behind}` : undefined}
          onTap={onOpenFilter}
        />
      </View>
    </View>
  )
}
