import Taro from '@tarojs/taro'
import { lastOf } from '@talent/contract'

/** What was just shown, e.g. a folded section or a new entry, has its place only after it was drawn. */
export const AFTER_DRAWING_MS = 60

/** Brings the element of this id into view; nothing happens where it is gone meanwhile. */
export function scrollToId(id: string): void {
  setTimeout(() => {
    if (process.env.TARO_ENV === 'h5')
      // Taro's own would take the first of this id, which may be on a page one came from, and scrolls no sheet.
      lastOf(Array.from(document.querySelectorAll(`[id="${id}"]`)))?.scrollIntoView({ block: 'center' })
    else Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -16, duration: 0 }).catch(() => undefined)
  }, AFTER_DRAWING_MS)
}
