import type { Page } from 'playwright-core'
import { routes, type RouteName, type RouteParams } from '../../src/routes'
import { quiet } from './quiet'

type Href = (params?: object) => string

export const addressOf = <N extends RouteName>(name: N, params?: RouteParams<N>): string =>
  `/#${(routes[name].href as Href)(params)}`

/** Opens a page as from a link: a fresh load, not a step inside the running app. */
export async function openAddress(page: Page, address: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(address)
}

/** The part of the document one sees: Taro keeps the pages one came from in it. */
export const screenOf = (page: Page) => page.locator('.taro_page:visible').last()

/** Waits until the page shows its content, not its skeleton. */
export async function settled(page: Page): Promise<void> {
  const screen = screenOf(page)
  await screen.locator('.screen').waitFor()
  await screen.locator('.skeleton').first().waitFor({ state: 'detached' })
  await quiet(page)
}

/**
 * Waits until the page that the address names is the one that is shown. Asked anew each time: a press may be leading away
 * still, and the page that it led to may go by itself, as a form does once it is saved.
 */
export async function arrived(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const path = location.hash.slice(1).split('?')[0] ?? ''
    const pages = [...document.querySelectorAll('.taro_page')]
    return pages.some((shown) => shown.id.startsWith(path) && shown.getClientRects().length > 0)
  })
}

/** Opens a page within the running app: whatever was loaded stays loaded. Before its skeleton it shows nothing for a moment. */
export async function walkTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => void location.assign(to), address)
  await arrived(page)
  await screenOf(page).locator('.screen__body').filter({ hasText: /\S/ }).first().waitFor()
  await settled(page)
}
