import type { Locator, Page } from 'playwright-core'
import { addressOf, openAddress, screenOf, settled } from './address'
import type { Phone } from './browser'
import { createHand } from './hand'
import { useStage } from './stage'
import { routes } from '../../src/routes'

jest.setTimeout(120_000)

const stage = useStage()
let phone: Phone
let page: Page
let screen: () => Locator

beforeAll(async () => {
  phone = await stage.openPhone()
  page = phone.page
  screen = () => screenOf(page)
  await openAddress(page, addressOf('home'))
  await settled(page)
})
afterEach(() => expect(phone.complaints()).toEqual([]))

const tab = (name: string) => createHand(page).tab(name)
/** How many it says it found, once it is another number than before. */
async function countShown(before?: number): Promise<number> {
  const line = screen().getByText(/^共 \d+ /)
  const shown = before === undefined ? line : line.filter({ hasNotText: new RegExp(`共 ${before} `) })
  return Number(/\d+/.exec(await shown.innerText())?.[0])
}

describe('somebody who never signed in', () => {
  test('finds a policy by words, topic, level and place, and reads all of it', async () => {
    await tab('政策')
    const all = await countShown()
    expect(all).toBeGreaterThan(20)
    await screen().getByRole('searchbox', { name: '搜政策' }).fill('配偶就业')
    const found = await countShown(all)
    expect(found).toBeGreaterThan(0)
    expect(found).toBeLessThan(all)
    await screen().getByRole('button', { name: '清空' }).tap()
    expect(await countShown(found)).toBe(all)

    await screen().getByRole('radio', { name: '住房' }).tap()
    await screen().getByText('共 10 项').waitFor()
    await screen().getByRole('button', { name: '筛选' }).tap()
    const sheet = page.getByRole('dialog', { name: '筛选' })
    await sheet
      .getByRole('radiogroup', { name: '地区' })
      .getByRole('radio', { name: /^郑州市 / })
      .tap()
    await sheet.getByRole('radiogroup', { name: '层级' }).getByRole('radio', { name: /^市 / }).tap()
    await sheet.getByRole('button', { name: /^看 \d+ 项$/ }).tap()
    await screen().getByRole('button', { name: '筛选 2' }).waitFor()
    expect(await countShown()).toBeLessThan(10)

    await screen().getByRole('link', { name: '高层次人才首次购房补贴购房价' }).tap()
    await screen().getByText('文件信息').waitFor()
    const text = await screen().innerText()
    for (const part of ['文号', '发文机关', '施行日期', '有效期']) expect(text).toContain(part)
    await screen().getByRole('button', { name: '返回' }).tap()
    await screen().getByRole('button', { name: '筛选 2' }).waitFor()
    // A reload and a link find the same list.
    const shown = await countShown()
    await openAddress(page, page.url())
    await screen().getByRole('button', { name: '筛选 2' }).waitFor()
    expect(await countShown()).toBe(shown)
  })

  test('goes back the moment a page has come, and is where it was', async () => {
    await tab('政策')
    await screen()
      .getByRole('link', { name: /郑州市人才首次购房补贴/ })
      .first()
      .tap()
    await page.evaluate(async () => {
      const come = () => document.querySelector('.taro_page[id^="/packages/policy/detail"] .screen') !== null
      while (!come()) await new Promise(requestAnimationFrame)
      history.back()
    })
    await page.waitForTimeout(1000)
    expect(
      await screen()
        .getByRole('link', { name: /郑州市人才首次购房补贴/ })
        .first()
        .isVisible(),
    ).toBe(true)
  })

  test('without a connection is told that a page can’t come, and gets it with the connection', async () => {
    await tab('我的')
    await settled(page)
    await phone.context.setOffline(true)
    const toHelp = () => screen().getByText('帮助与服务热线').first().tap()
    await toHelp()
    await page.getByText('页面没能打开').first().waitFor()
    // That its code didn't come is what the browser complains about.
    expect(phone.complaints().every((words) => words.includes('ERR_INTERNET_DISCONNECTED'))).toBe(true)
    await phone.context.setOffline(false)
    await screen().getByRole('banner').getByText(routes.help.title, { exact: true }).waitFor()
    await screen().getByRole('button', { name: '返回' }).tap()
    await settled(page)
  })

  test('reads a numbered notice and finds a post by words, place and education', async () => {
    await tab('招聘')
    await screen()
      .getByRole('link', { name: /重点企业引进人才公告/ })
      .tap()
    // The card on the list says 40 个岗位 too: only the title tells that the notice has come.
    await screen().getByRole('banner').getByText('招聘公告', { exact: true }).waitFor()
    await screen().getByText('40 个岗位', { exact: true }).waitFor()
    await settled(page)
    await screen().getByRole('button', { name: '返回' }).tap()

    await screen().getByText('按岗位').tap()
    await screen().getByRole('searchbox', { name: '搜岗位' }).fill('工程师')
    const byWords = await countShown()
    expect(byWords).toBeGreaterThan(0)
    await screen().getByRole('button', { name: '筛选' }).tap()
    const sheet = page.getByRole('dialog', { name: '筛选' })
    await sheet.getByRole('radiogroup', { name: '学历' }).getByRole('radio', { name: /^硕士/ }).first().tap()
    await sheet.getByRole('radiogroup', { name: '地点' }).getByRole('radio').nth(1).tap()
    await sheet.getByRole('button', { name: /^看 \d+ 个岗位$/ }).tap()
    await sheet.waitFor({ state: 'hidden' })
    const narrowed = await countShown(byWords)
    expect(narrowed).toBeGreaterThan(0)
    expect(narrowed).toBeLessThan(byWords)
    await screen().getByRole('link').filter({ hasText: '工程师' }).first().tap()
    await screen()
      .getByRole('link', { name: /^所在公告/ })
      .waitFor()
    expect(await screen().innerText()).toContain('学历')
  })

  test('is told what was not found, and a way on', async () => {
    await openAddress(page, addressOf('policies'))
    await screen().getByRole('searchbox', { name: '搜政策' }).fill('不会有的词')
    await screen().getByText('没有找到相关政策').waitFor()
    await screen().getByRole('button', { name: '清空条件' }).tap()
    await screen()
      .getByText(/^共 4\d 项$/)
      .waitFor()
  })

  test('is asked to sign in only when applying, and goes on from there', async () => {
    await openAddress(page, addressOf('service'))
    await screen()
      .getByRole('link', { name: /^子女入学/ })
      .tap()
    await screen()
      .getByRole('button', { name: /纪南星/ })
      .tap()
    await screen().getByText('孩子姓名').waitFor()
  })
})
