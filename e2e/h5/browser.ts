import { readFileSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { followTraffic } from './quiet'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS })

export interface Phone {
  context: BrowserContext
  page: Page
  /** What its pages complained about since the last look: console errors, uncaught errors, failed requests. */
  complaints: () => string[]
}

/** A phone of 375 × 812 in China. */
export async function openPhone(
  browser: Browser,
  baseURL: string,
  options: { width?: number; height?: number; scale?: number } = {},
): Promise<Phone> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: options.width ?? 375, height: options.height ?? 812 },
    deviceScaleFactor: options.scale ?? 2,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(15_000)
  followTraffic(context)
  let heard: string[] = []
  context.on(
    'console',
    (message) =>
      message.type() === 'error' && heard.push(`console: ${message.text()} ${message.location().url}`),
  )
  context.on('weberror', (error) => heard.push(`uncaught: ${error.error().message}`))
  const page = await context.newPage()
  return {
    context,
    page,
    complaints: () => {
      const all = heard
      heard = []
      return all
    },
  }
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** Serious and critical faults axe-core finds on the page as it is: rule, element, why. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const axe = (
      window as unknown as {
        axe: {
          run: (
            root: Document,
            options: object,
          ) => Promise<{
            violations: {
              id: string
              impact: string
              nodes: { target: string[]; failureSummary: string }[]
            }[]
          }>
        }
      }
    ).axe
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) =>
            `${id} ${target.join(' ')}: ${failureSummary.split('\n').slice(1).join(' ').trim()}`,
        ),
      )
  })
}
