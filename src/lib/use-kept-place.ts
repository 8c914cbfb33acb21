import { useLayoutEffect, useRef } from 'react'
import Taro from '@tarojs/taro'
import { lastOf } from '@talent/contract'

/** How far down on its page something is, and how far that page is scrolled, in px. */
interface Place {
  down: number
  scrolled: number
}

/** As `scrollToId`, the last of this id: the first may be on a page one came from. */
const inBrowser = (id: string) => {
  const element = lastOf(Array.from(document.querySelectorAll(`[id="${id}"]`)))
  return { element, page: element?.closest('.pane, .taro_page') }
}

function placeInBrowser(id: string): Place | null {
  const { element, page } = inBrowser(id)
  if (!element || !page) return null
  return { down: element.getBoundingClientRect().top + page.scrollTop, scrolled: page.scrollTop }
}

const placeOnPhone = (id: string): Promise<Place | null> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect()
      .selectViewport()
      .scrollOffset()
      .exec(([box, page]: [{ top: number } | null, { scrollTop: number } | null]) =>
        resolve(box && page && { down: box.top + page.scrollTop, scrolled: page.scrollTop }),
      )
  })

/**
 * Something comes in above what one is reading, which then stays where it is on the screen: the page is scrolled by as
 * much as the element of `id`, below it, has moved. `above`: what changes with it. @returns to be awaited before it does
 */
export function useKeptPlace(id: string, above: unknown): () => Promise<void> {
  const before = useRef<Place | null>(null)
  useLayoutEffect(() => {
    const was = before.current
    before.current = null
    if (was === null) return
    if (process.env.TARO_ENV === 'h5') {
      const now = placeInBrowser(id)
      inBrowser(id).page?.scrollBy(0, now === null ? 0 : now.down - was.down)
      return
    }
    Taro.nextTick(() => {
      void placeOnPhone(id).then((now) => {
        if (now === null || now.down === was.down) return
        const scrollTop = now.scrolled + now.down - was.down
        Taro.pageScrollTo({ scrollTop, duration: 0 }).catch(() => undefined)
      })
    })
  }, [id, above])
  return async () => {
    before.current = process.env.TARO_ENV === 'h5' ? placeInBrowser(id) : await placeOnPhone(id)
  }
}
