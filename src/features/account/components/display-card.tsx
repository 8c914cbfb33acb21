import type { ReactNode } from 'react'
import { Text } from '@tarojs/components'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { Switch } from '@/components/form/switch'
import { setLargeText, usePreferences } from '@/features/preferences'
import './display-card.scss'

/** 大字版, kept with the account; further rows about what one is shown. */
export function DisplayCard({ children }: { children?: ReactNode }) {
  const largeText = usePreferences((state) => state.largeText)
  return (
    <Card padding="tight" rows>
      <ListRow
        lead={<Text className="display-card__sign">大</Text>}
        title="大字版"
        sub="字更大、按钮更大、内容更少"
        aside={<Switch label="大字版" checked={largeText} onChange={setLargeText} />}
      />
      {children}
    </Card>
  )
}
