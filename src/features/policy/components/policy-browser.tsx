import { useEffect, useState } from 'react'
import { useDidShow, useReachBottom } from '@tarojs/taro'
import { FilterPage, FilterSheet, useFilterPage } from '@/components/form/filter-panel'
import { useLargeText } from '@/components/layout/page-shell/shell-settings'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { OfferCards } from '@/features/offer'
import { dropsOf, groupsOf } from '@/lib/list-filter'
import { go } from '@/lib/navigate'
import { noteInAddress } from '@/lib/note-in-address'
import { useRouteParams } from '@/lib/use-route-params'
import { useSearchWords } from '@/lib/use-search-words'
import { useShareCard } from '@/lib/use-share-card'
import { routes } from '@/routes'
import { usePolicies } from '../api'
import {
  addressOf,
  isNarrowed,
  NO_FILTER,
  POLICY_FILTERS,
  searchFrom,
  SHEET_FILTERS,
  type PolicyFilter,
} from '../policy-filter'
import { PolicyFinder } from './policy-finder'
import { PolicyList } from './policy-list'
import { PolicySwitch } from './policy-switch'

/** Find policies by words, topic, level and place, and read on to the end. */
export function PolicyBrowser() {
  const address = useRouteParams('policies')
  const [{ filter: first, order: firstOrder }] = useState(() => searchFrom(address))
  const search = useSearchWords(first.q)
  const [picked, setPicked] = useState(first)
  const [choosing, setChoosing] = useState(false)
  const large = useLargeText()
  const filter = { ...picked, q: search.words }
  const [order, setOrder] = useState(firstOrder)
  const noted = addressOf(filter, order)
  const note = () => noteInAddress(noted, 'policies')
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the address follows what it says, and nothing else
  useEffect(note, [routes.policies.href(noted)])
  // Whoever comes back by the tab bar finds the list as it was; its address has to say so again.
  useDidShow(note)
  useShareCard('policies', noted, undefined)
  const list = usePolicies(filter, order)
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
  const drops = dropsOf(POLICY_FILTERS, filter, pick, search.search)
  if (useFilterPage(choosing)) return <FilterPage {...panel} />
  return (
    <>
      <PolicySwitch />
      <PolicyFinder
        search={search}
        filter={filter}
        topics={facets?.topic ?? []}
        total={list.items === undefined ? undefined : list.total}
        drops={drops.filter(({ key }) => shown.some((one) => one.key === key))}
        order={order}
        onOrder={setOrder}
        onTopic={(topic) => pick({ topic })}
        onOpenFilter={() => setChoosing(true)}
      />
      {!isNarrowed(filter) && <OfferCards />}
      {!isNarrowed(filter) && (
        <Card padding="tight" rows>
          <ListRow
            icon="check-circle"
            title="查能享受什么"
            sub="答几题就知道哪些能享受，差的差在哪"
            onTap={() => go('selfCheck')}
          />
          <ListRow
            icon="calendar"
            title="政策日历"
            sub="这个月哪些开始申请、哪些截止"
            onTap={() => go('policyCalendar')}
          />
        </Card>
      )}
      <PolicyList list={list} drops={drops} order={order} onClear={clear} />
      <FilterSheet open={choosing} {...panel} />
    </>
  )
}
