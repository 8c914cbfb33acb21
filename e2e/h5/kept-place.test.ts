import { listMyRequests } from '@talent/contract/service-request'
import { apiAsDemoPerson } from '../weapp/api-client'
import { addressOf, openAddress, settled } from './address'
import { createHand } from './hand'
import { signInAs } from './sign-in'
import { useStage } from './stage'

jest.setTimeout(120_000)

const stage = useStage()

test('older entries of a thread come in above what one reads, which stays where it is', async () => {
  const phone = await stage.openPhone()
  await signInAs(phone.page, '周予安')
  const { items } = await (await apiAsDemoPerson(stage.url, 'zhou-yu-an')).call(listMyRequests, { query: {} })
  const { id } = items.find(({ matterTitle }) => matterTitle === '子女入学') ?? { id: '' }
  await openAddress(phone.page, addressOf('request', { id }))
  await settled(phone.page)
  const hand = createHand(phone.page)
  const said = hand.screen().getByText('好的，谢谢。能优先考虑离地铁近的那所吗？')
  await said.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const top = async () => (await said.boundingBox())?.y ?? NaN
  const older = hand.screen().getByText('您提交了申请')
  expect(await older.count()).toBe(0)
  const before = await top()
  // Without moving the page as a finger on the screen may: a tap would bring the button into view first.
  await hand.screen().getByRole('button', { name: '更早的进展' }).dispatchEvent('click')
  await older.waitFor()
  // What is above it needn't be whole pixels high, a scroll offset is.
  expect(Math.abs((await top()) - before)).toBeLessThan(1)
  expect(phone.complaints()).toEqual([])
})
