import type { Browser } from 'playwright-core'
import { accessibilityFaults, openBrowser, openPhone } from './browser'
import { layoutFaults, NORMAL } from './layout-faults'

jest.setTimeout(60_000)

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const page = async (body: string) => {
  const phone = await openPhone(browser, 'http://127.0.0.1')
  await phone.page.setContent(
    `<html lang="zh"><title>t</title><style>.s::after { content: ""; position: absolute; width: 44px; height: 44px }</style><body style="margin:0;font-size:15px"><main class="screen">${body}</main></body></html>`,
  )
  return phone.page
}
const box = (width: number, height: number, more = '') =>
  `display:block;width:${width}px;height:${height}px;${more}`

describe('the checks of a page', () => {
  test('let a good one pass', async () => {
    const good = await page(
      `<h1>政策</h1><div role="button" tabindex="0" style="${box(44, 44)}">去</div><div role="button" tabindex="0" class="s" style="${box(20, 20, 'position:relative')}">X</div>`,
    )
    expect(await layoutFaults(good, NORMAL)).toEqual([])
    expect(await accessibilityFaults(good)).toEqual([])
  })

  test.each([
    ['a small control', `<div role="button" style="${box(44, 43)}">去</div>`, /^44×43 to press: .*去/],
    ['a low field', `<input type="text" style="${box(200, 26, 'font-size:16px')}">`, /to press: <input/],
    ['small text', '<p style="font-size:11px">字</p>', /^text of 11px: .*字/],
    [
      'text that runs out of its box',
      `<taro-view-core style="${box(60, 20, 'white-space:nowrap')}">在办已到上限</taro-view-core>`,
      /^text runs out of its box: .*在办已到上限/,
    ],
    [
      'something wider than the screen',
      `<div style="${box(400, 20)}">宽</div>`,
      /^the document is 400 wide on 375/,
    ],
  ])('tell of %s', async (_, body, fault) => {
    expect(await layoutFaults(await page(body), NORMAL)).toContainEqual(expect.stringMatching(fault))
  })

  test('tell of pale text and of a picture nobody can read', async () => {
    const faults = await accessibilityFaults(
      await page('<p style="color:#aaa;background:#fff">颜色太淡看不清</p><img src="data:,">'),
    )
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(
      expect.arrayContaining(['color-contrast', 'image-alt']),
    )
  })
})
