import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listMyRequests } from '@talent/contract/service-request'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { createApp } from '../cloud/src/app.ts'
import { compose } from '../cloud/src/compose.ts'
import { readConfig } from '../cloud/src/config.ts'
import { fixedClock } from '../cloud/src/lib/clock.ts'
import { seed } from '../cloud/src/seed/seed.ts'
import { findBrowser } from './find-browser.ts'
import { buildClient, freePort, ROOT } from './lib.ts'
import { addressOf, openAddress, settled } from '../e2e/h5/address.ts'
import { openBrowser, openPhone } from '../e2e/h5/browser.ts'
import { signInAs } from '../e2e/h5/sign-in.ts'
import { apiAsDemoPerson } from '../e2e/weapp/api-client.ts'

/**
 * README's pictures, from the real client in front of the real backend: `npm run screenshots`. Both sides live on one
 * afternoon, a Tuesday at 14:32, so that the demo's days and the clock in the pictures agree whenever they are taken.
 */
const MOMENT = '2026-11-24T14:32:00+08:00'
const FOLDER = join(ROOT, 'docs/images/screens')
const MOST_BYTES = 160 * 1024

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

/** The backend of that afternoon, with an embedded database of its own. */
async function startThen(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'talent-pictures-'))
  const port = await freePort(8790)
  const config = readConfig({
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    FILES_DIR: join(folder, 'files'),
    WEB_DIR: join(ROOT, 'dist/h5'),
    LOG_LEVEL: 'warn',
  })
  const { deps, close } = await compose(config, { clock: fixedClock(MOMENT) })
  await seed(deps)
  await deps.queue.drain()
  const app = await createApp(deps)
  await app.listen({ host: '127.0.0.1', port })
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      await app.close()
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function takeAll(browser: Browser, server: string): Promise<void> {
  const phoneOf = async (name: string): Promise<Page> => {
    const { context, page } = await openPhone(browser, server, { scale: 2 })
    await context.clock.setFixedTime(new Date(MOMENT))
    // The phone takes today from this header, and Node writes its own time there.
    await context.route('**/api/**', async (route) => {
      const response = await route.fetch()
      await route.fulfill({
        response,
        headers: { ...response.headers(), date: new Date(MOMENT).toUTCString() },
      })
    })
    await signInAs(page, name)
    return page
  }
  const show = async (page: Page, name: string, address: string) => {
    await openAddress(page, address)
    await take(page, name)
  }

  const talent = await phoneOf('周予安')
  const { items } = await (await apiAsDemoPerson(server, 'zhou-yu-an')).call(listMyRequests, { query: {} })
  const going = items.find(({ state }) => state === 'in_progress')
  if (!going) throw new Error('the demo data holds no request in 办理中')
  await show(talent, 'home', addressOf('home'))
  await show(talent, 'request', addressOf('request', { id: going.id }))
  await show(await phoneOf('林知远'), 'worklist', addressOf('worklist'))
}

const built = await buildClient('h5')
if (built.code !== 0) throw new Error('the H5 build failed, see reports/build-h5.log')
const path = await findBrowser()
if (path === null)
  throw new Error('这台机器没有可用的 Chromium / no Chromium here: install Chrome, or set CHROMIUM_PATH')
process.env.CHROMIUM_PATH = path
mkdirSync(FOLDER, { recursive: true })
const backend = await startThen()
const browser = await openBrowser()
try {
  await takeAll(browser, backend.url)
} finally {
  await browser.close()
  await backend.stop()
}
