import { ErrorState } from '@/components/feedback/error-state'
import { EmptyState } from '@/components/feedback/empty-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { SearchBar } from '@/components/form/search-bar'
import { ListRow } from '@/components/layout/list-row'
import { Sheet } from '@/components/layout/sheet'
import { useSearchWords } from '@/lib/use-search-words'
import { usePolicyChoices } from '../api'

/** The document something is granted by. */
export function PickPolicy({ onPick, onClose }: { onPick: (id: string) => void; onClose: () => void }) {
  const search = useSearchWords()
  const list = usePolicyChoices(search.words)
  return (
    <Sheet open title="选一项政策" onClose={onClose}>
      <SearchBar
        label="搜政策"
        placeholder="搜政策名称"
        value={search.text}
        onChange={search.setText}
        onSearch={search.search}
      />
      {list.items === undefined &&
        (list.error ? (
          <ErrorState error={list.error} title="没能加载政策" onRetry={list.retry} />
        ) : (
          <Skeleton cards={1} />
        ))}
      {list.items?.length === 0 && <EmptyState title="没有找到政策" />}
      {list.items?.map(({ id, title, docNo }) => (
        <ListRow key={id} title={title} sub={docNo ?? undefined} aside="选" acts onTap={() => onPick(id)} />
      ))}
      <ListEnd list={list} rest="后面的政策" />
    </Sheet>
  )
}
