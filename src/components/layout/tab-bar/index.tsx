import { Text, View } from '@tarojs/components'
import { Brand } from '../../data/brand'
import { Icon, type IconName } from '../../data/icon'
import { Tap } from '../../form/tap'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import './index.scss'

export interface TabItem<K extends string = string> {
  key: K
  text: string
  icon: IconName
  /** Unread; nothing at 0. */
  count?: number
}

interface TabBarProps<K extends string> {
  items: readonly TabItem<K>[]
  current: K
  onSelect: (key: K) => void
}

/** In-page bar: for the desks, and for the tabs in the large-text mode, whose native bar can't grow. On top on a wide screen. */
export function TabBar<K extends string>({ items, current, onSelect }: TabBarProps<K>) {
  return (
    <View className="tab-bar" {...a11y({ role: 'navigation', 'aria-label': '主导航' })}>
      <View className="tab-bar__inner">
        <View className="tab-bar__brand">
          <Brand />
        </View>
        {items.map((item) => (
          <Tap
            key={item.key}
            className={classNames('tab-bar__item', item.key === current && 'tab-bar__item--on')}
            role="link"
            label={item.count ? `${item.text}，${item.count} 条未读` : item.text}
            state={{ current: item.key === current ? 'page' : 'false' }}
            onTap={() => item.key !== current && onSelect(item.key)}
          >
            <Icon name={item.icon} className="tab-bar__icon" />
            <Text>{item.text}</Text>
            {item.count ? (
              <Text className="tab-bar__count">{item.count > 99 ? '99+' : item.count}</Text>
            ) : null}
          </Tap>
        ))}
      </View>
    </View>
  )
}
