import { useContext, useEffect, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { TabBar, type TabItem } from '../tab-bar'
import { InPane } from './in-pane'
import { NavBar } from './nav-bar'
import { OfflineStrip } from './offline-strip'
import { useLargeText } from './shell-settings'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import './index.scss'

export interface PageShellProps {
  /** In the navigation bar; at most six characters. */
  title: string
  /** white (default) or tint, for pages that begin with a tinted head (我的); brand: mark instead of a title (首页). */
  nav?: 'white' | 'tint' | 'brand'
  /** No way back: a tab or the first page of a desk. */
  root?: boolean
  /** Full-width white part under the bar, e.g. search and filters, or the head of a request. */
  top?: ReactNode
  /** Tinted part instead, overlapped by the first card. */
  hero?: ReactNode
  /** The hero is by itself: nothing overlaps it (首页 of a visitor). */
  heroAlone?: boolean
  /** Stays at the bottom: an ActionBar, a message composer. */
  footer?: ReactNode
  /** In-page bar; pass it from a desk or a tab. */
  tabs?: { items: readonly TabItem[]; current: string; onSelect: (key: string) => void }
  /** 演示数据 at the end of the page. */
  demo?: boolean
  /** Space between the cards, 12 by default. */
  gap?: 10 | 14
  /** In a browser, beside the content where the window is wide; null: narrow now. A page without it has one column. */
  beside?: ReactNode
  children?: ReactNode
}

/** Every page's frame: text size, navigation bar of the browser, offline notice, content column, what stays at the bottom. */
export function PageShell({
  title,
  nav = 'white',
  root,
  top,
  hero,
  heroAlone,
  footer,
  tabs,
  demo,
  gap,
  beside,
  children,
}: PageShellProps) {
  const large = useLargeText()
  const inPane = useContext(InPane)
  useEffect(() => {
    if (!inPane) void Taro.setNavigationBarTitle({ title })
  }, [title, inPane])
  const content = (
    <>
      {hero !== undefined && (
        <View
          className={classNames('screen__hero', heroAlone && 'screen__hero--alone')}
          {...a11y({ role: 'region', 'aria-label': title })}
        >
          {hero}
        </View>
      )}
      {top !== undefined && (
        <View className="screen__top" {...a11y({ role: 'region', 'aria-label': title })}>
          {top}
        </View>
      )}
      <View
        className={classNames(
          'screen__body',
          hero !== undefined && !heroAlone && 'screen__body--overlap',
          gap && `screen__body--${gap}`,
        )}
        {...a11y(inPane ? {} : { role: 'main' })}
      >
        {children}
        {demo && !inPane && <View className="demo-mark">演示数据，人物、机构与条款均为虚构</View>}
      </View>
    </>
  )
  const foot = footer !== undefined && (
    <View className="screen__footer" {...a11y({ role: 'region', 'aria-label': '操作' })}>
      {footer}
    </View>
  )
  if (inPane)
    return (
      <>
        {content}
        {foot}
      </>
    )
  return (
    <View
      className={classNames(
        'screen',
        large && 'ts-large',
        footer !== undefined && 'screen--footer',
        !!beside && 'screen--two',
      )}
    >
      <NavBar title={title} look={nav} root={root} line={top === undefined && hero === undefined} />
      <OfflineStrip />
      {beside === undefined ? (
        content
      ) : (
        <View className="screen__panes">
          <View className="screen__list">{content}</View>
          {beside}
        </View>
      )}
      {foot}
      {tabs && <TabBar {...tabs} />}
    </View>
  )
}
