import type { Page } from 'playwright-core'

interface Limits {
  /** Smallest side of anything one presses. */
  tap: number
  /** Smallest text. */
  text: number
}

export const NORMAL: Limits = { tap: 44, text: 12 }
export const LARGE: Limits = { tap: 60, text: 18 }

/** What the design forbids of any page: something wider than the screen, a control too small to press, text too small to read. */
export function layoutFaults(page: Page, limits: Limits): Promise<string[]> {
  return page.evaluate(({ tap, text }) => {
    const CONTROLS =
      '[role=button],[role=link],[role=tab],[role=checkbox],[role=radio],[role=switch],input,textarea,select,button,a[href]'
    const faults = new Set<string>()

    const nameOf = (element: Element) => {
      const own = element.getAttribute('aria-label') ?? element.textContent ?? ''
      return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> “${own.trim().slice(0, 24)}”`
    }
    const seen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getClientRects().length > 0
    /** Kept for screen readers only: drawn on a point. */
    const onAPoint = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return width <= 1 || height <= 1
    }

    const root = document.scrollingElement ?? document.documentElement
    if (root.scrollWidth > root.clientWidth)
      faults.add(`the document is ${root.scrollWidth} wide on ${root.clientWidth}`)
    for (const screen of document.querySelectorAll('.taro_page, .screen')) {
      if (!seen(screen) || screen.scrollWidth <= screen.clientWidth) continue
      faults.add(`${screen.className} is ${screen.scrollWidth} wide on ${screen.clientWidth}`)
      for (const inner of screen.querySelectorAll('*')) {
        if (
          seen(inner) &&
          inner.getBoundingClientRect().right > screen.clientWidth + 1 &&
          !inner.closest('[class*=scroll]')
        )
          faults.add(`beyond the right edge: ${nameOf(inner)}`)
      }
    }

    /** A control's own box, or the invisible surround (::before, ::after) that catches the finger, whichever is larger. */
    const hitSize = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      const surrounds = ['::before', '::after']
        .map((which) => getComputedStyle(element, which))
        .filter(
          ({ content, position, pointerEvents }) =>
            content !== 'none' && position === 'absolute' && pointerEvents !== 'none',
        )
      const largest = (own: number, side: 'width' | 'height') =>
        Math.max(own, ...surrounds.map((style) => parseFloat(style[side]) || 0))
      return { width: largest(width, 'width'), height: largest(height, 'height') }
    }
    for (const control of document.querySelectorAll(CONTROLS)) {
      // A file input is never seen: a button of ours opens it.
      if (!seen(control) || (control instanceof HTMLInputElement && control.type === 'file')) continue
      const { width, height } = hitSize(control)
      if (Math.min(width, height) < tap - 0.5)
        faults.add(`${Math.round(width)}×${Math.round(height)} to press: ${nameOf(control)}`)
    }

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (
        !element ||
        !node.textContent?.trim() ||
        ['SCRIPT', 'STYLE', 'NOSCRIPT', 'OPTION'].includes(element.tagName) ||
        !seen(element) ||
        onAPoint(element)
      )
        continue
      const size = parseFloat(getComputedStyle(element).fontSize)
      if (size < text - 0.1) faults.add(`text of ${size}px: ${nameOf(element)}`)
      const box = element.closest('taro-view-core')
      const line = document.createRange()
      line.selectNodeContents(node)
      // What is cut off on purpose (one line and …) stays inside all the same.
      const cut =
        box !== null && [element, box].some((part) => getComputedStyle(part).overflowX !== 'visible')
      if (
        box &&
        !cut &&
        !element.closest('[class*=scroll]') &&
        line.getBoundingClientRect().right > box.getBoundingClientRect().right + 1
      )
        faults.add(`text runs out of its box: ${nameOf(element)}`)
    }
    for (const field of document.querySelectorAll('input, textarea, select')) {
      const size = parseFloat(getComputedStyle(field).fontSize)
      if (seen(field) && size < text - 0.1) faults.add(`text of ${size}px: ${nameOf(field)}`)
    }
    return [...faults]
  }, limits)
}
