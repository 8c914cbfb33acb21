import type { Page } from 'playwright-core'
import { addressOf, openAddress } from './address'
import { createHand } from './hand'
import { signInAs } from './sign-in'
import { useStage } from './stage'

jest.setTimeout(120_000)

const stage = useStage()

/** Such calls are held until what this gives is called. */
async function hold(page: Page, address: RegExp): Promise<() => void> {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(address, async (route) => {
    await released
    await route.continue()
  })
  return release
}

test('whoever signs in next on the same phone sees nothing of the one before, while their own is still coming', async () => {
  const { page } = await stage.openPhone()
  await signInAs(page, '周予安')
  const hand = createHand(page)
  await openAddress(page, addressOf('me'))
  await hand.tapLink(/^消息/)
  await hand.reads(/子女入学/)
  const messages = await hand.screen().locator('.inbox-card').allInnerTexts()
  expect(messages.length).toBeGreaterThan(0)
  await page.goBack()
  await hand.tapButton(/^退出登录/)
  await hand.tapButton('登录')
  await hand.tapButton(/纪南星/)
  await hand.reads('纪南星')
  await hand.tab('我的')
  const release = await hold(page, /\/api\/inbox/)
  await hand.tapLink(/^消息/)
  await hand.screen().locator('.skeleton').first().waitFor()
  expect(await hand.screen().locator('.inbox-card').count()).toBe(0)
  release()
  await hand.screen().locator('.skeleton').first().waitFor({ state: 'detached' })
  const own = await hand.screen().locator('.inbox-card').allInnerTexts()
  expect(own.filter((text) => messages.includes(text))).toEqual([])
})
