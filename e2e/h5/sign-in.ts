import type { Page } from 'playwright-core'
import { addressOf, openAddress, screenOf, settled } from './address'
import { quiet } from './quiet'

/** By the page a person uses: on a trial installation one chooses a demo person. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await openAddress(page, addressOf('signIn'))
  await page.getByRole('button', { name }).tap()
  await screenOf(page).getByRole('button', { name }).waitFor({ state: 'hidden' })
  await settled(page)
}

/** 大字版 by its switch in 我的. */
export async function turnOnLargeText(page: Page): Promise<void> {
  await openAddress(page, addressOf('me'))
  const control = screenOf(page).getByRole('switch', { name: '大字版' })
  await control.tap()
  await screenOf(page).locator('.screen.ts-large').waitFor()
  await quiet(page)
}
