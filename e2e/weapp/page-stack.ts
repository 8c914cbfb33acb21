import { callMethod } from './instance'
import { createPage, type Page } from './page'
import type { Runtime } from './runtime'
import { resolvePath } from './dist'

/** The platform keeps at most this many pages. */
const MAX_PAGES = 10

export interface PageStack {
  pages: () => Page[]
  current: () => Page
  navigateTo: (url: string) => void
  redirectTo: (url: string) => void
  reLaunch: (url: string) => void
  switchTab: (url: string) => void
  navigateBack: (delta?: number) => void
  show: () => void
  hide: () => void
  close: () => void
}

/** Parameters reach a page as they were written: WeChat does not decode them. */
const parseQuery = (search: string) =>
  Object.fromEntries(
    search
      .split('&')
      .filter(Boolean)
      .map((pair): [string, string] => {
        const at = pair.indexOf('=')
        return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
      }),
  )

/** The stack of pages with WeChat's rules: tab pages live on, others are unloaded; what is not allowed throws WeChat's words. */
export function createPageStack(runtime: Runtime): PageStack {
  let stack: Page[] = []
  const tabs = new Map<string, Page>()
  const tabRoutes = runtime.dist.tabs.map(({ pagePath }) => pagePath)

  const locate = (url: string) => {
    const [path = '', search = ''] = url.split('?')
    const route = resolvePath(stack[stack.length - 1]?.route ?? '', path)
    if (!runtime.dist.pages.includes(route)) throw new Error(`page "${route}" is not found`)
    return { route, query: parseQuery(search), isTab: tabRoutes.includes(route) }
  }
  const hide = () => {
    const top = stack[stack.length - 1]
    if (top) callMethod(runtime, top.instance.self, 'onHide')
  }
  const show = () => {
    const top = stack[stack.length - 1]
    if (top) callMethod(runtime, top.instance.self, 'onShow')
  }
  const unload = (page: Page) => {
    callMethod(runtime, page.instance.self, 'onUnload')
    page.destroy()
    tabs.delete(page.route)
  }
  const load = (route: string, query: Record<string, string>) => {
    const page = createPage(runtime, route, query)
    stack.push(page)
    callMethod(runtime, page.instance.self, 'onLoad', query)
    show()
    const done = runtime.begin()
    setTimeout(() => {
      done()
      callMethod(runtime, page.instance.self, 'onReady')
    })
    return page
  }
  const open = (route: string, query: Record<string, string>, isTab: boolean) => {
    const page = load(route, query)
    if (isTab) tabs.set(route, page)
  }
  const unloadAll = () => {
    const leaving = new Set([...stack, ...tabs.values()])
    stack = []
    leaving.forEach(unload)
  }

  return {
    pages: () => stack,
    current: () => {
      const top = stack[stack.length - 1]
      if (!top) throw new Error('no page is open')
      return top
    },
    navigateTo: (url) => {
      const { route, query, isTab } = locate(url)
      if (isTab) throw new Error('can not navigateTo a tabbar page')
      if (stack.length >= MAX_PAGES) throw new Error(`webview count limit exceed`)
      hide()
      load(route, query)
    },
    redirectTo: (url) => {
      const { route, query, isTab } = locate(url)
      if (isTab) throw new Error('can not redirectTo a tabbar page')
      const leaving = stack.pop()
      if (leaving) unload(leaving)
      load(route, query)
    },
    reLaunch: (url) => {
      const { route, query, isTab } = locate(url)
      unloadAll()
      open(route, query, isTab)
    },
    switchTab: (url) => {
      const { route, isTab } = locate(url)
      if (!isTab) throw new Error('can not switch to no-tabBar page')
      if (stack.length === 1 && stack[0]?.route === route) return
      if (tabRoutes.includes(stack[stack.length - 1]?.route ?? '')) hide()
      stack
        .filter((page) => !tabRoutes.includes(page.route))
        .reverse()
        .forEach(unload)
      stack = []
      const kept = tabs.get(route)
      if (!kept) return open(route, {}, true)
      stack.push(kept)
      show()
    },
    navigateBack: (delta = 1) => {
      if (stack.length < 2) throw new Error('cannot navigate back at first page.')
      stack
        .splice(Math.max(1, stack.length - delta))
        .reverse()
        .forEach(unload)
      show()
    },
    show,
    hide,
    close: unloadAll,
  }
}
