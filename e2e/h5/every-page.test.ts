import { join } from 'node:path'
import { markInboxRead } from '@talent/contract/notification'
import { addressOf, openAddress, screenOf, settled, walkTo } from './address'
import { accessibilityFaults, type Phone } from './browser'
import { LARGE, layoutFaults, NORMAL } from './layout-faults'
import { signInAs, turnOnLargeText } from './sign-in'
import { unsaid, visitsOf, VISITORS, type Visit, type Visitor } from './visits'
import { useStage } from './stage'
import { apiAsDemoPerson } from '../weapp/api-client'
import { routes } from '../../src/routes'

/** A coordinator has most pages; a busy machine needs minutes for all of them. */
jest.setTimeout(360_000)

const stage = useStage()
const shown = new Set<string>()

/** Where everything on the screen is. */
const places = (phone: Phone) =>
  screenOf(phone.page).evaluate((root) =>
    [...root.querySelectorAll('.screen *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return `${[...element.classList].sort().join(' ')} ${[x, y, width, height].map(Math.round).join(' ')}`
    }),
  )

/** The same once nothing moves any more: on a busy machine the data may come after a first look. */
async function steadyPlaces(phone: Phone): Promise<string[]> {
  let before = await places(phone)
  for (let look = 0; look < 20; look += 1) {
    await phone.page.waitForTimeout(500)
    const now = await places(phone)
    const waiting = await screenOf(phone.page).locator('.skeleton').count()
    if (waiting === 0 && now.join() === before.join()) return now
    before = now
  }
  throw new Error('the page does not come to rest')
}

async function openAs(visitor: Visitor): Promise<Phone> {
  const phone = await stage.openPhone()
  if (visitor !== null) await signInAs(phone.page, visitor)
  return phone
}

const DESKTOP = { width: 1280, height: 800 }

/** The page that is open on a phone, in a window made as wide as a desktop's. */
async function desktopFaults({ page }: Phone): Promise<string[]> {
  const phone = page.viewportSize()
  if (phone === null) throw new Error('a window without a size')
  await page.setViewportSize(DESKTOP)
  const overflow = (await layoutFaults(page, { tap: 0, text: 12 })).filter(
    (fault) => !fault.includes('to press'),
  )
  // A desk's list has the detail beside it: the two together are in the middle.
  const panes = screenOf(page).locator('.screen--two .screen__panes')
  const column = await screenOf(page).locator('.screen__body').first().boundingBox()
  const whole = (await panes.count()) > 0 ? await panes.boundingBox() : column
  await page.setViewportSize(phone)
  if (!column || !whole) return [...overflow, 'no column']
  const aside = Math.abs(whole.x + whole.width / 2 - DESKTOP.width / 2)
  return [
    ...overflow,
    ...(column.width > 600 ? [`a column of ${column.width}`] : []),
    ...(aside > 10 ? [`${aside} beside the centre`] : []),
  ].map((fault) => `on a desktop: ${fault}`)
}

/** A folder for a picture of each page in both text sizes, to be looked at beside the mockups; none unless asked for. */
const PICTURES = process.env.PAGE_PICTURES

/** What is wrong with each page, by page; empty when nothing is. */
async function faultsOf(
  phone: Phone,
  visits: readonly Visit[],
  open: (address: string) => Promise<void>,
  find: () => Promise<string[]>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const { route, of, address } of visits) {
    await open(address)
    const screen = screenOf(phone.page)
    const text = await screen.innerText()
    const empty = text.trim().length < 20
    const failed = (await screen.locator('.error-state').count()) > 0
    if (PICTURES !== undefined) {
      const size = (await screen.locator('.screen.ts-large').count()) > 0 ? 'large' : 'normal'
      await phone.page.screenshot({ path: join(PICTURES, `${route}${of ? ` ${of}` : ''} ${size}.png`) })
    }
    const faults = [
      ...(empty ? ['shows nothing'] : []),
      ...(failed ? ['shows an error'] : []),
      ...unsaid(text),
      ...phone.complaints(),
      ...(await find()),
    ]
    if (faults.length > 0) found[of ? `${route} (${of})` : route] = faults
    shown.add(route)
  }
  return found
}

describe.each(VISITORS.map((visitor) => ({ visitor, who: visitor ?? 'a visitor' })))(
  'the pages of $who',
  ({ visitor }) => {
    let visits: Visit[]
    beforeAll(async () => {
      visits = await visitsOf(visitor, stage.url)
    })

    test('keep the rules on a phone in both text sizes, and on a desktop', async () => {
      const phone = await openAs(visitor)
      const sized = async (large: boolean) => {
        const isLarge = (await screenOf(phone.page).locator('.screen.ts-large').count()) > 0
        return isLarge === large ? [] : ['not in the text size asked for']
      }
      const openAnew = async (address: string) => {
        await openAddress(phone.page, address)
        await settled(phone.page)
      }
      const normal = await faultsOf(phone, visits, openAnew, async () => [
        ...(await sized(false)),
        ...(await layoutFaults(phone.page, NORMAL)),
        ...(await accessibilityFaults(phone.page)),
        ...(await desktopFaults(phone)),
      ])
      await turnOnLargeText(phone.page)
      // The same elements, larger: their roles, names and colours were judged above. One walks to them, as one reads.
      const walk = (address: string) => walkTo(phone.page, address)
      const large = await faultsOf(phone, visits, walk, async () => [
        ...(await sized(true)),
        ...(await layoutFaults(phone.page, LARGE)),
      ])
      await phone.context.close()
      expect({ normal, large }).toEqual({ normal: {}, large: {} })
    })
  },
)

test('no page was left out', () => {
  expect(Object.keys(routes).filter((name) => !shown.has(name))).toEqual([])
})

test('a page looks the same on a fresh phone and after a walk through the others', async () => {
  // So that the walk leaves nothing to be read that was there before.
  await (await apiAsDemoPerson(stage.url, 'zhou-yu-an')).call(markInboxRead, { body: {} })
  const phone = await openAs('周予安')
  const tabs = (['me', 'service', 'policies', 'recruit', 'home'] as const).map((name) => addressOf(name))
  const fresh: Record<string, string[]> = {}
  for (const address of tabs) {
    await openAddress(phone.page, address)
    await settled(phone.page)
    fresh[address] = await steadyPlaces(phone)
  }
  for (const { address } of await visitsOf('周予安', stage.url)) await walkTo(phone.page, address)
  const walked: Record<string, string[]> = {}
  for (const address of tabs) {
    await walkTo(phone.page, address)
    walked[address] = await steadyPlaces(phone)
  }
  await phone.context.close()
  expect(walked).toEqual(fresh)
})
