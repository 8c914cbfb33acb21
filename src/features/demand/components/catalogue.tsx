import { useState } from 'react'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { Facts } from '@/components/data/facts'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { Chips } from '@/components/form/chips'
import { SearchBar } from '@/components/form/search-bar'
import { Segmented } from '@/components/form/segmented'
import { PageShell } from '@/components/layout/page-shell'
import { HOTLINE, useMe } from '@/features/account'
import { monthDay } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { useSearchWords } from '@/lib/use-search-words'
import { useDemand, useNeeds, useOwnInterests } from '../api'
import { classSegments, industryChips, isNarrowed, NO_FILTER } from '../demand-filter'
import { useSayingOf } from '../use-saying'
import { AfterSaying } from './after-saying'
import { NeedCard } from './need-card'
import { SaySheet } from './say-sheet'
import './demand.scss'

/** 急需紧缺人才需求目录: what stands above the list, the list, and what one said of its needs. */
export function Catalogue({ title }: { title: string }) {
  const search = useSearchWords()
  const [picked, setPicked] = useState(NO_FILTER)
  const filter = { ...picked, q: search.words }
  const { data } = useDemand()
  const needs = useNeeds(filter)
  useReachBottom(needs.loadMore)
  const own = useOwnInterests(useMe().holds('talent'))
  const saying = useSayingOf()
  const { items, first, error, retry } = needs
  const asked = items?.find(({ id }) => id === saying.asking?.id)
  const clear = () => {
    setPicked(NO_FILTER)
    search.search('')
  }
  return (
    <PageShell
      title={title}
      demo={data?.demo}
      gap={10}
      top={
        <View className="demand-finder">
          <View className="between">
            <View className="g">
              <View className="h-section">{data?.name ?? '急需紧缺人才需求目录'}</View>
              <View className="aux">
                {data && (
                  <Facts
                    facts={[
                      `第 ${data.version} 版`,
                      `${monthDay(data.publishedOn)}发布`,
                      `${data.needs} 个需求`,
                    ]}
                  />
                )}
              </View>
            </View>
            <Button size="m" kind="outline" icon="clock" onTap={() => go('demandChanges')}>
              旧版
            </Button>
          </View>
          <SearchBar
            label="搜需求"
            placeholder="搜需求、单位或要求"
            value={search.text}
            onChange={search.setText}
            onSearch={search.search}
          />
          <Chips
            label="产业"
            scroll
            options={industryChips(first?.facets, picked.industry)}
            value={picked.industry || null}
            onPress={(industry) =>
              setPicked({ ...picked, industry: industry === picked.industry ? '' : industry })
            }
          />
          <Segmented
            label="类别"
            options={classSegments(first?.facets)}
            value={picked.class}
            onChange={(of) => setPicked({ ...picked, class: of })}
          />
        </View>
      }
    >
      {items === undefined &&
        (error ? (
          <ErrorState error={error} title="没能加载需求目录" hotline={HOTLINE} onRetry={retry} />
        ) : (
          <Skeleton cards={3} />
        ))}
      {items?.length === 0 && (
        <EmptyState
          icon="search"
          title={isNarrowed(filter) ? '没有这样的需求' : '还没有发布需求目录'}
          hint={isNarrowed(filter) ? '换一个说法，或去掉一个条件' : undefined}
        >
          {isNarrowed(filter) && <Button onTap={clear}>清空条件</Button>}
        </EmptyState>
      )}
      {items?.map((need) => (
        <NeedCard
          key={need.id}
          need={need}
          interest={own.get(need.id)}
          onSay={saying.maySay ? () => saying.ask(need.id) : null}
        />
      ))}
      {items !== undefined && items.length > 0 && <ListEnd list={needs} rest="后面的需求" />}
      {saying.maySay && <AfterSaying />}
      {asked && <SaySheet need={asked} onClose={saying.close} />}
    </PageShell>
  )
}
