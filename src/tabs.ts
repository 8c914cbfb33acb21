import type { RouteName } from './routes'

export interface Tab {
  readonly name: RouteName
  readonly text: string
  readonly icon: 'home' | 'policy' | 'service' | 'recruit' | 'me'
}

/** The native tab bar, in order. */
export const TABS = [
  { name: 'home', text: '首页', icon: 'home' },
  { name: 'policies', text: '政策', icon: 'policy' },
  { name: 'service', text: '服务', icon: 'service' },
  { name: 'recruit', text: '招聘', icon: 'recruit' },
  { name: 'me', text: '我的', icon: 'me' },
] as const satisfies readonly Tab[]

export const isTab = (name: RouteName): boolean => TABS.some((tab) => tab.name === name)
