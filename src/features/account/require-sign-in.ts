import Taro from '@tarojs/taro'
import { routeOf } from '@/routes'
import { back, go, resume } from '@/lib/navigate'
import { useSession } from './session-store'

/**
 * Before something that needs a person, e.g. 报名. Signed in: true. Otherwise leads to the sign-in page, which comes back
 * to `returnTo` (an `href` of routes); what was typed on this page is still there then.
 */
export function requireSignIn(returnTo: string): boolean {
  if (useSession.getState().token !== null) return true
  go('signIn', { then: returnTo })
  return false
}

const pathOf = (page: { route?: string; path?: string } | undefined): string =>
  page?.route ?? page?.path ?? ''

/** From the sign-in page to where one was: back when that page is still behind it, otherwise opened anew. */
export function returnTo(then: string): void {
  const pages = Taro.getCurrentPages() as { route?: string; path?: string }[]
  const behind = routeOf(pathOf(pages[pages.length - 2]))
  if (behind !== undefined && behind === routeOf(then)) back()
  else resume(then)
}
