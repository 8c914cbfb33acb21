import { View } from '@tarojs/components'
import { Tap } from '../tap'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import './index.scss'

/** Drawn as `Segmented`, but each leads to a page of its own: a press opens, an arrow key does nothing. */
export function SegmentLinks({
  label,
  links,
}: {
  label: string
  /** Without `onTap`: this is where one is. */
  links: readonly { readonly text: string; readonly onTap?: () => void }[]
}) {
  return (
    <View className="segments" {...a11y({ role: 'group', 'aria-label': label })}>
      {links.map(({ text, onTap }) => (
        <Tap
          key={text}
          role="link"
          className={classNames('segments__item', !onTap && 'segments__item--on')}
          state={{ current: onTap ? 'false' : 'page' }}
          onTap={onTap}
        >
          {text}
        </Tap>
      ))}
    </View>
  )
}
