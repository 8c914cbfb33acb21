import { Text, View } from '@tarojs/components'
import { Icon } from '../../data/icon'
import { Tap } from '../../form/tap'
import { a11y } from '@/lib/a11y'
import './index.scss'

interface SectionHeadProps {
  title: string
  /** A remark on the right, e.g. `11月20日核对`. */
  sub?: string
  /** A link on the right, e.g. `全部 2 件`. */
  more?: string
  onMore?: () => void
}

export function SectionHead({ title, sub, more, onMore }: SectionHeadProps) {
  return (
    <View className="section-head">
      <View className="h-section" {...a11y({ role: 'heading', 'aria-level': 2 })}>
        {title}
      </View>
      {sub && <Text className="section-head__sub">{sub}</Text>}
      {more && (
        <Tap className="section-head__more hit" role="link" onTap={onMore}>
          <Text>{more}</Text>
          <Icon name="chevron-right" size="s" />
        </Tap>
      )}
    </View>
  )
}
