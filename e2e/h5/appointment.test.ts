import { getAppointments, listMyRequests } from '@talent/contract/service-request'
import { addressOf, openAddress, settled } from './address'
import { createHand, type Hand } from './hand'
import { signInAs } from './sign-in'
import { useStage } from './stage'
import { apiAsDemoPerson } from '../weapp/api-client'

jest.setTimeout(180_000)

const stage = useStage()

async function phoneOf(name: string): Promise<Hand> {
  const { page } = await stage.openPhone()
  await signInAs(page, name)
  return createHand(page)
}
const dialog = (hand: Hand, name: string) => hand.page.getByRole('dialog', { name })
const openSchedule = async (hand: Hand) => {
  await openAddress(hand.page, addressOf('schedule'))
  await settled(hand.page)
}

test('a commissioner offers times, a talent takes one, the commissioner moves it, the talent cancels', async () => {
  const api = await apiAsDemoPerson(stage.url, 'zhou-yu-an')
  const { items } = await api.call(listMyRequests, { query: { scope: 'open' } })
  const request = items.find(({ commissioner }) => commissioner?.name === '林知远')
  if (request === undefined) throw new Error('the demo data holds no request of 周予安 with 林知远')
  // Beside the one only preferred, which the demo brings.
  const booking = async () =>
    (await api.call(getAppointments, { params: { id: request.id } })).bookings.find(
      ({ state }) => state !== 'preferred',
    )

  const host = await phoneOf('林知远')
  await openSchedule(host)
  await host.reads('待您定')
  await host.tapButton('每周固定')
  const hours = dialog(host, '每周固定时段')
  await hours.getByRole('radio', { name: '电话' }).tap()
  await hours.getByRole('button', { name: '保存并放出' }).tap()
  // Agreed upon as a meeting: nothing is saved before it was decided what becomes of it.
  await hours
    .getByRole('radiogroup', { name: '沈砚秋的预约怎么处理' })
    .getByRole('radio', { name: '保留' })
    .tap()
  await hours.getByRole('button', { name: '保存并放出' }).tap()
  await hours.waitFor({ state: 'hidden' })

  const talent = await phoneOf('周予安')
  await openAddress(talent.page, addressOf('request', { id: request.id }))
  await settled(talent.page)
  await talent.tapLink(/约时间/)
  await talent.reads('选时间')
  const times = talent.screen().getByRole('radiogroup', { name: /的时间$/ })
  await times.getByRole('radio').first().tap()
  await talent.tapButton(/^约\d+月/)
  await talent.reads('已约定')
  const taken = (await booking())?.time?.startsAt

  await openSchedule(host)
  await host.reads('待您定')
  const agreed = host
    .screen()
    .locator('.card')
    .filter({ hasText: '周予安' })
    .getByRole('button', { name: '改时间' })
  // Late in a week the first free time is in the next one.
  if (!(await agreed.isVisible())) await host.tapButton('下一周')
  await agreed.tap()
  const moving = dialog(host, '改时间')
  await moving
    .getByRole('radiogroup', { name: /的时间$/ })
    .getByRole('radio')
    .last()
    .tap()
  await moving.getByLabel('原因', { exact: true }).fill('临时开会')
  await moving.getByRole('button', { name: /^改到/ }).tap()
  await moving.waitFor({ state: 'hidden' })
  const moved = await booking()
  expect(moved?.time?.startsAt).not.toBe(taken)

  await openAddress(talent.page, addressOf('appointment', { id: request.id }))
  await talent.reads(/专员改时间.*临时开会/)
  await talent
    .screen()
    .locator('.card')
    .filter({ hasText: '临时开会' })
    .getByRole('button', { name: '取消预约' })
    .tap()
  const cancelling = dialog(talent, '取消预约')
  await cancelling.getByRole('button', { name: '确认取消' }).tap()
  await cancelling.waitFor({ state: 'hidden' })
  await talent.reads('已取消')
  expect((await booking())?.state).toBe('cancelled')
})

test('a talent comes to a station instead; whoever keeps it finds them there, and a coordinator sees it', async () => {
  const api = await apiAsDemoPerson(stage.url, 'shen-yan-qiu')
  const { items } = await api.call(listMyRequests, { query: { scope: 'open' } })
  const request = items[0]
  if (request === undefined) throw new Error('the demo data holds no open request of 沈砚秋')

  const talent = await phoneOf('沈砚秋')
  await openAddress(talent.page, addressOf('appointment', { id: request.id }))
  await talent
    .screen()
    .getByRole('radio', { name: /^人才服务大厅/ })
    .tap()
  const times = talent.screen().getByRole('radiogroup', { name: /的时间$/ })
  await times.getByRole('radio').first().tap()
  await talent.tapButton(/^约\d+月/)
  await talent.reads('市民中心 1 层 A 区')

  const keeper = await phoneOf('许青禾')
  await openSchedule(keeper)
  await keeper.screen().getByRole('radio', { name: '人才服务大厅（演示）' }).tap()
  const card = keeper.screen().locator('.card').filter({ hasText: '沈砚秋' })
  await keeper.reads('余')
  if (!(await card.first().isVisible())) await keeper.tapButton('下一周')
  await card.first().waitFor()

  const coordinator = await phoneOf('顾明月')
  await openAddress(coordinator.page, addressOf('stations'))
  await coordinator.reads('还没到的预约 1 个')
})
