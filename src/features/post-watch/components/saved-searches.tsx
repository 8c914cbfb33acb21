import { View } from '@tarojs/components'
import { searchInWords, type SavedSearch } from '@talent/contract/post-watch'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { dayOf, monthDay } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { useSubmit } from '@/lib/use-submit'
import { dropSearch, setPaused, useSavedSearches } from '../api'

const toldIn = ({ told, paused }: SavedSearch): string => {
  if (paused) return '暂停着，不告诉'
  if (told === null) return '有新岗位，早上 8 点在消息里告诉您，一个岗位只说一次'
  return `${monthDay(dayOf(told.at))}告诉过您 ${told.count} 个新岗位`
}

function SearchCard({ item }: { item: SavedSearch }) {
  const { id, search, paused } = item
  const turning = useSubmit(() => setPaused(id, !paused))
  const dropping = useSubmit(() => dropSearch(id))
  return (
    <Card>
      <View className="h-title">{searchInWords(search)}</View>
      <View className="aux mt4">{toldIn(item)}</View>
      <Button full className="mt12" kind="outline" onTap={() => go('savedSearch', { id })}>
        看现在有哪些岗位
      </Button>
      <Button
        full
        kind="quiet"
        className="mt8"
        busy={turning.busy}
        busyText="正在保存"
        onTap={() => void turning.submit()}
      >
        {paused ? '继续告诉我' : '先不告诉我'}
      </Button>
      <Button
        full
        kind="quiet"
        className="mt8"
        busy={dropping.busy}
        busyText="正在删"
        onTap={() => void dropping.submit()}
      >
        删掉这个搜索
      </Button>
      <SubmitFeedback error={turning.error ?? dropping.error} />
    </Card>
  )
}

/** 我的搜索: what one is told of, how often and by which way; paused and taken back on the same card. */
export function SavedSearches({ wanted }: { wanted: boolean }) {
  const { data, error, retry } = useSavedSearches(wanted)
  if (data === undefined)
    return error ? <ErrorState error={error} title="没能加载搜索" onRetry={retry} /> : <Skeleton cards={2} />
  if (data.items.length === 0)
    return (
      <EmptyState
        icon="search"
        title="还没有存下的搜索"
        hint="在“按岗位”里输入一个词或选条件，打开“有新岗位就告诉我”"
      >
        <Button onTap={() => go('recruit')}>去找岗位</Button>
      </EmptyState>
    )
  return (
    <>
      {data.items.map((item) => (
        <SearchCard key={item.id} item={item} />
      ))}
    </>
  )
}
