import Taro from '@tarojs/taro'
import { isTab, routes, type RouteName, type RouteParams } from '@/routes'

type Args<N extends RouteName> = keyof RouteParams<N> extends never
  ? []
  : Record<never, never> extends RouteParams<N>
    ? [params?: RouteParams<N>]
    : [params: RouteParams<N>]

const urlOf = (name: RouteName, params: object | undefined): string =>
  (routes[name].href as (given?: object) => string)(params)

/** WeChat keeps ten pages in a row and refuses the eleventh; a browser keeps any number. */
const PAGES_MOST = 10
const isFull = (): boolean => process.env.TARO_ENV !== 'h5' && Taro.getCurrentPages().length >= PAGES_MOST

/** A press never does nothing: a page that can't be opened says so. In a browser `watchPages` does. */
function moved(asked: Promise<unknown>): void {
  if (process.env.TARO_ENV === 'h5') return
  asked.catch(() => Taro.showToast({ title: '没能打开，请再试一次', icon: 'none' }))
}

/** Opens a page by its name, in place of this one when no more fit; a tab is switched to, since the platform can't stack one. */
export function go<N extends RouteName>(name: N, ...args: Args<N>): void {
  const url = urlOf(name, args[0])
  // A tab takes nothing along.
  if (isTab(name)) moved(Taro.switchTab({ url: urlOf(name, undefined) }))
  else if (isFull()) moved(Taro.redirectTo({ url }))
  else moved(Taro.navigateTo({ url }))
}

/** Opens a page in place of this one: going back skips it. */
export function replace<N extends RouteName>(name: N, ...args: Args<N>): void {
  const url = urlOf(name, args[0])
  if (isTab(name)) moved(Taro.switchTab({ url }))
  else moved(Taro.redirectTo({ url }))
}

/** Starts over at a page, e.g. when the side (人才, 专员, 统筹) changes. */
export function restart<N extends RouteName>(name: N, ...args: Args<N>): void {
  moved(Taro.reLaunch({ url: urlOf(name, args[0]) }))
}

/** One page back; the first page of a shared link goes home instead. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) moved(Taro.navigateBack())
  else moved(Taro.switchTab({ url: routes.home.href() }))
}

/** Continues at an address kept earlier (`then` of the sign-in page); anything that isn't a page of ours goes home. */
export function resume(href: string | undefined): void {
  const path = (href ?? '').replace(/^\//, '').split('?')[0]
  const name = (Object.keys(routes) as RouteName[]).find((key) => routes[key].path === path)
  if (href === undefined || name === undefined) moved(Taro.switchTab({ url: routes.home.href() }))
  else if (isTab(name)) moved(Taro.switchTab({ url: routes[name].href() }))
  else moved(Taro.redirectTo({ url: href }))
}

export function callPhone(phoneNumber: string): void {
  // Refused or cancelled by the person: nothing to tell.
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
