import { answer, noAnswer, sent } from '@/testing/answer'
import { provideSession } from '@/lib/request'
import { adoptLargeText, setLargeText, usePreferences } from './store'

let token: string | null = null
beforeEach(() => {
  token = null
  provideSession({ token: () => token, ended: () => undefined })
  usePreferences.setState({ largeText: false, unsaved: false })
})
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

test('大字版 chosen before signing in stays on after it, and the account learns it', async () => {
  setLargeText(true)
  expect(sent()).toEqual([])
  token = 't'
  answer(200, { done: true })
  adoptLargeText(false)
  await settled()
  expect(usePreferences.getState()).toEqual({ largeText: true, unsaved: false })
  expect(sent().map(({ data }) => data)).toEqual([{ largeText: true }])
})

test('what could not be kept offline is kept at the next start', async () => {
  token = 't'
  noAnswer()
  setLargeText(true)
  await settled()
  answer(200, { done: true })
  adoptLargeText(false)
  await settled()
  expect(usePreferences.getState()).toEqual({ largeText: true, unsaved: false })
})

test('a phone without a wish of its own takes the account’s, both ways', () => {
  adoptLargeText(true)
  expect(usePreferences.getState().largeText).toBe(true)
  adoptLargeText(false)
  expect(usePreferences.getState().largeText).toBe(false)
})
