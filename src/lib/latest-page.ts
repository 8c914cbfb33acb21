/** As Taro's loader writes it for a browser: gives the page's code, which may still be on its way, and what it was asked with. */
interface PageRoute {
  load: (...asked: unknown[]) => readonly [code: Promise<unknown>, ...asked: unknown[]]
}

const never = new Promise<never>(() => undefined)

/**
 * In a browser a page's code comes when it is first opened, and the router shows it then, wherever the person has gone
 * meanwhile: back, or to another tab. A page that was left before its code came is not shown: the router goes on waiting
 * for it. Told by the built entry (`config/index.ts`) before there is a router. `isAnythingShown`: where nothing is yet,
 * the first page is the start of the row, so it is shown whatever comes next.
 */
export function showLatestPage(routes: PageRoute[], isAnythingShown: () => boolean): void {
  let latest = 0
  for (const route of routes) {
    const load = route.load
    route.load = (...asked) => {
      const mine = ++latest
      const [code, ...rest] = load(...asked)
      const unlessLeft = Promise.resolve(code).then((page) =>
        mine !== latest && isAnythingShown() ? never : page,
      )
      return [unlessLeft, ...rest]
    }
  }
}
