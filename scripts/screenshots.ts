import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { listMyRequests } from '@talent/contract'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { findBrowser } from './find-browser.ts'
import { buildClient, ROOT } from './lib.ts'
import type * as Backend from '../e2e/backend.ts'
import { addressOf, openAddress, settled } from '../e2e/h5/address.ts'
import { openBrowser, openPhone } from '../e2e/h5/browser.ts'
import { createHand } from '../e2e/h5/hand.ts'
import { signInAs, turnOnLargeText } from '../e2e/h5/sign-in.ts'
import { apiAsDemoPerson } from '../e2e/weapp/api-client.ts'

// It asks where it lies (`__dirname`), which only a required file knows.
const { startBackend } = createRequire(import.meta.url)('../e2e/backend.ts') as typeof Backend

/** README's pictures, from the real client in front of the real backend: `npm run screenshots`. */
const FOLDER = join(ROOT, 'docs/images/screens')
const MOST_BYTES = 120 * 1024

async function take(page: Page, name: string): Promise<void> {
  await settled(page)
  // Flat colours: a palette keeps them and a tenth of the bytes.
  const picture = await sharp(await page.screenshot())
    .png({ palette: true, colours: 128, effort: 10 })
    .toBuffer()
  if (picture.length > MOST_BYTES)
    throw new Error(`${name}.png has ${picture.length} bytes, at most ${MOST_BYTES} are allowed`)
  writeFileSync(join(FOLDER, `${name}.png`), picture)
  console.log(`· docs/images/screens/${name}.png  ${Math.round(picture.length / 1024)} KB`)
}

async function takeAll(browser: Browser, server: string): Promise<void> {
  const phoneOf = async (name?: string): Promise<Page> => {
    const { page } = await openPhone(browser, server, { scale: 1.5 })
    if (name !== undefined) await signInAs(page, name)
    return page
  }
  const show = async (page: Page, name: string, address: string) => {
    await openAddress(page, address)
    await take(page, name)
  }

  const visitor = await phoneOf()
  await show(visitor, 'home-visitor', addressOf('home'))
  await show(visitor, 'policies', addressOf('policies'))
  await show(visitor, 'policy', addressOf('policy', { id: 'zz-spouse-2024' }))
  await show(visitor, 'recruit', addressOf('recruit'))

  const talent = await phoneOf('周予安')
  const { items } = await (await apiAsDemoPerson(server, 'zhou-yu-an')).call(listMyRequests, { query: {} })
  const going = items.find(({ state }) => state === 'in_progress')
  if (!going) throw new Error('the demo data holds no request in 办理中')
  await show(talent, 'home', addressOf('home'))
  await show(talent, 'service', addressOf('service'))
  await show(talent, 'request', addressOf('request', { id: going.id }))
  await show(talent, 'me', addressOf('me'))
  await turnOnLargeText(talent)
  await show(talent, 'home-large', addressOf('home'))

  const applicant = createHand(await phoneOf('纪南星'))
  await openAddress(applicant.page, addressOf('matter', { code: 'child-schooling' }))
  await applicant.choose('办理类型', '转学插班')
  await applicant.choose('申请学段', '小学')
  await applicant.write('孩子姓名', '纪小禾')
  await applicant
    .screen()
    .getByText(/^草稿已保存/)
    .waitFor()
  await applicant.page.evaluate(() =>
    document.querySelectorAll('.taro_page').forEach((page) => page.scrollTo(0, 0)),
  )
  await take(applicant.page, 'form')
  await applicant.attachPicture('户口簿（孩子页）')
  await applicant.screen().getByText('已上传 1 个文件').waitFor()
  await applicant.press(applicant.screen().getByRole('checkbox', { name: /我是孩子的监护人/ }))
  await applicant.tapButton('提交申请')
  await applicant.screen().getByText('接下来').waitFor()
  await take(applicant.page, 'submitted')

  await show(await phoneOf('林知远'), 'worklist', addressOf('worklist'))
  await show(await phoneOf('顾明月'), 'board', addressOf('board'))
}

const built = await buildClient('h5')
if (built.code !== 0) throw new Error('the H5 build failed, see reports/build-h5.log')
const path = await findBrowser()
if (path === null)
  throw new Error('这台机器没有可用的 Chromium / no Chromium here: install Chrome, or set CHROMIUM_PATH')
process.env.CHROMIUM_PATH = path
mkdirSync(FOLDER, { recursive: true })
const backend = await startBackend()
const browser = await openBrowser()
try {
  await takeAll(browser, backend.url)
} finally {
  await browser.close()
  await backend.stop()
}
