import type { Locator, Page } from 'playwright-core'
import { screenOf, settled } from './address'
import { newPicture } from '../weapp/picture'

const A_PICTURE = { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from(newPicture()) }

/** A person's hand on one page: presses what is named, as seen on the screen, and counts the presses. */
export function createHand(page: Page) {
  let taps = 0
  const screen = () => screenOf(page)
  const press = async (target: Locator) => {
    taps += 1
    await target.tap()
  }
  /** Whatever keyboard it brings up. */
  const box = (field: string) =>
    screen()
      .locator('input, textarea')
      .and(screen().getByLabel(field, { exact: true }))
  const named = (name: string | RegExp) => ({ name, ...(typeof name === 'string' ? { exact: true } : {}) })
  return {
    page,
    screen,
    press,
    taps: () => taps,
    text: () => screen().innerText(),
    /** Waits until each of these can be read on the screen. */
    reads: async (...parts: (string | RegExp)[]) => {
      for (const part of parts) await screen().getByText(part).first().waitFor()
    },
    /** One of the five tabs, from a page that has the bar. */
    tab: async (name: string) => {
      await press(page.locator('.weui-tabbar').getByText(name, { exact: true }))
      await screen().getByRole('banner').getByText(name, { exact: true }).waitFor()
      await settled(page)
    },
    tapButton: (name: string | RegExp) => press(screen().getByRole('button', named(name))),
    tapLink: (name: string | RegExp) => press(screen().getByRole('link', named(name)).first()),
    /** One answer of a question. */
    choose: (question: string, answer: string | RegExp) =>
      press(
        screen().getByRole('radiogroup', { name: question, exact: true }).getByRole('radio', named(answer)),
      ),
    /** One press into the field, then the keyboard. */
    write: async (field: string, words: string) => {
      await press(box(field))
      await box(field).fill(words)
    },
    written: (field: string) => box(field).inputValue(),
    /** From the album; choosing the picture in the phone's own album is a press too. */
    attachPicture: async (to: string, picture = A_PICTURE) => {
      await press(
        screen().getByRole('button', {
          name: new RegExp(`^(上传|添加|再传)：${to.replace(/[()（）]/g, '.')}`),
        }),
      )
      const album = page.waitForEvent('filechooser')
      await press(page.getByRole('dialog', { name: to }).getByText('从相册选择'))
      taps += 1
      await (await album).setFiles(picture)
    },
    /** Inside the sheet that came up. */
    inSheet: (title: string) => page.getByRole('dialog', { name: title }),
  }
}

export type Hand = ReturnType<typeof createHand>
