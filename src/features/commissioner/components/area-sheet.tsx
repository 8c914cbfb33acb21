import type { Area } from '@talent/contract/account'
import { ErrorState } from '@/components/feedback/error-state'
import { OptionGroup } from '@/components/form/option-group'
import { Sheet } from '@/components/layout/sheet'
import { Skeleton } from '@/components/feedback/skeleton'
import { useAreas } from '@/features/account'

interface AreaSheetProps {
  value: Area | null
  onPick: (area: Area | null) => void
  onClose: () => void
}

/** The whole district, or one area of it. */
export function AreaSheet({ value, onPick, onClose }: AreaSheetProps) {
  const { data, error, retry } = useAreas()
  return (
    <Sheet open title="看哪个片区" onClose={onClose}>
      {!data &&
        (error ? <ErrorState error={error} title="没能加载片区" onRetry={retry} /> : <Skeleton cards={1} />)}
      {data && (
        <OptionGroup
          label="片区"
          options={[
            { value: '', text: '全部片区' },
            ...data.areas.map(({ code, name }) => ({ value: code, text: name })),
          ]}
          value={value?.code ?? ''}
          onPress={(code) => onPick(data.areas.find((area) => area.code === code) ?? null)}
        />
      )}
    </Sheet>
  )
}
