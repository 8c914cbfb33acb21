import { useState } from 'react'
import { MOST } from '@talent/contract'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { NamedChips } from '@/components/form/chips'
import { SearchBar } from '@/components/form/search-bar'
import { ListRow } from '@/components/layout/list-row'
import { Sheet } from '@/components/layout/sheet'
import { useRoster } from '@/features/roster'
import { useSearchWords } from '@/lib/use-search-words'

export interface Keeper {
  id: string
  name: string
}

function PickKeeper({
  except,
  onPick,
  onClose,
}: {
  except: readonly Keeper[]
  onPick: (keeper: Keeper) => void
  onClose: () => void
}) {
  const search = useSearchWords()
  const list = useRoster({ q: search.words, show: 'all' })
  const there = (list.items ?? []).filter(({ id }) => !except.some((one) => one.id === id))
  return (
    <Sheet open title="加一位负责人" onClose={onClose}>
      <SearchBar
        label="搜专员"
        placeholder="搜专员姓名"
        value={search.text}
        onChange={search.setText}
        onSearch={search.search}
      />
      {list.items === undefined &&
        (list.error ? (
          <ErrorState error={list.error} title="没能加载专员" onRetry={list.retry} />
        ) : (
          <Skeleton cards={1} />
        ))}
      {list.items !== undefined && there.length === 0 && <EmptyState title="没有可选的专员" />}
      {there.map(({ id, name, department }) => (
        <ListRow
          key={id}
          title={name}
          sub={department.name}
          aside="选"
          acts
          onTap={() => onPick({ id, name })}
        />
      ))}
      <ListEnd list={list} rest="后面的专员" />
    </Sheet>
  )
}

/** Who publishes a station's times and receives whoever comes. */
export function KeepersField({
  value,
  onChange,
}: {
  value: readonly Keeper[]
  onChange: (keepers: Keeper[]) => void
}) {
  const [adding, setAdding] = useState(false)
  return (
    <>
      <NamedChips
        value={value}
        most={MOST.stationKeepers}
        add="加一位"
        onChange={onChange}
        onAdd={() => setAdding(true)}
      />
      {adding && (
        <PickKeeper
          except={value}
          onPick={(keeper) => {
            onChange([...value, keeper])
            setAdding(false)
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}
