import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { useMatters } from '@/features/matter'
import { replace } from '@/lib/navigate'

/** Which matter is filled in for somebody. */
export function PreparedMatters({ note, onChoose }: { note: string; onChoose: (code: string) => void }) {
  const { data, error, retry } = useMatters()
  return (
    <>
      <Note>{note}</Note>
      {data && (
        <Card padding="tight" rows>
          {data.matters.map((matter) => (
            <ListRow
              key={matter.code}
              title={matter.title}
              sub={matter.summary}
              onTap={() => onChoose(matter.code)}
            />
          ))}
        </Card>
      )}
      {!data && (error ? <ErrorState error={error} title="没能加载事项" onRetry={retry} /> : <Skeleton />)}
      <Card padding="tight">
        <ListRow
          icon="list"
          title="我代办的"
          sub="等本人确认的和已有结果的"
          onTap={() => replace('prepared', {})}
        />
      </Card>
    </>
  )
}
