import type { BrowserContext, Page, Request } from 'playwright-core'

const QUIET_MS = 100
const GIVE_UP_MS = 15_000

interface Traffic {
  underWay: Set<Request>
  changedAt: number
}
const traffics = new WeakMap<BrowserContext, Traffic>()

/** From now on what a phone's pages ask for is followed; call once, before its first page. */
export function followTraffic(context: BrowserContext): void {
  const traffic: Traffic = { underWay: new Set(), changedAt: Date.now() }
  traffics.set(context, traffic)
  const follow = (change: (request: Request) => unknown) => (request: Request) => {
    change(request)
    traffic.changedAt = Date.now()
  }
  context.on(
    'request',
    follow((request) => traffic.underWay.add(request)),
  )
  for (const end of ['requestfinished', 'requestfailed'] as const)
    context.on(
      end as 'requestfinished',
      follow((request) => traffic.underWay.delete(request)),
    )
}

const isOf = (page: Page) => (request: Request) => {
  try {
    return request.frame().page() === page
  } catch {
    // Its page is still on its way.
    return true
  }
}

/** Waits until nothing that the page asked for is under way, for a tenth of a second: the browser's own wait takes half a one. */
export async function quiet(page: Page): Promise<void> {
  const traffic = traffics.get(page.context())
  if (traffic === undefined) throw new Error('the phone’s traffic isn’t followed')
  const ends = Date.now() + GIVE_UP_MS
  for (;;) {
    const open = [...traffic.underWay].filter(isOf(page))
    if (open.length === 0 && Date.now() - traffic.changedAt >= QUIET_MS) return
    if (Date.now() > ends)
      throw new Error(`still asking for ${open.map((request) => request.url()).join(', ')}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
