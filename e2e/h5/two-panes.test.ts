import { addressOf, openAddress, screenOf, settled } from './address'
import { signInAs } from './sign-in'
import { useStage } from './stage'

const stage = useStage()

test('in a wide window a request opens beside the list, by keyboard too; the address says which, a narrow window has the list alone', async () => {
  const { page, complaints } = await stage.openPhone({ width: 1280, height: 800 })
  await signInAs(page, '顾明月')
  await openAddress(page, addressOf('board'))
  await settled(page)
  const screen = screenOf(page)
  await screen.locator('.tab-bar').getByText('在办', { exact: true }).click()
  const rows = screen.locator('.screen__list .request-link')
  const detail = screen.getByRole('region', { name: '办理' })
  await rows.first().waitFor()
  await detail.getByText('从左边选一件').waitFor()

  await rows.first().click()
  await detail.getByText('往来记录').waitFor()
  expect(page.url()).toMatch(/board\/index\?open=\w+$/)
  const first = page.url()

  await rows.first().focus()
  await page.keyboard.press('ArrowDown')
  await screen.locator('.screen__list .request-link[aria-current="true"]').nth(0).waitFor()
  await page.waitForFunction((was) => window.location.href !== was, first)
  const second = page.url()
  const inFocus = () => page.evaluate(() => document.activeElement?.className ?? '')
  await page.keyboard.press('Enter')
  expect(await inFocus()).toContain('pane')
  await page.keyboard.press('Escape')
  expect(await inFocus()).toContain('request-link--open')

  // Further and back: what was open still is, and after a reload too.
  await detail.getByText('往来记录').click()
  await screenOf(page).getByText('全部事项').waitFor()
  await page.goBack()
  await detail.getByText('往来记录').waitFor()
  expect(page.url()).toBe(second)
  await openAddress(page, second)
  await settled(page)
  await detail.getByText('往来记录').waitFor()

  await page.setViewportSize({ width: 700, height: 800 })
  await detail.waitFor({ state: 'detached' })
  await page.setViewportSize({ width: 1280, height: 800 })
  await detail.getByText('往来记录').waitFor()
  expect(complaints()).toEqual([])
}, 120_000)

test('a request that isn’t one’s is said beside the list, which stays', async () => {
  const { page } = await stage.openPhone({ width: 1280, height: 800 })
  await signInAs(page, '林知远')
  await openAddress(page, `${addressOf('worklist')}?open=nothing`)
  await settled(page)
  const screen = screenOf(page)
  await screen.getByRole('region', { name: '办理' }).getByText('这件已不在您这里').waitFor()
  expect(await screen.locator('.screen__list .request-link').count()).toBeGreaterThan(0)
}, 60_000)
