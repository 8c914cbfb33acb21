import type { Locator, Page } from 'playwright-core'
import type { Actor } from '../flows/actor'
import { newPicture } from '../weapp/picture'
import { addressOf, arrived, openAddress, screenOf, settled } from './address'

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
  /** Once only, for a second press would take it back: whether it can be pressed is tried before, without pressing. */
  const tapped = async (found: Locator): Promise<boolean> => {
    const free = await found.tap({ timeout: 1_000, trial: true }).then(
      () => true,
      () => false,
    )
    if (free) await found.tap()
    return free
  }
  const press: Actor['press'] = async (name, beside) => {
    for (let tries = 0; ; tries += 1) {
      const all = await shown()
      const part = all
        .locator('*', { hasText: beside })
        .filter({ has: named(page.locator('*'), name) })
        .last()
      const found =
        beside === undefined
          ? named(all, name)
          : named(all, name).filter({ hasText: beside }).or(named(part, name))
      // A sheet may be on its way over it.
      if ((await found.count()) > 0 && (await tapped(found.last()))) return arrived(page)
      if (tries === 150) throw new Error(`nothing is named “${String(name)}”:\n${await all.innerText()}`)
      await page.waitForTimeout(100)
    }
  }
  return {
    open: async (name, params) => {
      await openAddress(page, addressOf(name, params))
      await settled(page)
    },
    press,
    write: async (label, text) => {
      const box = (await shown()).locator('input, textarea').and(page.getByLabel(label, { exact: true }))
      await box.tap()
      await box.fill(text)
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
