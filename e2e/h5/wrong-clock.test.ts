import { chinaTime } from '@talent/contract/calendar'
import { addressOf, openAddress, settled } from './address'
import { createHand } from './hand'
import { signInAs } from './sign-in'
import { useStage } from './stage'
import { dayLabel } from '../../src/lib/dates'

jest.setTimeout(120_000)

const stage = useStage()

test.each([
  ['a day behind', -86_400_000],
  ['a day ahead', 86_400_000],
])('a phone %s says the day it is, and stays signed in', async (_, off) => {
  const phone = await stage.openPhone()
  await phone.context.addInitScript((ms: number) => {
    const real = Date.now.bind(Date)
    const RealDate = Date
    globalThis.Date = class extends RealDate {
      constructor(...given: unknown[]) {
        super(...((given.length === 0 ? [real() + ms] : given) as [number]))
      }
      static override now = () => real() + ms
    } as DateConstructor
  }, off)
  await signInAs(phone.page, '纪南星')
  // Of midnight: the day may turn while it is looked at.
  const today = () => dayLabel(chinaTime(new Date()).day, chinaTime(new Date()).day)
  for (const _start of ['first', 'again']) {
    const before = today()
    await openAddress(phone.page, addressOf('home'))
    await settled(phone.page)
    const said = /\d+月\d+日 周./.exec(await createHand(phone.page).text())?.[0]
    expect([before, today()]).toContain(said)
    expect(await createHand(phone.page).text()).toContain('纪南星')
  }
  expect(phone.complaints()).toEqual([])
})
