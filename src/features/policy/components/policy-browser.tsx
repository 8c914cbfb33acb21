import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { FilterPage, FilterSheet, useFilterPage } from '@/components/form/filter-panel'
import { useLargeText } from '@/components/layout/page-shell/shell-settings'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { groupsOf } from '@/lib/list-filter'
import { go } from '@/lib/navigate'
import { useSearchWords } from '@/lib/use-search-words'
import { usePolicies } from '../api'
import { isNarrowed, NO_FILTER, POLICY_FILTERS, SHEET_FILTERS, type PolicyFilter } from '../policy-filter'
import { PolicyFinder } from './policy-finder'
import { PolicyList } from './policy-list'

/** Find policies by words, topic, level and place, and read on to the end. */
export function PolicyBrowser() {
  const search = useSearchWords()
  const [picked, setPicked] = useState(NO_FILTER)
  const [choosing, setChoosing] = useState(false)
  const large = useLargeText()
  const filter = { ...picked, q: search.words }
  const list = usePolicies(filter)
  useReachBottom(list.loadMore)

  const facets = list.first?.facets
  const pick = (change: Partial<PolicyFilter>) => setPicked((before) => ({ ...before, ...change }))
  const clear = () => {
    setPicked(NO_FILTER)
    search.search('')
  }
  const shown = large ? POLICY_FILTERS : SHEET_FILTERS
  const panel = {
    groups: groupsOf(shown, facets, filter, pick),
    done: list.items === undefined ? '看结果' : `看 ${list.total} 项`,
    onClear: () => pick(Object.fromEntries(shown.map(({ key }) => [key, '']))),
    onDone: () => setChoosing(false),
  }
  if (useFilterPage(choosing)) return <FilterPage {...panel} />
  return (
    <>
      <PolicyFinder
        search={search}
        filter={filter}
        topics={facets?.topic ?? []}
        total={list.items === undefined ? undefined : list.total}
        onTopic={(topic) => pick({ topic })}
        onOpenFilter={() => setChoosing(true)}
      />
      {!isNarrowed(filter) && (
        <Card padding="tight">
          <ListRow
            icon="check-circle"
            title="查能享受什么"
            sub="答几题就知道哪些能享受，差的差在哪"
            onTap={() => go('selfCheck')}
          />
        </Card>
      )}
      <PolicyList list={list} narrowed={isNarrowed(filter)} onClear={clear} />
      <FilterSheet open={choosing} {...panel} />
    </>
  )
}
