import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { listMyRequests } from '@talent/contract/service-request'
import { addressOf, arrived, openAddress, screenOf, settled } from './address'
import { createHand } from './hand'
import { nearest } from './nearest'
import { signInAs } from './sign-in'
import { useStage } from './stage'
import { apiAsDemoPerson } from '../weapp/api-client'

jest.setTimeout(120_000)

const README = readFileSync(join(__dirname, '../../README.md'), 'utf8')

/** The demo story as a newcomer reads it: a row of the README's table each. */
const rows = README.split('\n').flatMap((line) => {
  const [, number, who, address, presses, see] =
    /^\| (\d) \| (\S+) \| `(.+)` \| (.+) \| (.+) \|$/.exec(line) ?? []
  if (number === undefined) return []
  const quoted = (text = '') => [...text.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words)
  return [
    {
      number,
      who: who ?? '',
      address: address ?? '',
      presses: (presses ?? '').split(' → '),
      see: quoted(see),
    },
  ]
})

const stage = useStage()
/** Who was named on the page of step 2. */
let commissioner = ''

/** The sheet that is open, else the page. */
async function shownOn(page: Page): Promise<Locator> {
  const sheet = page.getByRole('dialog').filter({ visible: true })
  return (await sheet.count()) > 0 ? sheet.last() : screenOf(page)
}

/** What can be pressed now and carries these words, as its name or, not `exact`, in it. */
async function pressable(page: Page, words: string, of: string, exact: boolean): Promise<Locator | null> {
  const shown = await shownOn(page)
  for (const role of ['button', 'radio', 'checkbox', 'link'] as const) {
    const seen = shown.getByRole(role, { name: words, exact }).filter({ visible: true })
    const found = of === '' ? seen.first() : seen.nth(await seen.evaluateAll(nearest, of))
    if ((await found.count()) > 0) return found
  }
  return null
}

/**
 * Presses what is named so, else what carries the words. The page one is going to, or the sheet that is closing, may not be
 * there yet: what only carries the words is taken after a second, and looked for again where it went away meanwhile.
 */
async function tap(page: Page, words: string, of: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found =
      (await pressable(page, words, of, true)) ??
      (tries < 10 ? null : await pressable(page, words, of, false))
    try {
      if (found) return await found.tap({ timeout: 2_000 })
    } catch (error) {
      if (await found?.count()) throw error
    }
    await page.waitForTimeout(100)
  }
  throw new Error(`“${words}” isn’t on the page:\n${await (await shownOn(page)).innerText()}`)
}

/** `“X”` presses, `甲的“X”` presses it where 甲 is written too, `写“X”` types, `传“X”` hands in a picture. */
async function follow(page: Page, press: string): Promise<void> {
  const [, way = '', words = ''] = /^(.*)“(.+)”$/.exec(press) ?? []
  const hand = createHand(page)
  if (way === '写') {
    const shown = await shownOn(page)
    await shown.getByLabel(words).and(shown.locator('input, textarea')).fill('照 README 走一遍')
  } else if (way === '传') {
    await hand.attachPicture(words)
    await hand.reads('已上传 1 个文件')
  } else await tap(page, words, way.replace(/的$/, ''))
  await arrived(page)
}

test('the story has a step for each of the three who act, with something to press and something to see', () => {
  expect(rows.length).toBeGreaterThanOrEqual(7)
  expect(new Set(rows.map(({ who }) => who)).size).toBe(3)
  for (const { presses } of rows) for (const press of presses) expect(press).toMatch(/^\S*“[^”]+”$/)
})

describe('the demo story, walked as the README tells it', () => {
  let page: Page
  let signedIn = ''
  beforeAll(async () => {
    page = (await stage.openPhone()).page
  })

  test.each(rows)('$number $who $address', async ({ number, who, address, presses, see }) => {
    const name = who === '那位专员' ? commissioner : who
    // The first step is signing in itself: its one press is the name.
    if (name !== signedIn) await signInAs(page, name)
    signedIn = name
    if (number === '1') expect([address, presses]).toEqual([addressOf('signIn'), [`“${name}”`]])
    else {
      await openAddress(page, address)
      await settled(page)
      for (const press of presses) await follow(page, press)
    }
    for (const words of see) await page.getByText(words).filter({ visible: true }).first().waitFor()
    if (number !== '2') return
    const { items } = await (
      await apiAsDemoPerson(stage.url, 'ji-nan-xing')
    ).call(listMyRequests, { query: {} })
    commissioner = items[0]?.commissioner?.name ?? ''
    await page.getByText(commissioner).first().waitFor()
  })
})
