import { getMatter } from '@talent/contract/matter'
import { fullDay } from '../../src/lib/dates'
import { addressOf, openAddress, settled } from './address'
import { accessibilityFaults, type Phone } from './browser'
import { createHand, type Hand } from './hand'
import { signInAs, turnOnLargeText } from './sign-in'
import { useStage } from './stage'
import { apiAsDemoPerson } from '../weapp/api-client'

jest.setTimeout(120_000)

const stage = useStage()
let phone: Phone
let hand: Hand
let days: readonly string[]

beforeAll(async () => {
  phone = await stage.openPhone()
  const api = await apiAsDemoPerson(stage.url, 'ji-nan-xing')
  days = (await api.call(getMatter, { params: { code: 'child-schooling' } })).days
  await signInAs(phone.page, '纪南星')
  hand = createHand(phone.page)
})
afterEach(() => expect(phone.complaints()).toEqual([]))

const calendar = () => hand.screen().getByRole('group', { name: '日期', exact: true })
const dayButton = (day: string) => calendar().getByRole('button', { name: fullDay(day), exact: true })
const isFocused = (day: string) => dayButton(day).evaluate((element) => element === document.activeElement)
async function openForm() {
  await openAddress(phone.page, addressOf('matter', { code: 'child-schooling' }))
  await settled(phone.page)
  await calendar().waitFor()
}

test('the day of a talk is chosen by keys alone, and the calendar is one stop among the others', async () => {
  const [first = '', second = '', third = ''] = days
  await openForm()
  expect(await calendar().getByRole('button').count()).toBe(days.length)
  await dayButton(first).focus()
  await phone.page.keyboard.press('ArrowRight')
  expect(await isFocused(second)).toBe(true)
  await phone.page.keyboard.press('Enter')
  expect(await dayButton(second).getAttribute('aria-pressed')).toBe('true')
  await phone.page.keyboard.press('ArrowRight')
  await phone.page.keyboard.press(' ')
  expect(await dayButton(third).getAttribute('aria-pressed')).toBe('true')
  // The next stop is the times of the day that is looked at.
  await phone.page.keyboard.press('Tab')
  await phone.page.keyboard.press('Enter')
  expect(await phone.page.evaluate(() => document.activeElement?.closest('.day-calendar') === null)).toBe(
    true,
  )
  expect(await accessibilityFaults(phone.page)).toEqual([])
})

test.each([false, true])('every day is wide and high enough for a finger, large text: %s', async (large) => {
  if (large) await turnOnLargeText(phone.page)
  await openForm()
  for (const day of days) {
    const box = await dayButton(day).boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    const inner = await dayButton(day).evaluate((element) => element.scrollWidth <= element.clientWidth)
    expect(inner).toBe(true)
  }
  expect(await accessibilityFaults(phone.page)).toEqual([])
})
