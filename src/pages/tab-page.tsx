import { useEffect } from 'react'
import Taro, { useDidShow } from '@tarojs/taro'
import { PageShell, type PageShellProps } from '@/components/layout/page-shell'
import { useLargeText } from '@/components/layout/page-shell/shell-settings'
import { go } from '@/lib/navigate'
import { TABS, routes } from '@/routes'

type TabName = (typeof TABS)[number]['name']

const ITEMS = TABS.map(({ name, text, icon }) => ({ key: name, text, icon }))

/** Nothing to tell when a bar can't be hidden: the page isn't in front. */
function showNativeBar(show: boolean): void {
  ;(show ? Taro.showTabBar : Taro.hideTabBar)({}).catch(() => undefined)
}

/** A page of the tab bar. The native bar's text can't grow: in the large-text mode the page brings its own. */
export function TabPage({
  name,
  ...shell
}: { name: TabName } & Omit<PageShellProps, 'title' | 'root' | 'tabs'>) {
  const large = useLargeText()
  useEffect(() => {
    showNativeBar(!large)
  }, [large])
  useDidShow(() => {
    showNativeBar(!large)
  })
  return (
    <PageShell
      {...shell}
      title={routes[name].title}
      root
      tabs={large ? { items: ITEMS, current: name, onSelect: (key) => go(key as TabName) } : undefined}
    />
  )
}
