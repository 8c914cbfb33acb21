import type { Browser } from 'playwright-core'
import { openBrowser, openPhone, type Phone } from './browser'
import { startBackend, type Backend } from '../backend'

type Size = Parameters<typeof openPhone>[2]
interface Stage {
  /** Of the backend, which serves the built pages too. */
  readonly url: string
  openPhone(size?: Size): Promise<Phone>
}

/**
 * A seeded backend and a browser for all tests of a file; there from its own `beforeAll` on.
 * @param begin another backend than one of today
 */
export function useStage(begin: () => Promise<Backend> = startBackend): Stage {
  let backend: Backend | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    backend = await begin()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await backend?.stop()
  })
  const there = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('the stage is set up before the first test')
    return part
  }
  return {
    get url() {
      return there(backend).url
    },
    openPhone: (size) => openPhone(there(browser), there(backend).url, size),
  }
}
