import type { CSSProperties } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Brand } from '../../data/brand'
import { Icon } from '../../data/icon'
import { Tap } from '../../form/tap'
import { a11y } from '@/lib/a11y'
import { back } from '@/lib/navigate'
import { classNames } from '@/lib/class-names'

interface NavBarProps {
  title: string
  look: 'white' | 'tint' | 'brand'
  root?: boolean
  line: boolean
}

const IN_BROWSER = process.env.TARO_ENV === 'h5'

/** A page with its own bar is drawn under the status bar and beside the capsule: as high as it, and ending before it. */
function besideCapsule(): { bar: CSSProperties; brand: CSSProperties } {
  if (IN_BROWSER) return { bar: {}, brand: {} }
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo()
  const capsule = Taro.getMenuButtonBoundingClientRect()
  const height = Math.max(44, capsule.height + 2 * (capsule.top - statusBarHeight))
  return {
    bar: { paddingTop: `${statusBarHeight}px`, paddingRight: `${Math.max(0, windowWidth - capsule.left)}px` },
    brand: { minHeight: `${height}px` },
  }
}

/** The mini-program has a native bar; a browser has none, and the home page draws its own on both. */
export function NavBar({ title, look, root, line }: NavBarProps) {
  if (!IN_BROWSER && look !== 'brand') return null
  const beside = besideCapsule()
  return (
    <View
      className={classNames(
        'nav-bar',
        `nav-bar--${look}`,
        root && 'nav-bar--root',
        line && look === 'white' && 'nav-bar--line',
      )}
      style={beside.bar}
      {...a11y({ role: 'banner' })}
    >
      {look === 'brand' ? (
        <View
          className="nav-bar__brand"
          style={beside.brand}
          {...a11y({ role: 'heading', 'aria-level': 1, 'aria-label': title })}
        >
          <Brand />
        </View>
      ) : (
        <View className="nav-bar__inner">
          {!root && (
            <Tap className="nav-bar__back" label="返回" onTap={back}>
              <Icon name="back" size="l" />
            </Tap>
          )}
          <View className="nav-bar__title" {...a11y({ role: 'heading', 'aria-level': 1 })}>
            {title}
          </View>
        </View>
      )}
    </View>
  )
}
