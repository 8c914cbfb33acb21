import type { Page } from 'playwright-core'
import { addressOf, openAddress, screenOf, settled } from './address'
import { createHand } from './hand'
import { useStage } from './stage'
import { quiet } from './quiet'

jest.setTimeout(120_000)

const stage = useStage()

/** Code of pages is held from now on; the first that is asked for is told, all of it comes when this is called. */
async function holdCode(page: Page) {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  let asked: () => void = () => undefined
  const askedFor = new Promise<void>((resolve) => (asked = resolve))
  const held: Promise<void>[] = []
  await page.route(/\/js\/.*\.js/, async (route) => {
    asked()
    await released
    const answered = route.continue()
    held.push(answered)
    await answered
  })
  return {
    askedFor,
    /** Until it was fetched and run, and what it shows had time to be drawn. */
    async comes(): Promise<void> {
      const fetched = page.waitForResponse(/\/js\/.*\.js/)
      release()
      await (await fetched).finished()
      await quiet(page)
      await page.waitForTimeout(1000)
    },
  }
}

const shown = (page: Page) => screenOf(page).getByRole('banner').innerText()

test('going back while a page’s code is still coming stays on the page one went back to', async () => {
  const { page } = await stage.openPhone()
  const hand = createHand(page)
  await openAddress(page, addressOf('me'))
  await settled(page)
  const code = await holdCode(page)
  await hand.tapLink(/^帮助与服务热线/)
  await page.waitForURL(/account\/help/)
  await code.askedFor
  await page.goBack()
  await page.waitForURL(/pages\/me/)
  await code.comes()
  expect(page.url()).toContain('pages/me')
  expect(await shown(page)).toContain('我的')
  // It opens all the same when it is wanted again.
  await hand.tapLink(/^帮助与服务热线/)
  await hand.screen().getByRole('banner').getByText('帮助').first().waitFor()
  expect(page.url()).toContain('account/help')
  await page.goBack()
  await hand.screen().getByRole('banner').getByText('我的', { exact: true }).waitFor()
})

test('another tab chosen while the first one’s code is still coming is the one that shows', async () => {
  const { page } = await stage.openPhone()
  await openAddress(page, addressOf('me'))
  await settled(page)
  const code = await holdCode(page)
  const tab = (name: string) => page.locator('.weui-tabbar').getByText(name, { exact: true }).tap()
  await tab('政策')
  await page.waitForURL(/pages\/policy/)
  await code.askedFor
  await tab('我的')
  await page.waitForURL(/pages\/me/)
  await code.comes()
  expect(page.url()).toContain('pages/me')
  expect(await shown(page)).toContain('我的')
})
