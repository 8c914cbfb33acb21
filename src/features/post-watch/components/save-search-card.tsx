import { searchInWords } from '@talent/contract/post-watch'
import { Switch } from '@/components/form/switch'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { useMe, useOwnMark } from '@/features/account'
import { go } from '@/lib/navigate'
import { routes } from '@/routes'
import { dropSearch, keepSearch, useSavedSearches } from '../api'
import { sameSearch, searchOf } from '../search-of'

/** 有新岗位就告诉我, for what is looked for now; and the way to what one looks for already. */
export function SaveSearchCard({ filter }: { filter: object }) {
  const { data } = useSavedSearches(useMe().holds('talent'))
  const search = searchOf(filter)
  const saved = data?.items.find((one) => search !== null && sameSearch(one.search, search))
  const mark = useOwnMark({
    marked: data && saved !== undefined,
    set: async (marked) => {
      if (marked && search !== null) await keepSearch(search)
      else if (saved !== undefined) await dropSearch(saved.id)
    },
    said: { on: '有新岗位，早上 8 点在消息里告诉您', off: '不再告诉了' },
    here: routes.recruit.href(),
  })
  const kept = data?.items.length ?? 0
  if ((mark === null || search === null) && kept === 0) return null
  return (
    <Card padding="tight" rows>
      {mark !== null && search !== null && (
        <ListRow
          icon="bell"
          title="有新岗位就告诉我"
          sub={searchInWords(search)}
          aside={<Switch label="有新岗位就告诉我" checked={mark.marked} onChange={mark.turn} />}
        />
      )}
      {kept > 0 && (
        <ListRow
          icon="bookmark"
          title="我的搜索"
          sub={`存了 ${kept} 个，可以暂停、删掉`}
          onTap={() => go('savedPosts', { tab: 'searches' })}
        />
      )}
    </Card>
  )
}
