import { View } from '@tarojs/components'
import { Button } from '../button'
import { Card } from '../../layout/card'
import { Chips } from '../chips'
import { useLargeText } from '../../layout/page-shell/shell-settings'
import { Sheet } from '../../layout/sheet'
import { a11y } from '@/lib/a11y'
import './index.scss'

export interface FilterGroup {
  /** 地区 */
  name: string
  /** With how many each leads to, the other filters as they are. */
  options: readonly { value: string; text: string; count: number }[]
  /** '' for all of them. */
  value: string
  onPick: (value: string) => void
}

interface FilterPanelProps {
  groups: readonly FilterGroup[]
  /** 看 12 项: what is found by the present choice. */
  done: string
  onClear: () => void
  onDone: () => void
}

function Groups({ groups }: Pick<FilterPanelProps, 'groups'>) {
  return (
    <>
      {groups.map(({ name, options, value, onPick }) => (
        <View key={name} className="filter-group">
          <View className="filter-group__name" {...a11y({ role: 'heading', 'aria-level': 3 })}>
            {name}
          </View>
          <Chips
            label={name}
            look="pick"
            options={[
              { value: '', text: '全部' },
              ...options.map((option) => ({ value: option.value, text: `${option.text} ${option.count}` })),
            ]}
            value={value}
            onPress={onPick}
          />
        </View>
      ))}
    </>
  )
}

const Buttons = ({ done, onClear, onDone }: Omit<FilterPanelProps, 'groups'>) => (
  <View className="btns">
    <Button kind="outline" onTap={onClear}>
      清除筛选
    </Button>
    <Button onTap={onDone}>{done}</Button>
  </View>
)

/** The choices in a sheet; every pick holds at once, the button says what it leads to. */
export function FilterSheet({
  open,
  title = '筛选',
  ...panel
}: FilterPanelProps & { open: boolean; title?: string }) {
  return (
    <Sheet open={open} title={title} onClose={panel.onDone} footer={<Buttons {...panel} />}>
      <Groups groups={panel.groups} />
    </Sheet>
  )
}

/** The same in place of the list, for the large-text mode. */
export function FilterPage(panel: FilterPanelProps) {
  return (
    <>
      <Card>
        <Groups groups={panel.groups} />
      </Card>
      <Buttons {...panel} />
    </>
  )
}

/** Whether an open filter takes the page over instead of a sheet. */
export const useFilterPage = (open: boolean): boolean => useLargeText() && open
