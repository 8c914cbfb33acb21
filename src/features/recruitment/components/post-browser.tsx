import { useState, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/form/button'
import { ActionChip } from '@/components/form/chips'
import { DropChips, LooserChips } from '@/components/form/drop-chips'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { FilterChip } from '@/components/form/filter-chip'
import { FilterPage, FilterSheet, useFilterPage } from '@/components/form/filter-panel'
import { RecentWords } from '@/components/form/recent-words'
import { SearchBar } from '@/components/form/search-bar'
import { Skeleton } from '@/components/feedback/skeleton'
import { HOTLINE } from '@/features/account'
import { dropsOf, groupsOf } from '@/lib/list-filter'
import { useRecentWords } from '@/lib/recent-words'
import { useSearchWords } from '@/lib/use-search-words'
import { usePostTotal } from '../api'
import { isNarrowed, NO_FILTER, orderChoice, POST_FILTERS, type PostFilter } from '../post-filter'
import { usePostPage } from '../use-post-page'
import { PostPages } from './post-pages'
import './post-finder.scss'

/** 按岗位: find posts over all notices by words and what is read from theirs. `watch`: what one may do about such a search. */
export function PostBrowser({ watch }: { watch?: (filter: PostFilter) => ReactNode }) {
  const search = useSearchWords()
  const { recent, remember, forget } = useRecentWords('posts')
  const [picked, setPicked] = useState(NO_FILTER)
  const [choosing, setChoosing] = useState(false)
  const filter = { ...picked, q: search.words }
  const posts = usePostPage(filter)
  const { data, error, retry } = posts

  const order = orderChoice(picked.order)
  const pick = (change: Partial<PostFilter>) => setPicked((before) => ({ ...before, ...change }))
  const drops = dropsOf(POST_FILTERS, filter, pick, search.search)
  const behind = drops.filter(({ key }) => key !== 'q')
  const clear = () => {
    setPicked(NO_FILTER)
    search.search('')
  }
  const panel = {
    groups: groupsOf(POST_FILTERS, data?.facets, filter, pick),
    done: data === undefined ? '看结果' : `看 ${data.total} 个岗位`,
    onClear: () => setPicked(NO_FILTER),
    onDone: () => setChoosing(false),
  }
  if (useFilterPage(choosing)) return <FilterPage {...panel} />
  return (
    <>
      <View className="post-finder" id="post-finder">
        <SearchBar
          label="搜岗位"
          placeholder="搜岗位、单位或专业"
          value={search.text}
          onChange={search.setText}
          onSearch={(words) => {
            search.search(words)
            remember(words)
          }}
          onLeave={remember}
        />
        {search.text === '' && <RecentWords recent={recent} onPick={search.search} onClear={forget} />}
        <DropChips drops={behind} />
        <View className="post-finder__line">
          <Text className="aux">{data === undefined ? '' : `共 ${data.total} 个岗位`}</Text>
          <View className="post-finder__filters">
            <ActionChip
              text={`${order.name}在前`}
              label={`${order.name}在前，换成${order.nextName}在前`}
              onTap={() => pick({ order: order.next })}
            />
            <FilterChip
              name="筛选"
              icon="filter"
              value={behind.length > 0 ? `筛选 ${behind.length}` : undefined}
              onTap={() => setChoosing(true)}
            />
          </View>
        </View>
      </View>
      {data === undefined &&
        (error ? (
          <ErrorState error={error} title="没能加载岗位" hotline={HOTLINE} onRetry={retry} />
        ) : (
          <Skeleton cards={3} />
        ))}
      {data?.items.length === 0 && (
        <EmptyState
          icon="search"
          title={isNarrowed(filter) ? '没有找到相关岗位' : '还没有岗位'}
          hint={isNarrowed(filter) ? '换一个说法，例如“工程师”“教师”，或去掉一个条件' : undefined}
        >
          <LooserChips drops={drops} unit="个岗位" useTotal={usePostTotal} />
          {isNarrowed(filter) && <Button onTap={clear}>清空条件</Button>}
        </EmptyState>
      )}
      {watch?.(filter)}
      <PostPages posts={posts} noticed top="#post-finder" />
      <FilterSheet open={choosing} {...panel} />
    </>
  )
}
