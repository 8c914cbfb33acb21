import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../../data/icon'
import { Tap } from '../../form/tap'
import { classNames } from '@/lib/class-names'
import './index.scss'

interface ListRowProps {
  title: ReactNode
  sub?: ReactNode
  /** plain: a bare icon; tile: on a pale square. */
  icon?: IconName
  iconLook?: 'plain' | 'tile'
  /** Instead of an icon, e.g. an Avatar. */
  lead?: ReactNode
  /** Words or a control on the right; where the row `acts`, what it does. */
  aside?: ReactNode
  /** Title in bold. */
  strong?: boolean
  /** Red: it takes something away. */
  danger?: boolean
  /** Shows the arrow; a row without it isn't pressable. */
  onTap?: () => void
  /** It does something here instead of leading elsewhere: no arrow. */
  acts?: boolean
}

export function ListRow({
  title,
  sub,
  icon,
  iconLook = 'plain',
  lead,
  aside,
  strong,
  danger,
  onTap,
  acts,
}: ListRowProps) {
  const content = (
    <>
      {lead ??
        (icon &&
          (iconLook === 'tile' ? (
            <View className="list-row__tile">
              <Icon name={icon} />
            </View>
          ) : (
            <Icon name={icon} className={danger ? 'red' : 'pri'} />
          )))}
      <View className="g">
        <View className={classNames('list-row__title', strong && 'strong', danger && 'red')}>{title}</View>
        {sub && <View className="cap">{sub}</View>}
      </View>
      {typeof aside === 'string' ? <Text className={acts ? 'link' : 'aux'}>{aside}</Text> : aside}
      {onTap && !acts && <Icon name="chevron-right" size="s" className="list-row__arrow" />}
    </>
  )
  return onTap ? (
    <Tap className="list-row" role={acts ? 'button' : 'link'} onTap={onTap}>
      {content}
    </Tap>
  ) : (
    <View className="list-row">{content}</View>
  )
}
