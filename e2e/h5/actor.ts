import type { Locator, Page } from 'playwright-core'
import type { Actor } from '../flows/actor'
import { newPicture } from '../weapp/picture'
import { addressOf, arrived, openAddress, screenOf, settled } from './address'
import { nearest } from './nearest'

const ROLES = ['button', 'link', 'radio', 'checkbox', 'switch', 'tab'] as const

/** By the same names as in the mini-program, found as a screen reader finds them. */
export function actorOn(page: Page): Actor {
  /** The sheet that is open, else the page. */
  const shown = async (): Promise<Locator> => {
    const sheet = page.locator('[role=dialog], [role=alertdialog]').filter({ visible: true })
    return (await sheet.count()) > 0 ? sheet.last() : screenOf(page)
  }
  const named = (within: Locator, name: string | RegExp) =>
    ROLES.map((role) => within.getByRole(role, { name, exact: true }))
      .reduce((either, one) => either.or(one))
      .filter({ visible: true })
  /** Why it can't be pressed now. Tried without pressing: a press is made once only, for a second one would take it back. */
  const inTheWay = (found: Locator): Promise<string | null> =>
    found.tap({ timeout: 2_000, trial: true }).then(
      () => null,
      (error: Error) => error.message,
    )
  const press: Actor['press'] = async (name, beside) => {
    const until = Date.now() + 40_000
    for (;;) {
      const all = await shown()
      const those = named(all, name)
      const found = beside === undefined ? those.last() : those.nth(await those.evaluateAll(nearest, beside))
      // A sheet may be on its way over it.
      const why = (await found.count()) === 0 ? 'nothing is named so' : await inTheWay(found)
      if (why === null) {
        await found.tap()
        return arrived(page)
      }
      if (Date.now() > until)
        throw new Error(`“${String(name)}” can't be pressed: ${why}\n${await all.innerText()}`)
      await page.waitForTimeout(100)
    }
  }
  const write: Actor['write'] = async (label, text) => {
    const box = (await shown()).locator('input, textarea').and(page.getByLabel(label, { exact: true }))
    await box.tap()
    await box.fill(text)
  }
  return {
    open: async (name, params) => {
      await openAddress(page, addressOf(name, params))
      await settled(page)
    },
    press,
    write,
    readCode: async (_camera, typed) => {
      await write(typed.label, typed.text)
      await press(typed.press)
    },
    choose: async (label, option) =>
      void (await (await shown()).getByLabel(label, { exact: true }).selectOption({ label: option })),
    pickDay: async (label, day) => (await shown()).getByLabel(label, { exact: true }).fill(day),
    attach: async (material) => {
      await press(new RegExp(`^上传：${material}`))
      const album = page.waitForEvent('filechooser')
      await press('从相册选择')
      const picture = { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from(newPicture()) }
      await (await album).setFiles(picture)
    },
    reads: async (...words) => {
      for (const one of words) await page.getByText(one).filter({ visible: true }).first().waitFor()
    },
    text: async () => (await shown()).innerText(),
  }
}
